import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { BATCH } from "./hub.ts";
import { openHubs } from "./hubs.ts";
import { manualTimer } from "./manual-timer.ts";
import { MemoryJournal } from "./memory-journal.ts";
import { parseFrames } from "./sse.ts";
import { openStream } from "./stream.ts";

const LIMITS = { bufferBytes: 100_000, heartbeatMs: 15_000, retryMs: 1000 };
const GATHER = 40;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const turns = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) await turn();
};

/** A journal whose answers are on their way for a while, some longer than others, as those of another machine are. */
class DistantJournal extends MemoryJournal {
  #asked = 0;

  override async readAfter(...given: Parameters<MemoryJournal["readAfter"]>) {
    const answer = await super.readAfter(...given);
    this.#asked += 1;
    await turns((this.#asked * 3) % 5);
    return answer;
  }
}

function openLab(entries: number) {
  const timer = manualTimer();
  const journal = new DistantJournal({ entries, bytes: 1e6 });
  const hubs = openHubs({ journal, gatherMs: GATHER, startTimer: timer.start });
  const append = () => journal.append("lab", "state", (ids) => JSON.stringify(ids));
  const snapshot = async () => {
    const upTo = (await journal.range("lab")).newest;
    await turn();
    return { json: "{}", upTo };
  };
  const open = (after: number | null) => {
    const options = { hubs, lab: "lab", after, snapshot, limits: LIMITS, startTimer: timer.start };
    return openStream({ ...options, signal: new AbortController().signal, onClose: () => undefined });
  };
  /** Reads all of a stream while it goes on; the events so far, and whole chunks, to compare them. */
  const follow = (after: number | null) => {
    const [text, chunks]: [string[], Uint8Array[]] = [[], []];
    const stream = open(after);
    const done = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of stream.body) {
        chunks.push(chunk);
        text.push(decoder.decode(chunk, { stream: true }));
      }
    })();
    const events = () => parseFrames(text.join("")).filter((frame) => frame.event !== undefined);
    return { stream, done, events, chunks, after };
  };
  const settle = async () => {
    for (let n = 0; n < 60; n += 1) {
      timer.advance(GATHER);
      await turn();
    }
  };
  return { timer, journal, hubs, append, follow, settle };
}

test("the journal is read once for all who listen, and they share the same bytes", async () => {
  const { journal, append, follow, settle } = openLab(500);
  const followers = Array.from({ length: 200 }, () => follow(null));
  await settle();
  const readAfter = vi.spyOn(journal, "readAfter");
  await append();
  await settle();
  expect(readAfter).toHaveBeenCalledTimes(1);
  const last = followers.map(({ chunks }) => chunks.at(-1));
  expect(followers.every(({ events }) => events().at(-1)?.id === "1")).toBe(true);
  expect(new Set(last).size).toBe(1);
});

test("entries that follow close upon each other go together, the first of them at once", async () => {
  const { timer, journal, append, follow, settle } = openLab(500);
  const { chunks } = follow(null);
  await settle();
  const before = chunks.length;
  const readAfter = vi.spyOn(journal, "readAfter");
  await append();
  expect(readAfter).not.toHaveBeenCalled();
  timer.advance(0);
  await turns(5);
  expect(chunks.length).toBe(before + 1);
  await append();
  await append();
  timer.advance(GATHER - 1);
  await turns(5);
  expect(chunks.length).toBe(before + 1);
  timer.advance(1);
  await turns(5);
  expect(chunks.length).toBe(before + 2);
});

test("a burst larger than one batch is handed on whole", async () => {
  const { append, follow, settle } = openLab(500);
  const { events } = follow(null);
  await settle();
  await Promise.all(Array.from({ length: BATCH + 1 }, append));
  await settle();
  expect(events()).toHaveLength(1 + BATCH + 1);
});

test("whoever reads, and whenever: no entry is lost, doubled or out of order", async () => {
  const action = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom("append", "turn", "turn", "advance") },
    { weight: 3, arbitrary: fc.constantFrom("open", "burst") },
    { weight: 1, arbitrary: fc.nat({ max: 30 }) },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { maxLength: 30 }),
      fc.constantFrom(3, 500),
      async (actions, entries) => {
        const { timer, journal, append, follow, settle, hubs } = openLab(entries);
        const followers = [follow(null)];
        for (const next of actions) {
          if (next === "append") await append();
          else if (next === "burst") await Promise.all(Array.from({ length: 100 }, append));
          else if (next === "advance") timer.advance(GATHER);
          else if (next === "turn") await turn();
          else followers.push(follow(next === "open" ? null : next));
        }
        await settle();
        const { newest } = await journal.range("lab");
        for (const { events, after } of followers) {
          let position = after ?? Number.NaN;
          for (const [n, { id, event }] of events().entries()) {
            if (event !== "snapshot") expect(Number(id)).toBe(position + 1);
            else if (n > 0) expect(Number(id)).toBeGreaterThan(position);
            position = Number(id);
          }
          expect(position).toBe(newest);
        }
        for (const { stream } of followers) stream.close();
        await Promise.all(followers.map(({ done }) => done));
        expect(hubs.size("lab")).toBe(0);
      },
    ),
    { numRuns: 1000 },
  );
});
