import { expect, test } from "vitest";
import { sceneOf } from "./scene.ts";
import type { Strategy } from "./strategy.ts";
import { lab, login, me, nobodyUp, SID, shown, storeDown } from "./testing/traffic.ts";

const OWN: Strategy = { balancing: "round-robin", place: "service", carried: "session" };
const SHARED: Strategy = { ...OWN, place: "shared" };
const base = { chosen: null, clientId: "me000000" };

test("before the first request nothing is drawn on the way, and every service is idle", () => {
  const scene = sceneOf({ ...base, view: null, exchanges: [], strategy: OWN });
  expect(scene).toMatchObject({ shown: null, path: null, thread: null });
  expect(scene.services.map(({ last, up }) => [last, up])).toEqual([
    [null, true],
    [null, true],
    [null, true],
  ]);
  expect(scene.holes.some(({ next }) => next)).toBe(false);
});

test("a label that found no drawer leads red to an empty holder, and no thread is tied", () => {
  const exchanges = [login(1, "A"), me(2, "B", false)];
  const scene = sceneOf({ ...base, view: lab({ A: [SID] }), exchanges, strategy: OWN });
  expect(scene.path).toEqual({ to: "B", good: false });
  expect(scene.thread).toBeNull();
  const [a, b] = scene.services;
  expect(a).toMatchObject({ last: { id: 1, current: false }, drawers: { hot: "7f3a", missing: null } });
  expect(b).toMatchObject({ last: { status: 401, current: true }, drawers: { hot: null, missing: 0 } });
  expect(scene.holes.map(({ request, current, next }) => [request, current, next])).toEqual([
    [1, false, false],
    [2, true, false],
    [null, false, true],
  ]);
});

test("the thread is tied where the drawer was found, as long as it stands", () => {
  const exchanges = [login(1, "A"), me(2, "A", true)];
  const at = (view: ReturnType<typeof lab>) => sceneOf({ ...base, view, exchanges, strategy: OWN }).thread;
  expect(at(lab({ A: [SID] }))).toEqual({ sid: SID, partition: "A" });
  expect(at(lab())).toBeNull();
});

test("the shared store tells who asked it and for how long; where it does not answer, that", () => {
  const asked = sceneOf({
    ...base,
    view: lab({ shared: [SID] }),
    exchanges: [me(1, "C", true, "shared")],
    strategy: SHARED,
  });
  expect(asked.store).toMatchObject({ used: true, asked: { by: "C", micros: 1, answered: true } });
  expect(asked.thread).toEqual({ sid: SID, partition: "shared" });
  const down = sceneOf({ ...base, view: lab(), exchanges: [storeDown(1, "B")], strategy: SHARED });
  expect(down.store.asked).toMatchObject({ by: "B", answered: false });
  expect(down.thread).toBeNull();
});

test("a passport is checked without any cabinet or store", () => {
  const strategy: Strategy = { ...OWN, carried: "jwt" };
  const scene = sceneOf({ ...base, view: lab(), exchanges: [shown(1, "B")], strategy });
  expect(scene.store).toMatchObject({ used: false, asked: null });
  expect(scene.thread).toBeNull();
  expect(scene.services[1]).toMatchObject({ used: false, last: { did: { head: "Checked", label: null } } });
});

test("with nobody up the way ends at the balancer, and no service is said to have served it", () => {
  const view = lab({}, {}, ["A", "B", "C"]);
  const scene = sceneOf({ ...base, view, exchanges: [nobodyUp(1, "A")], strategy: OWN });
  expect(scene.path).toEqual({ to: null, good: false });
  expect(scene.services.map(({ last, up }) => [last, up])).toEqual([
    [null, false],
    [null, false],
    [null, false],
  ]);
});

test("choosing an earlier request shows the page as far as that, without saying what comes next", () => {
  const exchanges = [login(1, "A"), me(2, "B", false), me(3, "C", false)];
  const scene = sceneOf({ ...base, chosen: 2, view: lab({ A: [SID] }), exchanges, strategy: OWN });
  expect(scene.shown?.id).toBe(2);
  expect(scene.services[2]?.last).toBeNull();
  expect(scene.holes.every(({ next }) => !next)).toBe(true);
});
