import { beforeEach, describe, expect, test } from "vitest";
import { CONTROL_BODIES } from "../lab/control-bodies.ts";
import { OWNER_COOKIE } from "../trace/cookie-names.ts";
import { QUOTAS } from "./limits.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";
import { expectProblem, rawControl } from "./testing/raw.ts";

let lab: TestLab;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

const CONTROLS = Object.keys(CONTROL_BODIES);
const ownerOf = ({ owner }: TestLab): string => `${OWNER_COOKIE}=${owner.jar.get(OWNER_COOKIE)}`;
const asOwner = (body: BodyInit, headers: Record<string, string> = {}) => ({
  headers: { cookie: ownerOf(lab), "content-type": "application/json", ...headers },
  body,
});

describe.each(CONTROLS)("the control %s", (control) => {
  test("is for the owner alone", async () => {
    const before = await lab.snapshot();
    const body = "{}";
    await expectProblem(await rawControl(lab.id, control, { body }), 401, "owner-required");
    const other = await makeLab();
    for (const cookie of [
      ownerOf(other),
      `${OWNER_COOKIE}=nonsense`,
      `${OWNER_COOKIE}=`,
      `${ownerOf(other)}; ${OWNER_COOKIE}=nonsense`,
      `${ownerOf(lab)}x`.replace("Fe26", "Fe27"),
      `${OWNER_COOKIE}=${"A".repeat(5000)}`,
    ]) {
      await expectProblem(
        await rawControl(lab.id, control, { headers: { cookie }, body }),
        403,
        "owner-wrong",
      );
    }
    expect(await lab.snapshot()).toEqual(before);
  });

  test("takes nothing but what it knows", async () => {
    const send = (body: unknown) => rawControl(lab.id, control, asOwner(JSON.stringify(body)));
    for (const body of [{ surprise: 1 }, [], 7, "reset", null]) {
      await expectProblem(await send(body), 422, "body-invalid");
    }
  });

  test("wants JSON of at most 16 KB that says what it is", async () => {
    const send = (body: string, headers = {}) => rawControl(lab.id, control, asOwner(body, headers));
    await expectProblem(await send("{"), 400, "json-malformed");
    await expectProblem(await send("{}", { "content-type": "text/plain" }), 415, "content-type-unsupported");
    await expectProblem(await send(" ".repeat(QUOTAS.bodyBytes + 1)), 413, "body-too-large");
  });
});

describe("an owner who asks for what cannot be", () => {
  test.each<[string, unknown, number, string]>([
    ["dance", {}, 404, "control-unknown"],
    ["__proto__", {}, 404, "control-unknown"],
    ["constructor", {}, 404, "control-unknown"],
    ["advance-clock", { seconds: 0 }, 422, "body-invalid"],
    ["advance-clock", { seconds: -60 }, 422, "body-invalid"],
    ["advance-clock", { seconds: 0.5 }, 422, "body-invalid"],
    ["advance-clock", { seconds: 1e12 }, 422, "body-invalid"],
    ["advance-clock", { seconds: "60" }, 422, "body-invalid"],
    ["settings", { jwtAlg: "none" }, 422, "body-invalid"],
    ["settings", { tokenTtl: 0 }, 422, "body-invalid"],
    ["settings", { sessionTtl: 86_401 }, 422, "body-invalid"],
    ["settings", { services: 2 }, 422, "body-invalid"],
    ["settings", { denylist: "yes" }, 422, "body-invalid"],
    ["revoke-token", { jti: "" }, 422, "body-invalid"],
    ["revoke-token", { jti: "x".repeat(65) }, 422, "body-invalid"],
    ["stop-store", { now: true }, 422, "body-invalid"],
    ["settings", { verifier: "weak" }, 422, "body-invalid"],
    ["settings", { cookie: { secure: false } }, 422, "body-invalid"],
    ["settings", { cookie: { maxAge: 0 } }, 422, "body-invalid"],
    ["change-role", { user: "mallory", role: "admin" }, 422, "user-unknown"],
    ["change-role", { user: "alice", role: "emperor" }, 422, "body-invalid"],
    ["edit-session", { sid: "0".repeat(32), role: "admin" }, 404, "session-not-found"],
    ["edit-session", { sid: "a", preferences: { a: [] } }, 422, "body-invalid"],
    ["revoke-session", { sid: "0".repeat(32) }, 404, "session-not-found"],
    ["revoke-session", { sid: "x".repeat(65) }, 422, "body-invalid"],
    ["rotate-keys", { overlap: "yes" }, 422, "body-invalid"],
    ["restart-service", { service: "B" }, 422, "service-unknown"],
    ["restart-service", { service: "Z" }, 422, "body-invalid"],
    ["place-cookie", { model: "none", value: "x" }, 404, "model-unknown"],
    ["place-cookie", { model: "session", value: "a;b" }, 422, "body-invalid"],
    ["place-cookie", { model: "session", value: "a\r\nSet-Cookie: b" }, 422, "body-invalid"],
    ["place-cookie", { model: "session", value: "x".repeat(4096) }, 422, "cookie-too-large"],
    ["replay", { exchange: 1, as: "police" }, 422, "body-invalid"],
    ["replay", { exchange: 99, as: "thief" }, 404, "exchange-unknown"],
    ["replay", { exchange: 0, as: "thief" }, 422, "body-invalid"],
  ])("%s %j is told so, and nothing changes", async (control, body, status, code) => {
    const before = await lab.snapshot();
    await expectProblem(await rawControl(lab.id, control, asOwner(JSON.stringify(body))), status, code);
    expect(await lab.snapshot()).toEqual(before);
  });

  test("replay finds nothing to copy where no credential was", async () => {
    await lab.client().send("session", "me");
    const body = JSON.stringify({ exchange: 1, as: "thief" });
    await expectProblem(await rawControl(lab.id, "replay", asOwner(body)), 422, "nothing-to-replay");
  });

  test("a lab that is none has no controls", async () => {
    await expectProblem(await rawControl("nowhere", "reset", asOwner("{}")), 404, "lab-unknown");
  });
});
