import { beforeEach, describe, expect, test } from "vitest";
import type { LiveEvent } from "../../lab/client/reduce.ts";
import type { Snapshot } from "../../lab/shapes.ts";
import { HEARTBEAT_MS } from "../heartbeat.ts";
import { type ManualTimer, manualTimer } from "../manual-timer.ts";
import { ARRIVAL_MS } from "./expected.ts";
import {
  type Arrived,
  type ConnectionListener,
  FIRST_EVENT_MS,
  LabFollower,
  type LiveState,
  SILENT_MS,
} from "./follow.ts";

/** A connection that was opened, as the test plays it. */
interface Connection extends ConnectionListener {
  after: string | null;
  closed: boolean;
}

let timer: ManualTimer;
let now: number;
let connections: Connection[];
let states: LiveState[];
let events: LiveEvent[];
let reads: number;
let found: Snapshot | "gone" | null;
let follower: LabFollower;

beforeEach(() => {
  timer = manualTimer();
  [now, connections, states, events, reads, found] = [1_000_000, [], [], [], 0, null];
  follower = new LabFollower({
    lab: "lab",
    open(after, listener) {
      const connection = { after, closed: false, ...listener };
      connections.push(connection);
      return () => {
        connection.closed = true;
      };
    },
    read: () => {
      reads += 1;
      return Promise.resolve(found);
    },
    startTimer: timer.start,
    now: () => now,
    random: () => 0.5,
    onEvent: (event) => events.push(event),
    onState: (state) => states.push(state),
  });
});

/** Lets the machine run: timers and the clock go on together. */
const pass = (milliseconds: number): void => {
  for (let rest = milliseconds; rest > 0; rest -= 100) {
    now += Math.min(100, rest);
    timer.advance(Math.min(100, rest));
  }
};
const settle = async (): Promise<void> => {
  for (let n = 0; n < 10; n += 1) await Promise.resolve();
};

const current = (): Connection => {
  const last = connections.at(-1);
  if (!last) throw new Error("No connection was opened.");
  return last;
};
const open = (): Connection[] => connections.filter(({ closed }) => !closed);
const state = (): LiveState => states.at(-1) ?? "connecting";

const snapshotOf = (exchanges: number, id = "lab"): Snapshot =>
  ({ id, exchanges: exchanges > 0 ? [{ id: exchanges }] : [], controls: [] }) as unknown as Snapshot;
const snapshot = (entry: number, exchanges = entry, id = "lab"): Arrived => ({
  heartbeat: null,
  id: String(entry),
  event: { type: "snapshot", entry, receivedAt: now, data: snapshotOf(exchanges, id) },
});
const exchange = (entry: number, id = entry): Arrived => ({
  heartbeat: null,
  id: String(entry),
  event: { type: "exchange", entry, data: { id } } as unknown as LiveEvent,
});
const control = (entry: number, cleared = false): Arrived => ({
  heartbeat: null,
  id: String(entry),
  event: { type: "state", entry, data: { view: { id: "lab" }, cleared } } as unknown as LiveEvent,
});
const beat: Arrived = { heartbeat: "lab" };

/** A page that is live after so many entries. */
const live = (entries = 2): void => {
  follower.show();
  current().arrived(snapshot(entries));
};

/** Heartbeats, and nothing else, for so long. */
const beats = (milliseconds: number): void => {
  for (let rest = milliseconds; rest > 0; rest -= 1000) {
    pass(Math.min(1000, rest));
    current().arrived(beat);
  }
};

describe("a page", () => {
  test("that was never shown opens nothing; shown, it begins with a snapshot", () => {
    pass(60_000);
    expect(connections).toEqual([]);
    expect(timer.waiting).toBe(0);
    live();
    expect(current().after).toBeNull();
    expect(states).toEqual(["live"]);
  });

  test("that is hidden gives its connection back at once, and resumes after its last entry", () => {
    live(2);
    current().arrived(exchange(3));
    current().arrived(beat);
    follower.hide();
    expect([open(), timer.waiting, state()]).toEqual([[], 0, "paused"]);
    pass(3_600_000);
    expect(connections).toHaveLength(1);
    follower.show();
    expect([open().length, current().after, state()]).toEqual([1, "3", "reconnecting"]);
    current().arrived(exchange(4));
    expect(state()).toBe("live");
    expect(events).toHaveLength(3);
  });

  test("that is shown twice holds one connection; hidden while it waits to come back, none", () => {
    live();
    follower.show();
    expect(connections).toHaveLength(1);
    current().failed("broken");
    follower.hide();
    pass(60_000);
    expect([connections.length, open().length, timer.waiting]).toEqual([1, 0, 0]);
  });

  test("is not told what a connection brings that was given back", () => {
    live(2);
    const old = current();
    follower.hide();
    old.arrived(exchange(3));
    old.failed("broken");
    expect([events.length, state()]).toEqual([1, "paused"]);
  });
});

