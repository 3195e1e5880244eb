import { decodeJwt } from "jose";
import { beforeEach, describe, expect, test } from "vitest";
import { findStep } from "../trace/steps.ts";
import { freshToken, part } from "./testing/forge.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";
import type { Got } from "./testing/test-client.ts";

let lab: TestLab;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

/** Bob's own token, with other claims and the signature as it was. `undefined` leaves a claim out. */
async function tampered(claims: Record<string, unknown>): Promise<string> {
  const { body } = await lab.client().send("jwt", "login", { user: "bob", carrier: "header" });
  const [head = "", , signature = ""] = String(body.token).split(".");
  return [head, part({ ...decodeJwt(String(body.token)), ...claims }), signature].join(".");
}

const believe = () => lab.control("settings", { verifier: "decode-only" });
const ask = (action: string, token: string): Promise<Got> => lab.client().send("jwt", action, { token });

describe("a payload that says admin", () => {
  test("opens the door where tokens are decoded, and not where they are verified", async () => {
    const token = await tampered({ role: "admin" });
    expect((await ask("admin", token)).body.code).toBe("signature-invalid");
    await believe();
    const got = await ask("admin", token);
    expect(got.status).toBe(200);
    expect(got.body.user).toEqual({ id: 7, name: "Bob", role: "admin" });
    await lab.control("settings", { verifier: "strict" });
    expect((await ask("admin", token)).body.code).toBe("signature-invalid");
  });

  test("is recorded as decoded and believed: no key was chosen, no signature and no claim checked", async () => {
    const token = await tampered({ role: "admin" });
    await believe();
    await ask("admin", token);
    const { steps, cost } = await lab.newest();
    expect(steps.map(({ kind }) => kind)).toEqual([
      "request-received",
      "authorization-read",
      "token-shape-checked",
      "token-decoded",
      "role-checked",
      "decision",
      "response-sent",
    ]);
    const decoded = findStep(steps, "token-decoded");
    expect(decoded?.data.claims).toEqual(decodeJwt(token));
    expect(decoded?.source.file).toBe("lib/attacks/vulnerable/decode-only.ts");
    expect(cost.cryptoOps).toBe(0);
  });
});

test("every answer of such a lab says so, whatever the model, and a reset takes it back", async () => {
  expect((await lab.client().send("none", "hello")).headers.has("x-lab-mode")).toBe(false);
  await believe();
  for (const model of ["none", "session", "jwt"]) {
    expect((await lab.client().send(model, "hello")).headers.get("x-lab-mode")).toBe("decode-only");
    expect((await lab.newest()).response.headers).toContainEqual(["X-Lab-Mode", "decode-only"]);
  }
  await lab.control("reset");
  expect((await lab.snapshot()).settings.verifier).toBe("strict");
  expect((await lab.client().send("jwt", "hello")).headers.has("x-lab-mode")).toBe(false);
});

test("whatever a check would have turned down is believed: time, issuer, audience, another key, no algorithm", async () => {
  const other = await makeLab();
  const stranger = await freshToken(other);
  await believe();
  for (const claims of [{ exp: 1 }, { exp: undefined }, { iss: "x" }, { aud: "x" }, { jti: undefined }])
    expect((await ask("me", await tampered(claims))).status).toBe(200);
  expect((await ask("me", stranger)).body.user).toMatchObject({ name: "Alice" });
  const [, body = ""] = stranger.split(".");
  expect((await ask("me", `${part({ alg: "none" })}.${body}.AA`)).status).toBe(200);
});

test("the strict gate before it still stands", async () => {
  const token = await freshToken(lab);
  await believe();
  const [head = "", body = "", signature = ""] = token.split(".");
  for (const text of [`${head}.${body}.`, `${token}.AA`, `${token}==`, `AA.${body}.${signature}`, "x"])
    expect((await ask("me", text)).body.code).toBe("malformed-credential");
});

test.each([
  ["no object", "[1]"],
  ["no JSON", "{"],
  ["nested too deep", `{"a":${"[".repeat(9)}${"]".repeat(9)}}`],
])("a payload that is %s says nothing, and is recorded so", async (_, payload) => {
  const [head = "", , signature = ""] = (await freshToken(lab)).split(".");
  await believe();
  const token = `${head}.${Buffer.from(payload).toString("base64url")}.${signature}`;
  expect((await ask("me", token)).body.code).toBe("malformed-credential");
  expect(findStep((await lab.newest()).steps, "token-decoded")).toMatchObject({
    outcome: "refused",
    data: { claims: null },
  });
});

test.each<[string, unknown]>([
  ["sub", undefined],
  ["sub", 42],
  ["sub", "1e400"],
  ["sub", "9".repeat(16)],
  ["name", ""],
  ["name", { toString: "x" }],
  ["role", "root"],
  ["role", ["admin"]],
])("claims that name nobody of this lab are no user: %s %j", async (claim, value) => {
  await believe();
  expect((await ask("me", await tampered({ [claim]: value }))).body.code).toBe("claim-missing");
});

const ODD = { visitor: { a: 1 }, visits: -1.5, exp: 1e300, jti: { a: 1 }, preferences: { deep: { a: 1 } } };

test.each(["hello", "me", "admin", "logout", "preferences", "login"])(
  "odd claims break nothing at %s, and the record keeps its shape",
  async (action) => {
    await lab.control("settings", { verifier: "decode-only", denylist: true });
    const cookie = `lab_jwt=${await tampered(ODD)}`;
    const body = action === "login" ? { user: "alice" } : action === "preferences" ? { theme: "dark" } : null;
    const got = await lab.client().send("jwt", action, { headers: { cookie }, ...(body ? { body } : {}) });
    expect(got.status).toBe(action === "admin" ? 403 : action === "logout" ? 204 : 200);
    for (const line of got.headers.getSetCookie()) expect(line).toMatch(/Max-Age=\d{1,5};/);
    expect((await lab.newest()).decision.verdict).toMatch(/allowed|forbidden/);
    expect((await lab.snapshot()).denylist).toEqual([]);
  },
);

test("behind the gateway of hybrid tokens are verified all the same", async () => {
  await believe();
  const client = lab.client();
  await client.send("hybrid", "login", { user: "alice" });
  expect((await client.send("hybrid", "me")).status).toBe(200);
  const { steps } = await lab.newest();
  expect(findStep(steps, "signature-checked")?.data.valid).toBe(true);
  const token = await tampered({ aud: "billing", role: "admin" });
  expect((await lab.client().send("hybrid", "billing", { token })).body.code).toBe("signature-invalid");
});
