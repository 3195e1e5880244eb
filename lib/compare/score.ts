import { CAPABILITIES, type Capabilities, type OfferedModel } from "../auth/capabilities.ts";
import { WAYS } from "../auth/ways.ts";
import { byteLength } from "../core/bytes.ts";
import { cookieNameOf } from "../trace/cookie-names.ts";
import type { Exchange } from "../trace/exchange.ts";
import { findStep } from "../trace/steps.ts";

/** What is true of a model as the lab is set. */
export const capabilitiesOf = (model: OfferedModel, denylist: boolean): Capabilities =>
  model === "jwt" && denylist ? WAYS["jwt-denylist"].capabilities : CAPABILITIES[model];

/** What was measured of one exchange, or of several together. Bytes of the recorded messages; time in microseconds. */
export interface Measured {
  /** The request, without {@link Measured.otherBytes}. */
  bytesUp: number;
  bytesDown: number;
  /** Bytes of cookies that went along because they are the lab's too, though this model looks at none of them. */
  otherBytes: number;
  micros: number;
  storeReads: number;
  storeWrites: number;
  cryptoOps: number;
}

const CRLF = 2;

const lineBytes = (name: string, pairs: readonly string[]): number =>
  pairs.length ? byteLength(`${name}: ${pairs.join("; ")}`) + CRLF : 0;

/**
 * Bytes of the cookies that came with a request and that its model does not look at: all envelopes of a lab share one
 * path, so the browser attaches each of them to every request.
 */
export function otherBytes({ model, request }: Exchange): number {
  let bytes = 0;
  for (const [name, value] of request.headers) {
    if (name.toLowerCase() !== "cookie") continue;
    const own = value.split("; ").filter((pair) => pair.startsWith(`${cookieNameOf(model)}=`));
    bytes += lineBytes(name, [value]) - lineBytes(name, own);
  }
  return bytes;
}

/** What one exchange cost, as it was recorded. */
export function measure(exchange: Exchange): Measured {
  const { requestBytes, responseBytes, micros, storeReads, storeWrites, cryptoOps } = exchange.cost;
  const other = otherBytes(exchange);
  const bytesUp = requestBytes - other;
  return {
    bytesUp,
    bytesDown: responseBytes,
    otherBytes: other,
    micros,
    storeReads,
    storeWrites,
    cryptoOps,
  };
}

const NOTHING: Measured = {
  bytesUp: 0,
  bytesDown: 0,
  otherBytes: 0,
  micros: 0,
  storeReads: 0,
  storeWrites: 0,
  cryptoOps: 0,
};

const KEYS = Object.keys(NOTHING) as (keyof Measured)[];

/** What several exchanges cost together. */
export function total(exchanges: readonly Exchange[]): Measured {
  const sum = { ...NOTHING };
  for (const measured of exchanges.map(measure)) for (const key of KEYS) sum[key] += measured[key];
  return sum;
}

/** Whether two exchanges did the same work: only then is it fair to take a median of them. */
const isAlike = (a: Exchange, b: Exchange): boolean =>
  a.model === b.model &&
  a.action === b.action &&
  a.carrier === b.carrier &&
  a.cold === b.cold &&
  a.response.status === b.response.status &&
  (findStep(a.steps, "denylist-checked") === undefined) ===
    (findStep(b.steps, "denylist-checked") === undefined);

/** The median of the server's time for requests like this one, in microseconds, and of how many. */
export function medianLike(exchange: Exchange, all: readonly Exchange[]): { micros: number; runs: number } {
  const times = all.filter((other) => isAlike(exchange, other)).map(({ cost }) => cost.micros);
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? exchange.cost.micros;
  const lower = sorted[sorted.length % 2 ? middle : middle - 1] ?? upper;
  return { micros: (lower + upper) / 2, runs: sorted.length };
}
