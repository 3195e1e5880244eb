import { describe, expect, test } from "vitest";
import type { Exchange } from "../trace/exchange.ts";
import { beatsOf } from "./beats.ts";
import * as given from "./fixtures-state.ts";
import { narrate } from "./narrate.ts";
import { sceneAt } from "./scene.ts";

const last = (exchange: Exchange) => sceneAt(exchange, exchange.steps.length);
const after = (exchange: Exchange, kind: string) =>
  sceneAt(exchange, exchange.steps.findIndex((step) => step.kind === kind) + 1);
const rowsOf = (exchange: Exchange) => last(exchange).docket.rows.map(({ title, detail }) => [title, detail]);

describe("a slip of clear text", () => {
  test("is shut until it is read, and then stamped without the green of a check", () => {
    const exchange = given.plainMe();
    expect(sceneAt(exchange, 2).carried).toMatchObject({
      form: "slip",
      used: true,
      lines: null,
      stamp: null,
    });
    expect(last(exchange).carried).toMatchObject({
      lines: expect.arrayContaining([
        { key: "id", value: "42" },
        { key: "pref.theme", value: "dark" },
      ]),
      stamp: { text: "BELIEVED", sub: "not checked", tone: "ink" },
    });
    expect(last(exchange).thread).toBeNull();
  });

  test("shows what really stands on it, also where the server makes nothing of it", () => {
    expect(last(given.plainMe(1, "id=43&name=M%C3%A4x")).carried?.lines).toEqual([
      { key: "id", value: "43" },
      { key: "name", value: "Mäx" },
    ]);
    expect(last(given.plainNonsense()).carried).toMatchObject({
      state: null,
      lines: [{ key: "", value: "hello%" }],
      stamp: { text: "REFUSED", tone: "deny" },
    });
  });

  test("is new and bears no stamp when it was just written", () => {
    expect(last(given.plainLogin()).carried).toMatchObject({
      isNew: true,
      stamp: null,
      lines: expect.arrayContaining([{ key: "name", value: "Alice" }]),
    });
    expect(narrate(given.plainLogin())).toContain("A slip was written.");
  });

  test("that did not come is not drawn, and that is said", () => {
    expect(last(given.plainNobody()).carried).toMatchObject({ used: false, lines: null, stamp: null });
    expect(last(given.plainNobody()).spoken).toContain("No slip of paper came.");
  });
});

describe("a sealed box", () => {
  test("opens, and is sealed again", () => {
    const exchange = given.sealedKeep();
    expect(after(exchange, "state-unsealed").carried).toMatchObject({
      stamp: { text: "OPENED", tone: "ok" },
    });
    expect(after(exchange, "state-unsealed").carried?.lines?.[0]).toEqual({ key: "userId", value: "42" });
    expect(last(exchange).carried).toMatchObject({
      isNew: true,
      stamp: { text: "SEALED", sub: "438 bytes" },
    });
    expect(rowsOf(exchange)).toEqual([
      ["Open the envelope", "cookie lab_sealed"],
      ["Open the box", "Alice, admin"],
      ["Check the expiry", "30 min left"],
      ["Seal the whole state", "438 bytes"],
      ["Decide: allow", "Alice, admin"],
    ]);
  });

  test.each([
    ["changed", given.sealedBroken(), { lines: null, stamp: { text: "REFUSED", sub: "seal broken" } }],
    ["misshapen", given.sealedMisshapen(), { lines: null, stamp: { text: "REFUSED", sub: "not a seal" } }],
    ["over its time", given.sealedExpired(), { stamp: { text: "EXPIRED", sub: "seal-expired" } }],
    ["too large", given.sealedTooLarge(), { stamp: { text: "TOO LARGE", sub: "4,312 bytes" } }],
  ])("that is %s bears a red stamp that says so", (_, exchange, carried) => {
    expect(last(exchange).carried).toMatchObject(carried);
    expect(last(exchange).carried?.stamp?.tone).toBe("deny");
    expect(last(exchange).spoken).toContain(`stamped ${carried.stamp.text}`);
  });

  test("that ran out says how long ago, in words", () => {
    expect(rowsOf(given.sealedExpired())).toContainEqual(["Check the expiry", "ran out 15 min ago"]);
  });
});

describe("the list of revoked tokens", () => {
  test("that does not name a passport leaves its stamp", () => {
    expect(last(given.jwtListed(false))).toMatchObject({
      denylist: { jti: given.JTI, listed: false, isNew: false },
      passport: { verified: true, stamp: { text: "VALID" } },
    });
  });

  test("that names it takes the validity away, though the signature is good", () => {
    const exchange = given.jwtListed(true);
    expect(last(exchange)).toMatchObject({
      denylist: { listed: true },
      passport: { verified: false, failed: ["jti"], stamp: { text: "REVOKED", tone: "deny" } },
    });
    expect(after(exchange, "claims-checked").passport.stamp?.text).toBe("VALID");
    expect(narrate(exchange)).toContain("The passport stands on the denylist.");
  });

  test("is written to at logout", () => {
    expect(last(given.jwtDenied()).denylist).toEqual({ jti: given.JTI, listed: true, isNew: true });
    expect(narrate(given.jwtDenied())).toContain("The passport was put on the denylist.");
  });

  test("that does not answer is a line of its own, not a drawer's", () => {
    const exchange = given.jwtListDown();
    expect(rowsOf(exchange)).toContainEqual(["Ask the denylist", "no answer"]);
    expect(beatsOf(exchange).find(({ kind }) => kind === "store-failed")?.row).toBe("denylist");
    expect(last(exchange)).toMatchObject({ denylist: { jti: null, listed: null }, cabinet: { used: false } });
  });
});

test("a store that does not answer is out of reach: no drawer, no thread, and it is said", () => {
  const exchange = given.sessionStoreDown();
  expect(last(exchange)).toMatchObject({
    thread: null,
    verdict: "failed",
    cabinet: { state: "unreachable", partition: "shared", touched: null },
    desk: { stamp: "deny" },
  });
  expect(last(exchange).spoken).toContain("The cabinet does not answer.");
  expect(narrate(exchange)).toContain(
    "could not decide: store-unavailable. The shared store did not answer.",
  );
});
