import { beforeEach, describe, expect, test } from "vitest";
import { type Hubs, openHubs } from "./hubs.ts";
import { type ManualTimer, manualTimer } from "./manual-timer.ts";
import { MemoryJournal } from "./memory-journal.ts";
import { parseFrames, type ReadFrame } from "./sse.ts";
import { openStream, type StreamEnd, type StreamOptions } from "./stream.ts";

const LIMITS = { bufferBytes: 10_000, heartbeatMs: 15_000, retryMs: 1000 };
const GATHER = 40;
const KEPT = 5;

let timer: ManualTimer;
let journal: MemoryJournal;
let hubs: Hubs;
beforeEach(() => {
  timer = manualTimer();
  journal = new MemoryJournal({ entries: KEPT, bytes: 1e6 });
  hubs = openHubs({ journal, gatherMs: GATHER, startTimer: timer.start });
});

const append = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) await journal.append("lab", "exchange", ({ entry }) => `{"n":${entry}}`);
};

const snapshot = async () => {
  const { newest } = await journal.range("lab");
  return { json: `{"upTo":${newest}}`, upTo: newest };
};

const entry = (n: number): ReadFrame => ({ id: String(n), event: "exchange", data: `{"n":${n}}` });
const shot = (n: number): ReadFrame => ({ id: String(n), event: "snapshot", data: `{"upTo":${n}}` });
const BEAT: ReadFrame = { event: "heartbeat", data: '{"lab":"lab"}' };
const GREETING: ReadFrame = { retry: 1000, comment: "open" };

/** Opens a stream and reads it frame by frame. */
function open(after: number | null, more: Partial<StreamOptions> = {}) {
  const ends: StreamEnd[] = [];
  const leaving = new AbortController();
  const stream = openStream({
    hubs,
    lab: "lab",
    after,
    snapshot,
    limits: LIMITS,
    startTimer: timer.start,
    signal: leaving.signal,
    onClose: (end) => ends.push(end),
    ...more,
  });
  const reader = stream.body.getReader();
  const decoder = new TextDecoder();
  const waiting: ReadFrame[] = [];
  const next = async (): Promise<ReadFrame | "end"> => {
    while (waiting.length === 0) {
      const { done, value } = await reader.read();
      if (done) return "end";
      // Each chunk is whole frames; the greeting is two.
      const text = decoder.decode(value);
      waiting.push(...parseFrames(text.replace("retry: 1000\n\n: open", "retry: 1000\n: open")));
    }
    return waiting.shift() ?? "end";
  };
  return { stream, reader, next, ends, leave: () => leaving.abort() };
}

const settle = async (): Promise<void> => {
  for (let n = 0; n < 50; n += 1) await Promise.resolve();
};

describe("a stream begins", () => {
  test("with its retry time and a comment at once, then a snapshot for a new reader", async () => {
    await append(3);
    const { next } = open(null);
    expect(await next()).toEqual(GREETING);
    expect(await next()).toEqual(shot(3));
  });

  test.each([
    ["is still kept", 4, entry(5)],
    ["was just trimmed, but nothing after it", 3, entry(4)],
    ["lies before what is kept", 2, shot(8)],
    ["lies in the future", 9, shot(8)],
  ])("after the reader's last entry, or with a snapshot: that entry %s", async (_, after, first) => {
    await append(8);
    const { next } = open(after);
    await next();
    expect(await next()).toEqual(first);
  });

  test("with a snapshot where the journal is empty", async () => {
    const { next } = open(0);
    await next();
    expect(await next()).toEqual(shot(0));
  });
});

