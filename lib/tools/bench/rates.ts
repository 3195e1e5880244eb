import autocannon from "autocannon";
import { median } from "../../core/quantiles.ts";
import { type RunningApp, serveApp, signIn } from "./app.ts";
import { fixed, line } from "./figures.ts";

const ROUNDS = 12;
const SECONDS = 2;
const CONNECTIONS = 10;

/** Requests per second of an address, over ten connections that never wait. */
export async function rate(url: string, token: string): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { authorization: `Bearer ${token}` },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.average;
}

/** Requests per second of `me` with recording on against off: in turn, so that a drifting machine is fair to both. */
export async function benchRates(): Promise<void> {
  const on = await serveApp();
  const off = await serveApp({ RECORDING: "off" });
  try {
    for (const model of ["plain", "session", "sealed", "jwt"]) await compare(model, on, off);
  } finally {
    await Promise.all([on.stop(), off.stop()]);
  }
}

async function compare(model: string, on: RunningApp, off: RunningApp): Promise<void> {
  const watched = await signIn(on.origin, model);
  const unwatched = await signIn(off.origin, model);
  await rate(watched.me, watched.token);
  await rate(unwatched.me, unwatched.token);
  const rates: { on: number; off: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rates.push({ on: await rate(watched.me, watched.token), off: await rate(unwatched.me, unwatched.token) });
  }
  const ratio = median(rates.map((pair) => pair.on / pair.off));
  line(
    `${model}: me, recorded / unrecorded`,
    `${fixed(ratio)} (at least 0.85)`,
    `${fixed(median(rates.map((pair) => pair.on)), 0)} / ${fixed(median(rates.map((pair) => pair.off)), 0)} requests/s`,
  );
}
