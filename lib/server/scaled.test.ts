import { expect, test, vi } from "vitest";
import type { Snapshot } from "../lab/shapes.ts";
import { manualTimer } from "../live/manual-timer.ts";
import { describeOnRedis } from "../store/testing/redis-test.ts";
import type { Exchange } from "../trace/exchange.ts";
import { keepWatched } from "./labs.ts";
import { handleCreateLab } from "./plane.ts";
import { dataOf, readEvents } from "./testing/event-reader.ts";
import { makeLab, ORIGIN } from "./testing/harness.ts";
import { openScaledApp, type ScaledApp } from "./testing/scaled.ts";

const DAY = 24 * 60 * 60 * 1000;

describeOnRedis((tests) => {
  /** Two processes on a server with nothing on it. */
  const openTwo = async (variables?: Record<string, string>): Promise<[ScaledApp, ScaledApp]> => {
    await tests.openEmpty();
    return [openScaledApp(tests, variables), openScaledApp(tests, variables)];
  };

  test("a session made by one process is known by the other, and so is whoever made the lab", async () => {
    const [one, other] = await openTwo();
    const lab = await one.as(makeLab);
    const client = lab.client();
    await one.as(() => client.send("session", "login", { user: "alice" }));
    const { status, body } = await other.as(() => client.send("session", "me"));
    expect([status, body]).toMatchObject([200, { user: { name: "Alice" } }]);
    expect(await other.as(lab.snapshot)).toMatchObject({ owner: true, store: { engine: "redis" } });
    await other.as(() => client.send("session", "logout"));
    expect((await one.as(() => client.send("session", "me"))).status).toBe(401);
  });

  test("requests to both at once are counted together, without a gap", async () => {
    const [one, other] = await openTwo();
    const lab = await one.as(makeLab);
    const sent = Array.from({ length: 120 }, (_, n) =>
      (n % 2 ? one : other).as(() => lab.client().send("session", n % 3 ? "hello" : "me")),
    );
    const ids = (await Promise.all(sent)).map(({ headers }) => Number(headers.get("x-exchange")));
    expect(ids.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, n) => n + 1));
    const { exchanges, visitors } = await one.as(lab.snapshot);
    expect(exchanges.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, n) => n + 21));
    expect(visitors).toBe(80);
    expect(await other.as(lab.sessionCount)).toBe(80);
  });

  test("controls from both at once each count, and each sees what the other did", async () => {
    const [one, other] = await openTwo();
    const lab = await one.as(makeLab);
    const settings = [{ sessionPlace: "shared" }, { services: 3 }, { sessionTtl: 60 }, { tokenTtl: 60 }];
    const done = await Promise.all(
      settings.map((change, n) => (n % 2 ? one : other).as(() => lab.control("settings", change))),
    );
    expect(done.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const snapshot = await other.as(lab.snapshot);
    expect(snapshot.settings).toMatchObject(Object.assign({}, ...settings));
    expect(snapshot.controls.map(({ entry }) => entry)).toEqual([1, 2, 3, 4]);
  });

  test("a stream in one process shows what the other serves, and goes on in the other where it broke off", async () => {
    const [one, other] = await openTwo();
    const lab = await one.as(makeLab);
    const reader = await other.as(() => readEvents(lab.id));
    expect(dataOf(await reader.next())).toMatchObject({ exchanges: [] });
    await one.as(() => lab.client().send("session", "hello"));
    await one.as(() => lab.control("settings", { services: 3 }));
    const [exchange, state] = await reader.take(2);
    expect([exchange?.event, state?.event]).toEqual(["exchange", "state"]);
    expect((dataOf(exchange) as Exchange).id).toBe(1);
    reader.leave();
    await other.as(() => lab.client().send("session", "hello"));
    const resumed = await one.as(() => readEvents(lab.id, { "last-event-id": exchange?.id ?? "" }));
    expect((await resumed.take(2)).map(({ id, event }) => [id, event])).toEqual([
      ["2", "state"],
      ["3", "exchange"],
    ]);
  });

  test("what a reset leaves behind is the same in both, and the numbers go on", async () => {
    const [one, other] = await openTwo();
    const lab = await one.as(makeLab);
    for (let n = 0; n < 3; n += 1) await other.as(() => lab.client().send("session", "hello"));
    await one.as(() => lab.control("reset"));
    expect(await other.as(lab.exchanges)).toEqual([]);
    expect(await other.as(lab.sessionCount)).toBe(0);
    const { headers } = await other.as(() => lab.client().send("session", "hello"));
    expect(headers.get("x-exchange")).toBe("4");
  });

  /** What the processes answer in turn. */
  const inTurn = async (apps: ScaledApp[], times: number, ask: () => Promise<{ status: number }>) => {
    const statuses: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const app = apps[n % apps.length];
      if (app) statuses.push((await app.as(ask)).status);
    }
    return statuses;
  };
  const newLab = (): Promise<Response> =>
    handleCreateLab(new Request(`${ORIGIN}/api/labs`, { method: "POST" }), undefined);

  test("the limits count what goes to either", async () => {
    const apps = await openTwo({ LAB_REQUESTS_PER_SECOND: "2", LABS_PER_HOUR: "4" });
    const lab = await apps[0].as(makeLab);
    const hello = () => lab.client().send("none", "hello");
    expect(await inTurn(apps, 5, hello)).toEqual([200, 200, 200, 200, 429]);
    // That lab was used, and is one of four; more are made until three others are used as well.
    const use = async () => (await makeLab()).client().send("none", "hello");
    expect(await inTurn(apps, 3, use)).toEqual([200, 200, 200]);
    expect(await inTurn(apps, 2, newLab)).toEqual([429, 429]);
  });

  test("a lab that is watched through another process is not dropped as idle", async () => {
    const [one, other] = await openTwo();
    const [watched, idle] = [await one.as(makeLab), await one.as(makeLab)];
    const reader = await other.as(() => readEvents(watched.id));
    await reader.next();
    const timer = manualTimer();
    keepWatched(other.container, timer.start);

    const late = Date.now() + DAY - 1000;
    other.container.clock = () => late;
    timer.advance(DAY / 24);
    one.container.clock = () => late + 2000;
    // Written down before anybody asks, since both wait for the same server.
    await vi.waitFor(async () =>
      expect(await one.container.labs.idleSince(late, 10)).not.toContain(watched.id),
    );
    await one.as(makeLab);
    expect((await one.container.labs.read(idle.id))?.value).toBeUndefined();
    const snapshot: Snapshot = await one.as(watched.snapshot);
    expect(snapshot.id).toBe(watched.id);
  });
});
