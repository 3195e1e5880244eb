import { setTimeout as pause } from "node:timers/promises";
import { quantile } from "../../core/quantiles.ts";
import { signIn } from "../bench/app.ts";
import { openApp } from "../cluster/app.ts";
import { settingsOf } from "../faults/fault.ts";
import { inFolder } from "../folder.ts";
import { Reader } from "../load/reader.ts";
import { within } from "../load/within.ts";
import { watchMemory } from "./memory.ts";

/** Classes of fifty, of whom each watches the class's own lab. */
const LABS = 20;
const READERS = 50;
const REQUESTS_PER_SECOND = 200;

/** What one run measured: times in milliseconds, memory in megabytes. */
export interface Measured {
  streams: number;
  sent: number;
  due: number;
  refused: number;
  arrived: number;
  missing: number;
  problems: string[];
  comebacks: number;
  median: number;
  p95: number;
  slowest: number;
  memory: number[];
}

/** A lab that is watched, and that sends at a steady pace: one request after another, so that each number is known. */
class WatchedLab {
  readonly readers: Reader[] = [];
  readonly #sentAt: number[] = [];
  readonly #lab: { me: string; token: string };
  #newest = 1;
  sent = 0;
  refused = 0;

  constructor(origin: string, signedIn: { lab: string; me: string; token: string }, delays: number[]) {
    this.#lab = signedIn;
    for (let i = 0; i < READERS; i++) {
      const arrived = (id: number): void => {
        const sent = this.#sentAt[id];
        if (sent !== undefined) delays.push(performance.now() - sent);
      };
      this.readers.push(new Reader(`${origin}/api/labs/${signedIn.lab}/events`, arrived));
    }
  }

  get newest(): number {
    return this.#newest;
  }

  async sendFor(milliseconds: number, every: number): Promise<void> {
    const begun = performance.now();
    for (let due = 0; due < milliseconds; due += every) {
      const early = begun + due - performance.now();
      if (early > 0) await pause(early);
      this.#sentAt[this.#newest + 1] = performance.now();
      const headers = { authorization: `Bearer ${this.#lab.token}` };
      const response = await fetch(this.#lab.me, { headers });
      await response.arrayBuffer();
      this.sent += 1;
      if (response.status === 200) this.#newest = Number(response.headers.get("x-exchange"));
      else this.refused += 1;
    }
  }
}

/** A thousand live streams with two hundred requests a second, for so many seconds, on one process of the built app. */
export const soakStreams = (seconds: number, redis = ""): Promise<Measured> =>
  inFolder(async (folder) => {
    const app = await openApp({ variables: settingsOf(folder, redis) });
    await app.start();
    const delays: number[] = [];
    const labs: WatchedLab[] = [];
    try {
      for (let i = 0; i < LABS; i++)
        labs.push(new WatchedLab(app.origin, await signIn(app.origin, "jwt"), delays));
      const readers = labs.flatMap((lab) => lab.readers);
      await Promise.all(readers.map((reader) => reader.opened));
      const memory = watchMemory(app.pid ?? 0);
      const every = (1000 * LABS) / REQUESTS_PER_SECOND;
      await Promise.all(labs.map((lab) => lab.sendFor(seconds * 1000, every)));
      await within(5000, () =>
        labs.every((lab) => lab.readers.every(({ sequence }) => sequence.last === lab.newest)),
      );
      const sum = (of: (lab: WatchedLab) => number): number => labs.reduce((all, lab) => all + of(lab), 0);
      delays.sort((a, b) => a - b);
      return {
        streams: readers.length,
        sent: sum(({ sent }) => sent),
        due: seconds * REQUESTS_PER_SECOND,
        refused: sum(({ refused }) => refused),
        arrived: delays.length,
        missing: sum((lab) => (lab.sent - lab.refused) * READERS) - delays.length,
        problems: readers.flatMap(({ sequence }) => sequence.problems),
        comebacks: readers.reduce((all, reader) => all + reader.comebacks, 0),
        median: quantile(delays, 0.5),
        p95: quantile(delays, 0.95),
        slowest: delays.at(-1) ?? 0,
        memory: memory.stop(),
      };
    } finally {
      for (const lab of labs) for (const reader of lab.readers) reader.stop();
      await app.kill();
    }
  });