describe("live is said", () => {
  test("only once something has arrived, on each connection anew", () => {
    follower.show();
    expect(states).toEqual([]);
    current().arrived(snapshot(2));
    current().failed("broken");
    pass(1000);
    expect([connections.length, current().after, state()]).toEqual([2, "2", "reconnecting"]);
    current().arrived(beat);
    expect(state()).toBe("live");
  });

  test("as long as heartbeats come, and not when they stay away", () => {
    live();
    beats(10 * SILENT_MS);
    expect([state(), connections.length]).toEqual(["live", 1]);
    pass(SILENT_MS - 1000);
    expect(state()).toBe("live");
    pass(2000);
    expect([state(), open()]).toEqual(["reconnecting", []]);
    pass(1500);
    expect([open().length, current().after]).toEqual([1, "2"]);
    current().arrived(beat);
    expect(state()).toBe("live");
  });

  test("two heartbeats may be missed by a little, not more", () => {
    expect(SILENT_MS).toBeGreaterThan(2 * HEARTBEAT_MS);
    expect(SILENT_MS).toBeLessThan(3 * HEARTBEAT_MS);
  });

  test("not after the machine slept, however short its timers say that it was", () => {
    live();
    now += 3_600_000;
    timer.advance(1000);
    expect(state()).toBe("reconnecting");
    pass(1500);
    current().arrived(exchange(3));
    expect(state()).toBe("live");
  });

  test("not for a clock that was put back, which could not tell of a silence", () => {
    live();
    now -= 3_600_000;
    timer.advance(1000);
    expect(state()).toBe("reconnecting");
    pass(1500);
    current().arrived(beat);
    expect(state()).toBe("live");
  });

  test("not while the network changes", () => {
    live();
    follower.doubt();
    expect([state(), open().length, current().after]).toEqual(["reconnecting", 1, "2"]);
    current().failed("broken");
    follower.doubt();
    expect(open()).toHaveLength(1);
    current().arrived(beat);
    expect(state()).toBe("live");
  });

  test.each([
    ["heartbeats", { heartbeat: "other" }],
    ["snapshots", snapshot(9, 9, "other")],
  ])("not for %s of another lab", (_, foreign) => {
    live();
    current().arrived(foreign);
    expect([state(), open(), events.length]).toEqual(["reconnecting", [], 1]);
  });
});

