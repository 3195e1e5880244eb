import { get } from "node:http";
import { median, quantile } from "../../core/quantiles.ts";
import { serveApp, signIn } from "./app.ts";
import { fixed, line } from "./figures.ts";

const REQUESTS = 60;

/** A live stream, opened by a plain HTTP client; calls `arrived` with each exchange's number. */
function listen(url: string, arrived: (exchange: number) => void): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false }, (response) => {
      let rest = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        rest += chunk;
        for (let end = rest.indexOf("\n\n"); end >= 0; end = rest.indexOf("\n\n")) {
          const block = rest.slice(0, end);
          rest = rest.slice(end + 2);
          if (block.includes("event: snapshot")) resolve(() => request.destroy());
          const [, number] = /event: exchange\ndata: \{"id":(\d+)/.exec(block) ?? [];
          if (number) arrived(Number(number));
        }
      });
      response.on("error", () => undefined);
    });
    request.on("error", reject);
  });
}

/** Milliseconds from sending a request to its arrival on the last of so many open streams. */
async function delays(origin: string, streams: number): Promise<number[]> {
  const { lab, me, token } = await signIn(origin, "jwt");
  const waiting = new Map<number, { left: number; done: () => void }>();
  const expect = (exchange: number) => {
    let entry = waiting.get(exchange);
    if (!entry) {
      const { promise, resolve } = Promise.withResolvers<void>();
      entry = { left: streams, done: resolve };
      waiting.set(exchange, entry);
      arrivals.set(exchange, promise);
    }
    return entry;
  };
  const arrivals = new Map<number, Promise<void>>();
  const arrived = (exchange: number) => {
    const entry = expect(exchange);
    entry.left -= 1;
    if (entry.left === 0) entry.done();
  };
  const url = `${origin}/api/labs/${lab}/events`;
  const stops = await Promise.all(Array.from({ length: streams }, () => listen(url, arrived)));
  const measured: number[] = [];
  for (let i = 0; i < REQUESTS; i++) {
    const sent = performance.now();
    const response = await fetch(me, { headers: { authorization: `Bearer ${token}` } });
    const number = Number(response.headers.get("x-exchange"));
    await response.arrayBuffer();
    expect(number);
    await arrivals.get(number);
    measured.push(performance.now() - sent);
  }
  for (const stop of stops) stop();
  return measured;
}

/** How long a request takes to be on another open stage: on one, and on the last of 200. */
export async function benchStreams(): Promise<void> {
  const app = await serveApp();
  try {
    await delays(app.origin, 1);
    const one = await delays(app.origin, 1);
    const many = await delays(app.origin, 200);
    for (const [streams, figures] of [
      [1, one],
      [200, many],
    ] as const) {
      const text = `median ${fixed(median(figures), 1)} ms, p95 ${fixed(quantile(figures, 0.95), 1)} ms`;
      line(
        `arrival on the last of ${streams} streams`,
        text,
        streams === 200 ? "(median at most 100 ms)" : "",
      );
    }
    line("200 streams / 1 stream, medians", `${fixed(median(many) / median(one), 1)} times`);
  } finally {
    await app.stop();
  }
}
