import { describe, expect, test } from "vitest";
import { jwtMe, noneHello, samples, sessionLogin, sessionMe, sessionRefused } from "../stage/fixtures.ts";
import type { Exchange } from "../trace/exchange.ts";
import { GRID, judge, keyOf } from "./carriers.ts";

const setting = (attributes: string): Exchange => ({
  ...sessionLogin(),
  response: { ...sessionLogin().response, headers: [["Set-Cookie", `lab_session=abc${attributes}`]] },
});

test("the grid is every model over every carrier, once", () => {
  expect(GRID.map(keyOf)).toEqual(["session-cookie", "session-header", "jwt-cookie", "jwt-header"]);
});

describe("what a recorded exchange shows", () => {
  test.each([
    ["; HttpOnly", "no"],
    ["; httponly; Path=/", "no"],
    ["", "yes"],
    // The value is no attribute, whatever it says.
    ["HttpOnly", "yes"],
  ])("Set-Cookie with %j: a script can read it: %s", (attributes, holds) => {
    expect(judge("script", setting(attributes))?.holds).toBe(holds);
  });

  test.each([
    ["; SameSite=Lax", "partly"],
    ["; samesite=strict", "no"],
    ["; SameSite=None; Secure", "yes"],
    ["", "partly"],
  ])("Set-Cookie with %j: another site can have it sent: %s", (attributes, holds) => {
    expect(judge("cross-site", setting(attributes))?.holds).toBe(holds);
  });

  test("what came in the body is the script's, and no other site's", () => {
    const handed = samples().filter(({ steps }) => steps.some(({ kind }) => kind === "token-handed-over"));
    expect(handed.map((exchange) => judge("script", exchange)?.holds)).toEqual(["yes"]);
    expect(handed.map((exchange) => judge("cross-site", exchange)?.holds)).toEqual(["no"]);
  });

  test("an answer that hands nothing out shows neither", () => {
    expect(judge("script", noneHello())).toBeNull();
    expect(judge("cross-site", noneHello())).toBeNull();
  });

  test("attached by itself: known without a header of the page's; a header of the page's shows nothing", () => {
    expect(judge("attached", sessionMe())?.holds).toBe("yes");
    expect(judge("attached", sessionRefused())?.holds).toBe("no");
    const added = { ...sessionMe().request, headers: [["Authorization", "Bearer x"] as const] };
    expect(judge("attached", { ...sessionMe(), request: added })).toBeNull();
  });

  test("a look-up is a recorded read of the store", () => {
    expect(judge("lookup", sessionMe())?.holds).toBe("yes");
    expect(judge("lookup", jwtMe())?.holds).toBe("no");
  });

  test("what no request tried is said to be inferred", () => {
    expect(judge("cross-site", setting("; SameSite=Lax"))?.basis).toBe("inferred");
    expect(judge("script", setting("; HttpOnly"))?.basis).toBe("inferred");
    for (const property of ["attached", "lookup", "new-role", "revocable"] as const)
      expect(judge(property, sessionMe())?.basis).toBe("run");
  });

  test("a refusal shows no role", () => {
    expect(judge("new-role", sessionRefused())).toBeNull();
    expect(judge("new-role", jwtMe())?.holds).toBe("no");
  });
});
