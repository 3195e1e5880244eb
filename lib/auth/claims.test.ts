import fc from "fast-check";
import { CompactSign, errors, generateKeyPair, jwtVerify } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { utf8 } from "../core/bytes.ts";
import type { Claims } from "../trace/step-data.ts";
import { ROLES } from "../trace/vocabulary.ts";
import { checkClaims, type Expected, expiryOf } from "./claims.ts";

const NOW = 1_800_000_000;
const EXPECTED: Expected = {
  issuer: "http://localhost/labs/one",
  audience: "lab-api",
  now: NOW * 1000 + 750,
  maxLifetime: 86_400,
};
const NEEDED = ["sub", "name", "role", "iss", "aud", "iat", "nbf", "exp", "jti"];
const GOOD: Claims = {
  sub: "42",
  name: "Alice",
  role: "admin",
  iss: EXPECTED.issuer,
  aud: EXPECTED.audience,
  iat: NOW - 10,
  nbf: NOW - 10,
  exp: NOW + 890,
  jti: "t1",
};

const isText = (value: unknown) => typeof value === "string" && value !== "";
const isSecond = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

/** Where this house is stricter than jose with the same options: claims that jose accepts, and why we do not. */
const STRICTER: Readonly<Record<string, (claims: Claims) => boolean>> = {
  "sub, name, role and jti are texts that say something": ({ sub, name, role, jti }) =>
    ![sub, name, role, jti].every(isText),
  "sub is the number of a user": ({ sub }) => typeof sub !== "string" || !/^\d{1,15}$/.test(sub),
  "role is a role that there is": ({ role }) => !ROLES.some((known) => known === role),
  "aud is one text, not a list": ({ aud }) => Array.isArray(aud),
  "times are whole seconds from 1970 on": ({ iat, nbf, exp }) => ![iat, nbf, exp].every(isSecond),
  "iat has come": ({ iat }) => Number(iat) > NOW,
  "the lifetime is not beyond the longest that a lab gives": ({ iat, exp }) =>
    Number(exp) - Number(iat) > EXPECTED.maxLifetime,
};

let keys: Awaited<ReturnType<typeof generateKeyPair>>;
beforeAll(async () => {
  keys = await generateKeyPair("EdDSA");
});

async function joseAccepts(claims: Claims): Promise<boolean> {
  const token = await new CompactSign(utf8(JSON.stringify(claims)))
    .setProtectedHeader({ alg: "EdDSA" })
    .sign(keys.privateKey);
  return jwtVerify(token, keys.publicKey, {
    issuer: EXPECTED.issuer,
    audience: EXPECTED.audience,
    currentDate: new Date(EXPECTED.now),
    requiredClaims: NEEDED,
    algorithms: ["EdDSA"],
  }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof errors.JOSEError) return false;
      throw error;
    },
  );
}

const oddValue = fc.constantFrom(
  null,
  "",
  " ",
  true,
  0,
  -1,
  1.5,
  1e308,
  [],
  ["lab-api"],
  {},
  "42",
  "__proto__",
);
const time = fc.oneof(
  fc.integer({ min: NOW - 3, max: NOW + 3 }),
  fc.constantFrom(NOW + 86_400, NOW - 86_400, NOW + 1e9, NOW - 0.5),
);
const claimSet = fc.record({
  sub: fc.oneof({ weight: 6, arbitrary: fc.constantFrom("42", "7") }, oddValue),
  name: fc.oneof({ weight: 6, arbitrary: fc.string({ minLength: 1 }) }, oddValue),
  role: fc.oneof({ weight: 6, arbitrary: fc.constantFrom("admin", "viewer") }, oddValue),
  iss: fc.oneof({ weight: 6, arbitrary: fc.constant(EXPECTED.issuer) }, fc.string(), oddValue),
  aud: fc.oneof({ weight: 6, arbitrary: fc.constant(EXPECTED.audience) }, fc.string(), oddValue),
  iat: fc.oneof({ weight: 6, arbitrary: time }, oddValue),
  nbf: fc.oneof({ weight: 6, arbitrary: time }, oddValue),
  exp: fc.oneof({ weight: 6, arbitrary: time }, oddValue),
  jti: fc.oneof({ weight: 6, arbitrary: fc.string({ minLength: 1 }) }, oddValue),
  extra: fc.jsonValue(),
});
const someClaims = fc
  .tuple(claimSet, fc.subarray([...NEEDED, "extra"], { minLength: 6 }))
  .map(
    ([claims, kept]): Claims =>
      Object.fromEntries(Object.entries(claims).filter(([k]) => kept.includes(k))) as Claims,
  );

