import { describe, expect, test } from "vitest";
import type { Exchange } from "../trace/exchange.ts";
import type { StepKind } from "../trace/steps.ts";
import { segmentsOf } from "./beats.ts";
import { SID } from "./fixtures.ts";
import { hybridDashboard, hybridMe, hybridRefused, insideAsked } from "./fixtures-hybrid.ts";
import * as given from "./fixtures-scale.ts";
import { narrate } from "./narrate.ts";
import { sceneAt } from "./scene.ts";

const last = (exchange: Exchange) => sceneAt(exchange, exchange.steps.length);
const after = (exchange: Exchange, kind: StepKind) =>
  sceneAt(exchange, exchange.steps.findIndex((step) => step.kind === kind) + 1);
const rowsOf = (exchange: Exchange) =>
  last(exchange).docket.rows.map(({ title, code, detail }) => [title, code, detail]);

describe("a label outside, a passport inside", () => {
  const exchange = hybridMe();

  test("is a docket of the drawer first, and then of the passport", () => {
    expect(rowsOf(exchange)).toEqual([
      ["Open the envelope", null, "cookie lab_hybrid"],
      ["Unseal the label", null, "sid 7f3a"],
      ["Pull drawer", "7f3a", "record found"],
      ["Sign a passport", null, "ES256, 410 bytes"],
      ["Check the passport", null, "1 min left"],
      ["Write it back", null, "visit 2"],
      ["Decide: allow", null, "Alice, admin"],
    ]);
  });

  test("opens the drawer while no passport has been made yet", () => {
    expect(after(exchange, "session-looked-up")).toMatchObject({
      cabinet: { state: "open", touched: SID },
      thread: { sid: SID },
      passport: { used: true, claims: null, stamp: null, isNew: false },
    });
  });

  test("keeps the drawer open while the passport is signed, and stamps it when it is verified", () => {
    const signed = after(exchange, "token-issued");
    expect(signed).toMatchObject({
      cabinet: { state: "open" },
      thread: { sid: SID },
      desk: { key: { alg: "ES256" }, tag: { sid: SID, loose: false } },
      passport: { claims: { aud: "lab-api" }, stamp: { text: "SIGNED" }, isNew: true },
    });
    expect(after(exchange, "claims-checked").passport).toMatchObject({
      verified: true,
      stamp: { text: "VALID", sub: "ES256" },
    });
    expect(last(exchange)).toMatchObject({
      cabinet: { state: "open" },
      passport: { stamp: { text: "VALID" } },
    });
  });

  test("shows no signature: the token itself never left the server", () => {
    for (let cursor = 0; cursor <= exchange.steps.length; cursor++)
      expect(sceneAt(exchange, cursor).passport.signature).toBeNull();
  });

  test("travels as a label, there and back", () => {
    expect(last(exchange)).toMatchObject({
      request: { mark: { read: true }, parcel: { kind: "envelope", mode: "hybrid" } },
      response: { parcel: { kind: "envelope", mode: "hybrid" } },
    });
  });

  test("is told in words, both of it", () => {
    expect(last(exchange).spoken).toContain("Drawer 7f3a stands open.");
    expect(last(exchange).spoken).toContain("The passport is stamped VALID, ES256.");
    expect(narrate(exchange)).toBe(
      "Chrome: GET hybrid/me answered 200, allowed as Alice, admin. Drawer 7f3a was pulled. A passport was minted for the inside.",
    );
  });

  test("without a drawer no passport is made", () => {
    expect(last(hybridRefused())).toMatchObject({
      cabinet: { state: "missing" },
      passport: { used: false, stamp: null },
      thread: null,
    });
    expect(last(hybridRefused()).spoken).toContain("No passport is opened.");
  });
});

