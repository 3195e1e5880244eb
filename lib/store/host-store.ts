/**
 * The store of the host itself does not answer: not a lab's lesson but the truth, and nothing can be served until it is
 * back. Told apart by its `code`, because bundles evaluate this class more than once.
 */
export class HostStoreUnavailable extends Error {
  override readonly name = "HostStoreUnavailable";
  readonly code = "host-store-unavailable";
}

/** Whether an error says that the host's store does not answer. */
export const isHostStoreUnavailable = (error: unknown): error is HostStoreUnavailable =>
  (error as Partial<HostStoreUnavailable> | null)?.code === "host-store-unavailable";
