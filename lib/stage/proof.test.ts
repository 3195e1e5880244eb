import { describe, expect, test } from "vitest";
import type { Exchange } from "../trace/exchange.ts";
import { credentialGiven, credentialSent } from "./credential.ts";
import * as given from "./fixtures.ts";
import {
  jwtExpired,
  jwtMe,
  noneHello,
  sessionLogin,
  sessionLogout,
  sessionMe,
  sessionRefused,
} from "./fixtures.ts";
import { carrierOf, isProven, proofsOf } from "./proof.ts";

const { SID } = given;
/** The same without what it wrote and handed out. */
const onlyRead = (exchange: Exchange): Exchange => ({
  ...exchange,
  steps: exchange.steps.filter(({ kind }) => kind !== "session-written" && kind !== "cookie-set"),
});
const note = (control: string, afterExchange: number) => ({ control, afterExchange });

describe("what an exchange proves of a credential", () => {
  test("the one that came and was accepted names its record, the one that was handed out too", () => {
    const me = sessionMe();
    expect(proofsOf(me)).toContainEqual({ credential: credentialSent(me), sid: SID });
    const login = sessionLogin();
    expect(proofsOf(login)).toEqual([{ credential: credentialGiven(login), sid: SID }]);
  });

  test("a refused one proves nothing, nor does a token or a request without any", () => {
    for (const exchange of [sessionRefused(), jwtMe(), jwtExpired(), noneHello()])
      expect(proofsOf(exchange)).toEqual([]);
    const me = onlyRead(sessionMe());
    expect(proofsOf(me)).toHaveLength(1);
    expect(proofsOf({ ...me, decision: { ...me.decision, verdict: "refused" } })).toEqual([]);
  });

  test("a record that was found and had run out proves nothing", () => {
    const expired = given.step("session-expiry-checked", { sid: SID, expiresAt: 1, now: 2, expired: true });
    const me = onlyRead(sessionMe());
    const steps = me.steps.map((each) => (each.kind === "session-expiry-checked" ? expired : each));
    const refused = { verdict: "refused", code: "session-expired", identity: null } as const;
    expect(proofsOf({ ...me, steps, decision: refused })).toEqual([]);
  });

  test("an edited credential is not the one that was proven", () => {
    const me = sessionMe();
    const credential = credentialSent(me);
    expect(isProven({ credential, sid: SID }, me)).toBe(true);
    expect(isProven({ credential: `${credential}x`, sid: SID }, me)).toBe(false);
    expect(isProven({ credential, sid: given.OTHER_SID }, me)).toBe(false);
    expect(isProven({ credential: null, sid: SID }, me)).toBe(false);
  });

  test("after new keys or settings only another exchange can tell; a changed role casts no doubt", () => {
    const me = sessionMe(2);
    const asked = { credential: credentialSent(me), sid: SID };
    expect(isProven(asked, me, [note("rotate-keys", 1)])).toBe(true);
    expect(isProven(asked, me, [note("rotate-keys", 2)])).toBe(false);
    expect(isProven(asked, me, [note("settings", 4)])).toBe(false);
    expect(isProven(asked, me, [note("change-role", 2)])).toBe(true);
  });
});

test("how a credential travelled is read off the exchange", () => {
  expect(carrierOf(sessionMe())).toBe("cookie");
  expect(carrierOf(sessionLogin())).toBe("cookie");
  expect(carrierOf(noneHello())).toBeNull();
  expect(carrierOf(sessionLogout())).toBe("cookie");
});