describe("a gateway that calls other services", () => {
  const exchange = hybridDashboard();

  test("has one line for each call, with its status, and one for all that it signed", () => {
    expect(rowsOf(exchange).slice(4)).toEqual([
      ["Sign 3 passports", null, "ES256, 410 bytes"],
      ["Call orders", "200", "it believes the passport"],
      ["Call billing", "200", "it believes the passport"],
      ["Call profile", "200", "it believes the passport"],
      ["Decide: allow", null, "Alice, admin"],
    ]);
  });

  test("keeps its own desk as it is while another service checks what it was sent", () => {
    const from = exchange.steps.findIndex(({ kind }) => kind === "service-called");
    const { passport, desk, cabinet } = sceneAt(exchange, from);
    expect(passport).toMatchObject({ claims: { aud: "profile" }, stamp: { text: "SIGNED" } });
    for (let cursor = from; cursor <= from + 15; cursor++)
      expect(sceneAt(exchange, cursor)).toMatchObject({ passport, desk, cabinet });
  });

  test("says in whose house something happens", () => {
    const inside = exchange.steps.findIndex(({ hop }) => hop === "billing");
    expect(sceneAt(exchange, inside + 1).caption).toMatch(/^Inside billing: The token has three parts/);
    expect(segmentsOf(exchange).map(({ label }) => label)).toContain("Billing");
  });

  test("a call takes as long as it took: what happened inside is not counted twice", () => {
    const row = last(exchange).docket.rows.find(({ name }) => name === "call-orders");
    expect(row?.micros).toBe(170);
  });

  test("a token for another service is refused there, while the gateway lets its own client in", () => {
    const one = hybridDashboard("one");
    const calls = last(one).docket.rows.filter(({ name }) => name.startsWith("call-"));
    expect(calls.map(({ code, detail, tone, quoted }) => [code, detail, tone, quoted])).toEqual([
      ["200", "it believes the passport", "good", false],
      ["401", "audience-wrong", "bad", true],
      ["401", "audience-wrong", "bad", true],
    ]);
    expect(last(one)).toMatchObject({ verdict: "allowed", passport: { stamp: { text: "SIGNED" } } });
    expect(narrate(one)).toContain(
      "It called orders: 200, billing: audience-wrong, profile: audience-wrong.",
    );
  });
});

describe("a service inside that is asked directly", () => {
  test("looks at a passport, line by line, and opens no drawer", () => {
    const exchange = insideAsked("billing");
    expect(last(exchange)).toMatchObject({
      desk: { holds: "passport" },
      cabinet: { used: false },
      passport: { verified: true, signature: expect.any(String) },
      response: { note: "No Set-Cookie. Inside, passports do." },
    });
    expect(rowsOf(exchange).map(([title]) => title)).toContain("Check signature");
  });

  test("stamps one for somebody else", () => {
    expect(last(insideAsked("orders")).passport).toMatchObject({
      verified: false,
      failed: ["aud"],
      stamp: { text: "NOT FOR US", sub: "audience-wrong" },
    });
  });
});

describe("the balancer", () => {
  test.each([
    [given.dealtToB(), "Deal to B", "its turn"],
    [given.skippedB(), "Deal to C", "B is down"],
    [given.noneUp(), "Find a service", "it does not answer"],
    [given.noneUp(["A", "B", "C"]), "Find a service", "none answers"],
  ])("is the first line: %#", (exchange, title, detail) => {
    expect(rowsOf(exchange)[0]).toEqual([title, null, detail]);
    expect(segmentsOf(exchange)[1]?.label).toBe("Deal");
  });

  test("that finds nobody leaves cabinet and desk alone", () => {
    const scene = last(given.noneUp());
    expect(scene).toMatchObject({
      cabinet: { used: false },
      desk: { holds: "nothing", stamp: "deny" },
      response: { status: 503, extract: `"code": "service-unavailable"` },
    });
    expect(scene.docket.rows.map(({ tone }) => tone)).toEqual(["bad", "bad"]);
    expect(scene.docket.rows[1]).toMatchObject({
      title: "Decide: cannot say",
      detail: "service-unavailable",
    });
    expect(narrate(given.noneUp())).toContain("could not decide: service-unavailable");
  });
});

test("a browser that asks beforehand is answered, and nobody is recognised", () => {
  const exchange = given.preflight();
  expect(rowsOf(exchange)).toEqual([
    ["Tell another origin", null, "yes, without cookies"],
    ["Decide: answer it", null, "nobody is recognised"],
  ]);
  expect(last(exchange)).toMatchObject({
    request: { method: "OPTIONS", mark: null, parcel: { kind: "sheet" } },
    response: { status: 204, note: "For the browser alone, not for its page." },
    passport: { used: false },
  });
  expect(narrate(exchange)).toContain("A browser asked beforehand, for a page of another origin.");
});
