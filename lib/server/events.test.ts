import { beforeEach, describe, expect, test } from "vitest";
import { snapshotSchema, stateEventSchema } from "../lab/snapshot.schema.ts";
import { exchangeSchema } from "../trace/exchange.schema.ts";
import { dataOf, readEvents } from "./testing/event-reader.ts";
import { makeLab, openTestApp, type TestApp, type TestLab } from "./testing/harness.ts";
import { expectProblem } from "./testing/raw.ts";

let app: TestApp;
let lab: TestLab;
beforeEach(async () => {
  app = openTestApp();
  lab = await makeLab();
});

const say = async (times: number): Promise<void> => {
  const client = lab.client();
  for (let n = 0; n < times; n += 1) await client.send("session", "hello");
};
const ids = (frames: readonly { id?: string }[]): number[] => frames.map(({ id }) => Number(id));

describe("a new reader", () => {
  test("is given a snapshot first, then each exchange as it happens", async () => {
    await say(2);
    const reader = await readEvents(lab.id);
    const snapshot = await reader.next();
    expect(snapshot?.event).toBe("snapshot");
    expect(snapshotSchema.parse(dataOf(snapshot))).toEqual({ ...(await lab.snapshot()), owner: false });

    await say(3);
    const events = await reader.take(3);
    expect(events.map(({ event }) => event)).toEqual(["exchange", "exchange", "exchange"]);
    expect(ids(events)).toEqual([3, 4, 5]);
    const told = events.map((frame) => exchangeSchema.parse(dataOf(frame)));
    expect(told).toEqual((await lab.exchanges()).slice(2));
  });

  test("is told by the headers that this is a stream, not to be kept or gathered by anybody", async () => {
    const { headers, status } = (await readEvents(lab.id)).response;
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(headers.get("cache-control")).toBe("no-cache, no-transform");
    expect(headers.get("x-accel-buffering")).toBe("no");
  });

  test("is the owner only with the owner's cookie", async () => {
    const cookie = `lab_owner=${lab.owner.jar.get("lab_owner")}`;
    const stranger = await readEvents(lab.id, {
      cookie: `lab_owner=${(await makeLab()).owner.jar.get("lab_owner")}`,
    });
    const owner = await readEvents(lab.id, { cookie });
    expect(dataOf(await stranger.next())).toMatchObject({ owner: false });
    expect(dataOf(await owner.next())).toMatchObject({ owner: true });
  });

  test("is one of many: all read the same, and nothing of another lab", async () => {
    const other = await makeLab();
    const readers = [await readEvents(lab.id), await readEvents(lab.id)];
    for (const reader of readers) await reader.next();
    await other.client().send("none", "hello");
    await say(4);
    const [one, two] = [await readers[0]?.take(4), await readers[1]?.take(4)];
    expect(one).toHaveLength(4);
    expect(two).toEqual(one);
    expect(ids(one ?? [])).toEqual([1, 2, 3, 4]);
  });

  test("asks in vain for a lab that is none", async () => {
    await expectProblem((await readEvents("nowhere")).response, 404, "lab-unknown");
  });
});