describe("the check of claims", () => {
  test("agrees with jose on any claims, but where it is stricter for a listed reason", async () => {
    const verdicts = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.oneof(someClaims, claimSet as fc.Arbitrary<Claims>), async (claims) => {
        const ours = checkClaims(claims, EXPECTED).code === null;
        const theirs = await joseAccepts(claims);
        const reasons = Object.keys(STRICTER).filter((reason) => STRICTER[reason]?.(claims));
        expect(ours).toBe(theirs && reasons.length === 0);
        verdicts.add(`${ours} ${theirs}`);
      }),
      // Luck alone may miss claims that both accept: one of each verdict comes first.
      { numRuns: 1500, examples: [[GOOD], [{ ...GOOD, sub: "alice" }], [{ ...GOOD, exp: NOW - 86_400 }]] },
    );
    expect(verdicts).toEqual(new Set(["true true", "false true", "false false"]));
  });

  test.each<[string, Claims]>([
    ["sub, name, role and jti are texts that say something", { jti: 5 }],
    ["sub is the number of a user", { sub: "alice" }],
    ["role is a role that there is", { role: "emperor" }],
    ["aud is one text, not a list", { aud: ["lab-api", "mail"] }],
    ["times are whole seconds from 1970 on", { nbf: NOW - 0.5 }],
    ["iat has come", { iat: NOW + 1 }],
    ["the lifetime is not beyond the longest that a lab gives", { exp: NOW + 86_400 }],
  ])("is stricter than jose: %s", async (reason, change) => {
    const claims = { ...GOOD, ...change };
    expect(await joseAccepts(claims)).toBe(true);
    expect(Object.keys(STRICTER).filter((name) => STRICTER[name]?.(claims))).toEqual([reason]);
    expect(checkClaims(claims, EXPECTED).code).not.toBeNull();
  });

  test("tells each check in order, and after the first that failed no other is asked", () => {
    const good = checkClaims(GOOD, EXPECTED);
    expect(good.code).toBeNull();
    expect(good.checks.every(({ ok }) => ok === true)).toBe(true);
    const { checks, code } = checkClaims({ ...GOOD, iss: "another", exp: 1 }, EXPECTED);
    expect(code).toBe("issuer-wrong");
    const failed = checks.findIndex(({ ok }) => ok === false);
    expect(checks[failed]?.claim).toBe("iss");
    expect(checks.map(({ ok }) => ok)).toEqual(
      checks.map((_, n) => (n < failed ? true : n === failed ? false : null)),
    );
  });

  test("a token is good until the second of exp, and from the second of nbf on", () => {
    const at = (change: Claims) => checkClaims({ ...GOOD, ...change }, EXPECTED).code;
    expect(at({ exp: NOW + 1 })).toBeNull();
    expect(at({ exp: NOW })).toBe("token-expired");
    expect(at({ nbf: NOW })).toBeNull();
    expect(at({ nbf: NOW + 1 })).toBe("token-not-yet-valid");
  });

  test("the end of claims is told in milliseconds, and 0 where they do not say", () => {
    expect(expiryOf(GOOD)).toBe((NOW + 890) * 1000);
    const silent: Claims[] = [{}, { exp: "soon" }, { exp: -1 }];
    expect(silent.map(expiryOf)).toEqual([0, 0, 0]);
  });
});
