import { utf8 } from "../core/bytes.ts";
import { heartbeatFrame } from "./heartbeat.ts";
import { BATCH, type Batch, encodeEntries, type Listener } from "./hub.ts";
import { comment, frame } from "./sse.ts";
import type { StreamEnd, StreamOptions } from "./stream.ts";

type Controller = ReadableStreamDefaultController<Uint8Array>;

/**
 * What stands behind one stream. While it catches up it reads the journal by itself, as fast as the reader takes it;
 * then the lab's hub hands it each new entry.
 */
export class StreamSource implements Listener, UnderlyingDefaultSource<Uint8Array> {
  readonly #options: StreamOptions;
  #controller: Controller | null = null;
  /** `null` while the reader needs a snapshot. */
  #position: number | null = null;
  /** The reader's last entry, until it was held against the journal. */
  #after: number | null;
  /** Set while the hub hands entries to this stream. */
  #leave: (() => void) | null = null;
  #catchingUp = false;
  #stopHeartbeat: () => void = () => undefined;
  /** Whether the reader was sent an event on this connection. */
  #hasSent = false;
  #ended = false;
  readonly #onAbort = (): void => this.#end("left");

  constructor(options: StreamOptions) {
    this.#options = options;
    this.#after = options.after;
  }

  start(controller: Controller): void {
    this.#controller = controller;
    const { signal, limits } = this.#options;
    signal.addEventListener("abort", this.#onAbort);
    // Who opens a stream has it in hand before it is told of its end.
    if (signal.aborted) queueMicrotask(this.#onAbort);
    // The headers leave with the first bytes: at once.
    this.#send(utf8(frame({ retry: limits.retryMs }) + comment("open")));
    this.#keepAwake();
  }

  pull(): void {
    // Not awaited: the stream must not wait for it, since what it sends may come from elsewhere meanwhile.
    if (!this.#leave && !this.#ended) void this.#catchUp();
  }

  cancel(): void {
    this.#controller = null;
    this.#end("left");
  }

  close(retryMs: number): void {
    if (!this.#ended) this.#send(utf8(frame({ retry: retryMs })));
    this.#end("closed");
  }

  get position(): number {
    return this.#position ?? 0;
  }

  deliver({ entries, bytes }: Batch): void {
    // What waited before this batch has had its time to be read; the batch itself has not.
    if (this.#room() <= 0) return this.#end("lagged");
    const had = entries.findIndex((entry) => entry.id > this.position);
    if (had < 0) return;
    this.#sendEvents(had === 0 ? bytes : encodeEntries(entries.slice(had)));
    this.#position = entries.at(-1)?.id ?? this.position;
  }

  lose(): void {
    this.#leave?.();
    this.#leave = null;
    this.#position = null;
    void this.#catchUp();
  }

  fail(error: unknown): void {
    this.#end("failed", error);
  }

  /** Reads until the hub can go on from here, or nothing more may wait: then the next `pull` goes on. */
  async #catchUp(): Promise<void> {
    if (this.#catchingUp) return;
    this.#catchingUp = true;
    try {
      if (this.#after !== null) await this.#resume(this.#after);
      while (!this.#ended && !this.#leave && this.#room() > 0) {
        if (this.#position === null) await this.#sendSnapshot();
        else await this.#readOn(this.#position);
      }
    } catch (error) {
      this.#end("failed", error);
    } finally {
      this.#catchingUp = false;
    }
  }

  async #sendSnapshot(): Promise<void> {
    const { json, upTo } = await this.#options.snapshot();
    this.#sendEvents(utf8(frame({ id: upTo, event: "snapshot", data: json })));
    this.#position = upTo;
  }

  async #readOn(position: number): Promise<void> {
    const { hubs, lab } = this.#options;
    const handedOn = hubs.position(lab);
    const entries = await hubs.journal.readAfter(lab, position, BATCH);
    const [first] = entries;
    if (first && first.id !== position + 1) {
      this.#position = null;
    } else if (first) {
      this.#sendEvents(encodeEntries(entries));
      this.#position = position + entries.length;
    } else if (!this.#ended) {
      // Had there been more, up to where the hub was before, it would have been read: it is forgotten.
      this.#position = Math.max(position, handedOn);
      this.#leave = hubs.join(lab, this);
      if (this.#options.beatsAtOnce && !this.#hasSent) this.#sendHeartbeat();
    }
  }

  /** Goes on after the reader's last entry, if the journal still has all that followed. */
  async #resume(after: number): Promise<void> {
    const { oldest, newest } = await this.#options.hubs.journal.range(this.#options.lab);
    this.#after = null;
    if (oldest > 0 && after >= oldest - 1 && after <= newest) this.#position = after;
  }

  #keepAwake(): void {
    const { startTimer, limits } = this.#options;
    this.#stopHeartbeat = startTimer(() => {
      if (this.#room() <= 0) return this.#end("lagged");
      this.#sendHeartbeat();
      this.#keepAwake();
    }, limits.heartbeatMs);
  }

  #sendHeartbeat(): void {
    this.#sendEvents(utf8(heartbeatFrame(this.#options.lab)));
  }

  #sendEvents(bytes: Uint8Array): void {
    this.#hasSent = true;
    this.#send(bytes);
  }

  /** How many bytes may still wait; not above 0 when the reader lags. */
  #room(): number {
    return this.#controller?.desiredSize ?? 0;
  }

  #send(bytes: Uint8Array): void {
    if (!this.#ended) this.#controller?.enqueue(bytes);
  }

  #end(end: StreamEnd, error?: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#leave?.();
    this.#stopHeartbeat();
    this.#options.signal.removeEventListener("abort", this.#onAbort);
    if (end === "closed" || end === "failed") this.#controller?.close();
    // An error empties the buffer, which nobody would read. Servers know an AbortError for what it is.
    else this.#controller?.error(new DOMException(`The stream ended: ${end}.`, "AbortError"));
    this.#options.onClose(end, error);
  }
}
