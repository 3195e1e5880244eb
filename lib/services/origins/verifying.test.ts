import { expect, test } from "vitest";
import { AUDIENCE, issuerOf, type Lab } from "../../lab/lab.ts";
import { pythonProgram, verifyingOf } from "./verifying.ts";

const origin = "http://localhost:3000";
const id = "abcdefghjkmnpqrstuvw";
const verifying = verifyingOf(origin, id, [{ alg: "ES256" }, { alg: "RS256" }, { alg: "ES256" }]);

test("a verifier is told what the lab puts into its tokens", () => {
  expect(verifying.issuer).toBe(issuerOf({ origin, id } as Lab));
  expect(verifying.audience).toBe(AUDIENCE);
  expect(verifying.algorithms).toEqual(["ES256", "RS256"]);
});

test("the program names issuer, audience, algorithms and the address of the keys, and nothing is left open", () => {
  const program = pythonProgram(verifying);
  for (const part of [verifying.jwks, verifying.issuer, AUDIENCE, '["ES256","RS256"]', '"exp"'])
    expect(program).toContain(part);
});

test("a shared secret has no algorithm to name", () => {
  expect(pythonProgram(verifyingOf(origin, id, []))).toContain("algorithms=[],");
});