describe("a reader who comes back", () => {
  const comeBack = {
    "by Last-Event-ID": (id: number) => readEvents(lab.id, { "last-event-id": String(id) }),
    "by ?after=": (id: number) => readEvents(lab.id, {}, `?after=${id}`),
    "by both, of which the header counts": (id: number) =>
      readEvents(lab.id, { "last-event-id": String(id) }, "?after=1"),
  };

  test.each(Object.entries(comeBack))("%s, misses nothing and is told nothing twice", async (_, again) => {
    const reader = await readEvents(lab.id);
    await reader.next();
    await say(3);
    const before = await reader.take(2);
    reader.leave();
    await say(2);
    await lab.control("advance-clock", { seconds: 5 });
    const later = await again(Number(before.at(-1)?.id));
    const missed = await later.take(4);
    await say(1);
    missed.push(...(await later.take(1)));
    expect(missed.map(({ event }) => event)).toEqual([
      "exchange",
      "exchange",
      "exchange",
      "state",
      "exchange",
    ]);
    expect(ids([...before, ...missed])).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test("by ?after=, and missed nothing, is told at once that the stream delivers", async () => {
    await say(2);
    const page = await readEvents(lab.id, {}, "?after=2");
    const beat = await page.next();
    expect([beat?.event, beat?.id, dataOf(beat)]).toEqual(["heartbeat", undefined, { lab: lab.id }]);
    const other = await readEvents(lab.id, { "last-event-id": "2" });
    await say(1);
    expect([(await page.next())?.event, (await other.next())?.event]).toEqual(["exchange", "exchange"]);
  });

  test.each(["nonsense", "-1", "1.5", "99", "1e1", "9".repeat(40), "0x1"])(
    "with the id %j, is given a snapshot",
    async (id) => {
      await say(3);
      const reader = await readEvents(lab.id, { "last-event-id": id });
      expect((await reader.next())?.event).toBe("snapshot");
    },
  );

  test("after a reset that was missed, is given a snapshot and no exchange from before", async () => {
    await say(3);
    await lab.control("reset");
    const reader = await readEvents(lab.id, { "last-event-id": "1" });
    const first = await reader.next();
    expect(first?.event).toBe("snapshot");
    expect(dataOf(first)).toMatchObject({ exchanges: [], controls: [{ control: "reset" }] });
  });
});

describe("a control", () => {
  test("is told as a state, with the lab as it is after it", async () => {
    const reader = await readEvents(lab.id);
    await reader.next();
    await lab.control("change-role", { user: "bob", role: "admin" });
    const frame = await reader.next();
    expect(frame?.event).toBe("state");
    const { view, note, cleared } = stateEventSchema.parse(dataOf(frame));
    const { exchanges, controls, owner, ...now } = await lab.snapshot();
    expect([exchanges, owner]).toEqual([[], true]);
    expect(view).toEqual(now);
    expect(note).toEqual(controls.at(-1));
    expect([note.entry, cleared]).toEqual([Number(frame?.id), false]);
  });

  test("that resets is told as a state that clears the past", async () => {
    const reader = await readEvents(lab.id);
    await reader.next();
    await say(2);
    await reader.take(2);
    await lab.control("reset");
    const { view, note, cleared } = stateEventSchema.parse(dataOf(await reader.next()));
    expect(cleared).toBe(true);
    expect(note).toMatchObject({ control: "reset", afterExchange: 2 });
    expect(view.services[0]?.sessions).toEqual([]);
    await say(1);
    expect(exchangeSchema.parse(dataOf(await reader.next())).id).toBe(3);
  });
});

describe("the places for readers", () => {
  test("are counted in each lab, and given back", async () => {
    openTestApp({ STREAMS_PER_LAB: "2" });
    [lab] = [await makeLab()];
    const first = await readEvents(lab.id);
    await readEvents(lab.id);
    const refused = (await readEvents(lab.id)).response;
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    await expectProblem(refused, 429, "too-many");
    expect((await readEvents((await makeLab()).id)).response.status).toBe(200);
    first.leave();
    expect((await readEvents(lab.id)).response.status).toBe(200);
  });

  test("are counted in the whole process", async () => {
    openTestApp({ STREAMS_PER_PROCESS: "1" });
    const labs = [await makeLab(), await makeLab()];
    await readEvents(labs[0]?.id ?? "");
    await expectProblem((await readEvents(labs[1]?.id ?? "")).response, 429, "too-many");
  });

  test("are left, all of them, when the process is to stop", async () => {
    const reader = await readEvents(lab.id);
    await reader.next();
    app.container.drain();
    expect(await reader.next()).toBeNull();
    expect(app.container.streams.size).toBe(0);
  });
});