describe("a stream goes on", () => {
  test("with each entry once and in order, those made while it began as well", async () => {
    await append(2);
    const { next } = open(null, {
      snapshot: async () => {
        const taken = await snapshot();
        await append(2);
        return taken;
      },
    });
    await next();
    expect([await next(), await next(), await next()]).toEqual([shot(2), entry(3), entry(4)]);
    await settle();
    await append(1);
    timer.advance(GATHER);
    expect(await next()).toEqual(entry(5));
    await append(2);
    timer.advance(GATHER);
    expect([await next(), await next()]).toEqual([entry(6), entry(7)]);
  });

  test("with a new snapshot when entries were trimmed before it could have them", async () => {
    const { next } = open(null);
    await next();
    expect(await next()).toEqual(shot(0));
    await settle();
    await append(KEPT + 2);
    timer.advance(GATHER);
    expect(await next()).toEqual(shot(KEPT + 2));
    await settle();
    await append(1);
    timer.advance(GATHER);
    expect(await next()).toEqual(entry(KEPT + 3));
  });

  test("with a new snapshot when the lab was begun again", async () => {
    await append(3);
    const { next } = open(null);
    await next();
    expect(await next()).toEqual(shot(3));
    await settle();
    await journal.remove("lab");
    await append(1);
    timer.advance(GATHER);
    expect(await next()).toEqual(shot(1));
  });

  test("after the lab's past was forgotten, whoever else is listening", async () => {
    await append(3);
    const first = open(null);
    await settle();
    await journal.forget("lab");
    const second = open(null);
    await settle();
    await append(1);
    timer.advance(GATHER);
    expect([await first.next(), await first.next(), await first.next()]).toEqual([
      GREETING,
      shot(3),
      entry(4),
    ]);
    expect([await second.next(), await second.next(), await second.next()]).toEqual([
      GREETING,
      shot(0),
      entry(4),
    ]);
  });

  test("at once with a heartbeat for a reader who missed nothing, if it wants one", async () => {
    await append(2);
    const { next } = open(2, { beatsAtOnce: true });
    expect([await next(), await next()]).toEqual([GREETING, BEAT]);
    await settle();
    await append(1);
    timer.advance(GATHER);
    expect(await next()).toEqual(entry(3));
  });

  test("with an event while nothing happens, which has no id", async () => {
    const { next } = open(null);
    expect([await next(), await next()]).toEqual([GREETING, shot(0)]);
    for (let n = 0; n < 3; n += 1) {
      timer.advance(LIMITS.heartbeatMs);
      expect(await next()).toEqual(BEAT);
    }
  });
});

describe("a stream ends", () => {
  const nothingLeft = async () => {
    await settle();
    timer.advance(GATHER);
    await settle();
    expect(timer.waiting).toBe(0);
    expect(hubs.size("lab")).toBe(0);
    expect(hubs.position("lab")).toBe(0);
  };

  test("once, however often its reader goes", async () => {
    const { ends, leave, reader, stream } = open(null);
    await settle();
    expect(hubs.size("lab")).toBe(1);
    leave();
    leave();
    expect(ends).toEqual(["left"]);
    await reader.cancel().catch(() => undefined);
    stream.close();
    expect(ends).toEqual(["left"]);
    await nothingLeft();
  });

  test("when the reader cancels it", async () => {
    const { ends, leave, reader } = open(null);
    await settle();
    await reader.cancel();
    leave();
    expect(ends).toEqual(["left"]);
    await nothingLeft();
  });

  test("at once when the reader is gone before it begins", async () => {
    const { ends, reader } = open(null, { signal: AbortSignal.abort() });
    expect(ends).toEqual([]);
    await expect(reader.closed).rejects.toMatchObject({ name: "AbortError" });
    expect(ends).toEqual(["left"]);
    await nothingLeft();
  });

  test("with a time to come again when the server closes it", async () => {
    const { next, ends, stream } = open(null);
    expect([await next(), await next()]).toEqual([GREETING, shot(0)]);
    stream.close(250);
    stream.close();
    expect([await next(), await next()]).toEqual([{ retry: 250 }, "end"]);
    expect(ends).toEqual(["closed"]);
    await nothingLeft();
  });

  test("when its reader does not read while entries come", async () => {
    const { ends, reader } = open(null);
    await settle();
    const big = "x".repeat(LIMITS.bufferBytes);
    await journal.append("lab", "state", () => big);
    timer.advance(GATHER);
    await settle();
    expect(ends).toEqual([]);
    await journal.append("lab", "state", () => big);
    timer.advance(GATHER);
    await settle();
    expect(ends).toEqual(["lagged"]);
    await expect(reader.read()).rejects.toMatchObject({ name: "AbortError" });
    await nothingLeft();
  });

  test("when its reader has not taken the snapshot by the next sign of life", async () => {
    const { ends } = open(null, {
      snapshot: async () => ({ json: "x".repeat(LIMITS.bufferBytes), upTo: 0 }),
    });
    await settle();
    expect(hubs.size("lab")).toBe(0);
    timer.advance(LIMITS.heartbeatMs);
    expect(ends).toEqual(["lagged"]);
    await nothingLeft();
  });

  test("when its lab cannot be read", async () => {
    const failure = new Error("unreadable");
    const failures: unknown[] = [];
    const first = open(null, { onClose: (end, error) => failures.push(end, error) });
    await settle();
    journal.readAfter = () => Promise.reject(failure);
    await append(1);
    timer.advance(GATHER);
    expect([await first.next(), await first.next(), await first.next()]).toEqual([GREETING, shot(0), "end"]);
    expect(failures).toEqual(["failed", failure]);
    await nothingLeft();
  });

  test("when there is no snapshot to be had", async () => {
    const { next, ends } = open(null, { snapshot: () => Promise.reject(new Error("gone")) });
    expect([await next(), await next()]).toEqual([GREETING, "end"]);
    expect(ends).toEqual(["failed"]);
    await nothingLeft();
  });
});
