import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STEP_KINDS } from "../trace/steps.ts";
import { BEATS, beatsOf, segmentsOf } from "./beats.ts";
import * as given from "./fixtures.ts";
import { scaleSamples } from "./fixtures-scale.ts";
import { stateSamples } from "./fixtures-state.ts";
import { narrate } from "./narrate.ts";
import { sceneAt } from "./scene.ts";

const all = () => [...given.samples(), ...stateSamples(), ...scaleSamples()];
const anySample = fc.constantFrom(...all());
const anyMoment = anySample.chain((exchange) =>
  fc.tuple(fc.constant(exchange), fc.integer({ min: 0, max: exchange.steps.length })),
);
const shown = (rows: readonly { state: string }[]): number =>
  rows.filter((row) => row.state !== "pending").length;

describe("every moment of every exchange", () => {
  test("has a picture, a caption and words", () => {
    fc.assert(
      fc.property(anyMoment, ([exchange, cursor]) => {
        const scene = sceneAt(exchange, cursor);
        expect(scene.caption).toMatch(/\.$|\?.*\.$/);
        expect(scene.spoken.length).toBeGreaterThan(20);
        expect(scene.cursor).toBe(cursor);
      }),
    );
  });

  test("shows no line less than the moment before", () => {
    fc.assert(
      fc.property(anyMoment, ([exchange, cursor]) => {
        const before = sceneAt(exchange, cursor - 1).docket.rows;
        expect(shown(sceneAt(exchange, cursor).docket.rows)).toBeGreaterThanOrEqual(shown(before));
      }),
    );
  });

  test("has a thread exactly where the drawer is there", () => {
    fc.assert(
      fc.property(anyMoment, ([exchange, cursor]) => {
        const scene = sceneAt(exchange, cursor);
        const isThere = scene.cabinet.state === "open" || scene.cabinet.state === "new";
        expect(scene.thread !== null).toBe(isThere);
        if (exchange.model === "jwt") expect(scene.thread).toBeNull();
      }),
    );
  });

  test("leaves the exchange as it was, and going back gives the same picture", () => {
    fc.assert(
      fc.property(anyMoment, ([exchange, cursor]) => {
        const copy = structuredClone(exchange);
        const first = sceneAt(exchange, cursor);
        sceneAt(exchange, exchange.steps.length);
        expect(sceneAt(exchange, cursor)).toEqual(first);
        expect(exchange).toEqual(copy);
      }),
    );
  });
});

test("at the end the verdict is the decision, the answer has come, and every line is done", () => {
  for (const exchange of all()) {
    const scene = sceneAt(exchange, exchange.steps.length);
    expect(scene.verdict).toBe(exchange.decision.verdict);
    expect(scene.response.phase).toBe("arrived");
    expect(scene.docket.rows.every((row) => row.state === "done")).toBe(true);
    expect(scene.docket.rows.length).toBeLessThanOrEqual(9);
    expect(scene.docket.rows.filter((row) => row.costliest)).toHaveLength(1);
  }
});

test("every kind of step has a beat, and every beat stands under the track", () => {
  expect(Object.keys(BEATS).toSorted()).toEqual(STEP_KINDS.toSorted());
  for (const exchange of all()) {
    expect(beatsOf(exchange)).toHaveLength(exchange.steps.length);
    const segments = segmentsOf(exchange);
    expect(segments[0]).toMatchObject({ label: "Request", from: 0, to: 1 });
    expect(segments.at(-1)).toMatchObject({ label: "Response", to: exchange.steps.length });
    for (const [i, { from }] of segments.entries()) expect(from).toBe(i === 0 ? 0 : segments[i - 1]?.to);
  }
});

describe("a session that holds", () => {
  const exchange = given.sessionMe();

  test("groups the steps into the lines of a docket, with their time", () => {
    const rows = sceneAt(exchange, exchange.steps.length).docket.rows;
    expect(rows.map(({ title, code, detail }) => [title, code, detail])).toEqual([
      ["Open the envelope", null, "cookie lab_session"],
      ["Unseal the label", null, "sid 7f3a"],
      ["Pull drawer", "7f3a", "record found"],
      ["Write it back", null, "visit 2"],
      ["Decide: allow", null, "Alice, admin"],
    ]);
    expect(rows[1]).toMatchObject({ micros: 315, costliest: true });
  });

  test("ties label, tag and drawer together when the drawer is found, not before", () => {
    expect(sceneAt(exchange, 4)).toMatchObject({ thread: null, desk: { tag: { sid: given.SID } } });
    expect(sceneAt(exchange, 5)).toMatchObject({
      thread: { sid: given.SID },
      cabinet: { state: "open", record: { userId: 42 } },
    });
  });

  test("marks the line that carries the cookie, whatever travelled beside it", () => {
    expect(sceneAt(exchange, 0).request).toMatchObject({
      path: "/session/me",
      mark: { name: "Cookie", value: `lab_session=${given.SEAL}`, read: true },
      also: ["theme"],
      parcel: { kind: "envelope", mode: "session" },
    });
  });

  test("is told in a sentence", () => {
    expect(narrate(exchange)).toBe(
      "Chrome: GET session/me answered 200, allowed as Alice, admin. Drawer 7f3a was pulled.",
    );
  });
});

test("a label without a drawer lies loose on the desk, and no thread is drawn", () => {
  const exchange = given.sessionRefused();
  const scene = sceneAt(exchange, exchange.steps.length);
  expect(scene).toMatchObject({
    thread: null,
    desk: { tag: { sid: given.SID, loose: true }, stamp: "deny" },
    cabinet: { state: "missing", touched: given.SID },
    response: { good: false, extract: `"code": "session-unknown"`, note: "no Set-Cookie" },
  });
  expect(scene.docket.rows[2]).toMatchObject({ title: "Look for drawer", detail: "not found" });
});

test("a passport is stamped only when signature and claims have been checked", () => {
  const exchange = given.jwtMe();
  expect(sceneAt(exchange, 5).passport).toMatchObject({ claims: given.CLAIMS, verified: null, stamp: null });
  expect(sceneAt(exchange, 6).passport).toMatchObject({ verified: true, stamp: { text: "VALID" } });
  expect(sceneAt(exchange, 6).cabinet.used).toBe(false);
});

test("a passport that does not hold is stamped with what is wrong", () => {
  const last = (exchange: ReturnType<typeof given.jwtMe>) => sceneAt(exchange, exchange.steps.length);
  expect(last(given.jwtForged()).passport).toMatchObject({ verified: false, stamp: { text: "INVALID" } });
  expect(last(given.jwtExpired())).toMatchObject({
    passport: { verified: false, stamp: { text: "EXPIRED", sub: "token-expired" }, failed: ["exp"] },
    request: { parcel: { kind: "hand", holds: "passport" } },
  });
});

test("a server without memory counts, and a cookie that comes along stays unread", () => {
  const exchange = given.noneHello();
  const scene = sceneAt(exchange, exchange.steps.length);
  expect(scene).toMatchObject({ counter: { visitor: 3 }, request: { parcel: { kind: "sheet" } } });
  expect(scene.response.greeting).toBe("Hello, visitor 3.");

  const along = {
    ...exchange,
    request: { ...exchange.request, headers: [["cookie", "lab_session=x"] as const] },
  };
  expect(sceneAt(along, 0).request).toMatchObject({
    mark: { read: false },
    parcel: { kind: "envelope", mode: "session" },
  });
});
