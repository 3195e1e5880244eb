import type { Hubs } from "./hubs.ts";
import { StreamSource } from "./stream-source.ts";
import type { StartTimer } from "./timer.ts";

/** The state of a lab as JSON, with the id of the last entry that is part of it. */
export interface LiveSnapshot {
  json: string;
  upTo: number;
}

/** `bufferBytes`: how much may wait for a slow reader. The others in milliseconds. */
export interface StreamLimits {
  bufferBytes: number;
  heartbeatMs: number;
  retryMs: number;
}

/**
 * Why a stream ended. `left`: the reader went; `closed`: we asked it to come again; `lagged`: it did not read, and
 * was cut off; `failed`: its lab could not be read.
 */
export type StreamEnd = "left" | "closed" | "lagged" | "failed";

export interface StreamOptions {
  hubs: Hubs;
  lab: string;
  /** The last entry that the reader has (`Last-Event-ID`), or `null` for a new reader. */
  after: number | null;
  /** Whether a reader that comes back and missed nothing is sent a heartbeat at once: it then knows that the stream delivers. */
  beatsAtOnce?: boolean;
  snapshot: () => Promise<LiveSnapshot>;
  signal: AbortSignal;
  limits: StreamLimits;
  startTimer: StartTimer;
  /** Called once. `error` only where the stream failed. */
  onClose: (end: StreamEnd, error?: unknown) => void;
}

/** An open stream. */
export interface LiveStream {
  body: ReadableStream<Uint8Array>;
  /** Asks the reader to come again after so many milliseconds, and ends the stream. */
  close(retryMs?: number): void;
}

/**
 * Opens the live stream of a lab: each entry of its journal once and in order, as an event `exchange` or `state` with
 * the entry's id. It begins with an event `snapshot` unless it can go on after the reader's last entry, and sends a
 * new one where the journal has forgotten entries that the reader has not had. An event `heartbeat` says that it still
 * delivers, every `heartbeatMs`.
 */
export function openStream(options: StreamOptions): LiveStream {
  const source = new StreamSource(options);
  // Counted in bytes, so that `desiredSize` tells how much of the limit is left.
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: options.limits.bufferBytes });
  const body = new ReadableStream<Uint8Array>(source, strategy);
  return { body, close: (retryMs = options.limits.retryMs) => source.close(retryMs) };
}
