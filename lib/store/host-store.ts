/**
 * The store of the host itself does not answer: not a lab's lesson but the truth, and nothing can be served until it is
 * back. Told apart by its `code`, because bundles evaluate this class more than once.
 */
export class HostStoreUnavailable extends Error {
  override readonly name = "HostStoreUnavailable";
  readonly code = "host-store-unavailable";
  /** Why a store that is there refuses, in plain words; `null`: it cannot be reached. */
  readonly refusal: string | null;

  constructor(message: string, options: ErrorOptions & { refusal?: string } = {}) {
    super(message, options);
    this.refusal = options.refusal ?? null;
  }
}

/**
 * The primary result codes of SQLite (sqlite.org/rescode.html) that say that the file or its disk is in trouble: busy,
 * locked, read-only, I/O error, corrupt, full, cannot open, not a database. Any other is a mistake of ours.
 */
const FILE_TROUBLE: ReadonlySet<number> = new Set([5, 6, 8, 10, 11, 13, 14, 26]);

/** Whether an error says that the host's store does not answer: ours, or SQLite's own about its file. */
export function isHostStoreUnavailable(error: unknown): error is Error {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  if (code === "host-store-unavailable") return true;
  return code === "ERR_SQLITE_ERROR" && typeof errcode === "number" && FILE_TROUBLE.has(errcode & 0xff);
}