describe("what was answered and does not arrive", () => {
  test("is waited for some seconds; then the stream is resumed, heartbeats or not", () => {
    live(2);
    follower.answered(3, now);
    beats(ARRIVAL_MS - 1000);
    expect(state()).toBe("live");
    beats(2000);
    expect(state()).toBe("reconnecting");
    pass(1500);
    expect([connections.length, current().after]).toEqual([2, "2"]);
    current().arrived(exchange(3));
    beats(2 * ARRIVAL_MS);
    expect([state(), connections.length]).toEqual(["live", 2]);
  });

  test("is asked for with a snapshot where resuming did not bring it, and then no more", () => {
    live(2);
    follower.answered(3, now);
    beats(ARRIVAL_MS + 1000);
    pass(1500);
    current().arrived(beat);
    beats(ARRIVAL_MS + 1000);
    expect(state()).toBe("reconnecting");
    pass(1500);
    expect([connections.length, current().after]).toEqual([3, null]);
    current().arrived(snapshot(2));
    beats(4 * ARRIVAL_MS);
    expect([state(), connections.length]).toEqual(["live", 3]);
  });

  test("is no reason to reconnect where it arrived before its answer, with a snapshot, or was reset away", () => {
    live(2);
    current().arrived(exchange(3));
    follower.answered(3, now);
    follower.answered(4, now);
    current().arrived(snapshot(5, 4));
    follower.answered(5, now);
    current().arrived(control(6, true));
    beats(4 * ARRIVAL_MS);
    expect([state(), connections.length]).toEqual(["live", 1]);
  });

  test("may be a control: any entry will do that came after it was sent", () => {
    live(2);
    pass(500);
    const sentAt = now;
    current().arrived(control(3));
    follower.answered(null, sentAt);
    beats(2 * ARRIVAL_MS);
    expect(state()).toBe("live");
    follower.answered(null, now);
    beats(ARRIVAL_MS + 1000);
    expect(state()).toBe("reconnecting");
  });

  test("has the whole time again once a connection delivers", () => {
    live(2);
    current().failed("broken");
    follower.answered(3, now);
    pass(1500);
    pass(ARRIVAL_MS + 2000);
    current().arrived(beat);
    pass(ARRIVAL_MS - 1000);
    expect([state(), connections.length]).toEqual(["live", 2]);
    pass(2000);
    expect(state()).toBe("reconnecting");
  });

  test("is forgotten by a page that hides: resuming brings it", () => {
    live(2);
    follower.answered(3, now);
    follower.hide();
    follower.answered(4, now);
    follower.show();
    current().arrived(exchange(3));
    beats(4 * ARRIVAL_MS);
    expect([state(), connections.length]).toEqual(["live", 2]);
  });
});

describe("a stream that does not come", () => {
  test("is tried again after growing pauses, of half a minute at most", () => {
    follower.show();
    const pauses: number[] = [];
    for (let n = 1; n < 10; n += 1) {
      current().failed("broken");
      let waited = 0;
      while (connections.length === n) {
        pass(100);
        waited += 100;
      }
      pauses.push(waited);
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000]);
    expect([reads, state()]).toEqual([0, "reconnecting"]);
  });

  test("since the lab is gone, is not tried again, not even when the page is shown anew", async () => {
    found = "gone";
    follower.show();
    current().failed("refused");
    await settle();
    pass(60_000);
    follower.hide();
    follower.show();
    follower.doubt();
    follower.answered(1, now);
    expect([connections.length, timer.waiting, state()]).toEqual([1, 0, "gone"]);
  });

  test("since there is no place for it, has the lab read instead, and begins with a snapshot later", async () => {
    live(2);
    found = snapshotOf(3);
    current().failed("broken");
    pass(1000);
    current().failed("refused");
    await settle();
    expect([events.at(-1)?.data, state()]).toEqual([found, "reconnecting"]);
    pass(2000);
    expect([connections.length, current().after]).toEqual([3, null]);
  });

  test("since the store is away, is tried again", async () => {
    follower.show();
    current().failed("refused");
    await settle();
    pass(1000);
    expect([reads, connections.length, events.length, state()]).toEqual([1, 2, 0, "reconnecting"]);
  });

  test("since a proxy holds it back, has longer each time, and the lab is read instead", async () => {
    follower.show();
    pass(FIRST_EVENT_MS + 1000);
    expect([state(), open(), reads]).toEqual(["reconnecting", [], 0]);
    pass(1000);
    found = snapshotOf(1);
    pass(FIRST_EVENT_MS + 2000);
    expect(open()).toHaveLength(1);
    pass(FIRST_EVENT_MS);
    await settle();
    expect([reads, events.length, state()]).toEqual([1, 1, "reconnecting"]);
  });

  test("has the lab read as soon as something was answered, and the connection under way begin anew", async () => {
    live(2);
    pass(SILENT_MS + 2000);
    pass(1500);
    expect([connections.length, current().after]).toEqual([2, "2"]);
    found = snapshotOf(3);
    follower.answered(3, now);
    await settle();
    expect(events.at(-1)?.data).toEqual(found);
    expect([open().length, current().after, state()]).toEqual([1, null, "reconnecting"]);
    current().arrived(snapshot(3));
    beats(4 * ARRIVAL_MS);
    expect([state(), connections.length]).toEqual(["live", 3]);
  });

  test("is not replaced by what was read before it came", async () => {
    follower.show();
    found = snapshotOf(1);
    current().failed("refused");
    pass(1000);
    current().arrived(snapshot(2));
    await settle();
    expect(events.map(({ data }) => data)).toEqual([snapshotOf(2)]);
  });
});
