import { WAY_IDS, type WayId } from "../../auth/ways.ts";
import type { Answer, Bench } from "../../compare/matrix/bench.ts";
import { EVENT_IDS } from "../../compare/matrix/events.ts";
import { runExperiment } from "../../compare/matrix/run.ts";
import { formatCookieHeader, parseSetCookie } from "../../http/cookies.ts";
import type { Snapshot } from "../../lab/shapes.ts";
import { actionPath, METHOD_OF } from "../../trace/action-path.ts";
import { type RunningApp, serveApp } from "./app.ts";
import { fixed, line } from "./figures.ts";

/** A browser without a window: one jar, real requests, counted. */
class Visitor {
  readonly #jar = new Map<string, string>();
  readonly #origin: string;
  requests = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async ask(path: string, method: string, body?: unknown): Promise<Answer> {
    this.requests += 1;
    const cookie = formatCookieHeader([...this.#jar].map(([name, value]) => ({ name, value })));
    const response = await fetch(this.#origin + path, {
      method,
      headers: { "content-type": "application/json", "user-agent": "Mozilla/5.0 Chrome/141.0", cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const { name, value, maxAge } = parseSetCookie(set) ?? { name: "", value: "", maxAge: 0 };
      if (maxAge !== null && maxAge <= 0) this.#jar.delete(name);
      else this.#jar.set(name, value);
    }
    const text = await response.text();
    const number = response.headers.get("x-exchange");
    return {
      status: response.status,
      exchange: number === null ? null : Number(number),
      body: text ? JSON.parse(text) : null,
      problem: null,
    };
  }
}

async function benchOf(visitor: Visitor): Promise<Bench> {
  const { id: labId } = (await visitor.ask("/api/labs", "POST", {})).body as { id: string };
  return {
    labId,
    send: (model, action, user) =>
      visitor.ask(
        actionPath(labId, model, action),
        METHOD_OF[action],
        user === undefined ? undefined : { user },
      ),
    control: (name, body) => visitor.ask(`/api/labs/${labId}/controls/${name}`, "POST", body),
    async read(exchange) {
      const { exchanges } = (await visitor.ask(`/api/labs/${labId}?exchanges=5`, "GET")).body as Snapshot;
      return exchanges.find(({ id }) => id === exchange) ?? null;
    },
  };
}

/** Runs one column of the matrix; how many requests that took. */
async function column({ origin }: RunningApp, way: WayId): Promise<number> {
  const visitor = new Visitor(origin);
  const bench = await benchOf(visitor);
  for (const event of EVENT_IDS) {
    const { failed } = await runExperiment(event, way, bench);
    if (failed) throw new Error(`${event}, ${way}: ${failed.says}`);
  }
  return visitor.requests;
}

/** Seconds for all fifty experiments of the outcome matrix, as the page runs them: the ways side by side. */
export async function benchMatrix(): Promise<void> {
  const app = await serveApp();
  try {
    const started = performance.now();
    const requests = await Promise.all(WAY_IDS.map((way) => column(app, way)));
    const seconds = (performance.now() - started) / 1000;
    const count = requests.reduce((sum, each) => sum + each, 0);
    line("matrix: all experiments", `${fixed(seconds, 1)} s (under 10)`, `${count} requests`);
  } finally {
    await app.stop();
  }
}
