import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { AUTH_MODELS } from "../auth/registry.ts";
import { PROBLEM_TYPE } from "../http/problem.ts";
import { CONTROL_BODIES } from "../lab/control-bodies.ts";
import { anyText } from "../store/any-text.ts";
import { METHOD_OF } from "../trace/action-path.ts";
import { ACTIONS } from "../trace/vocabulary.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";
import { rawAction, rawControl, STACK } from "./testing/raw.ts";

let lab: TestLab;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

const headerValue = fc
  .string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) })
  .map((text) => text.trim());
const headers = fc.dictionary(
  fc.oneof(
    fc.constantFrom("cookie", "authorization", "content-type", "user-agent", "x-client", "host", "origin"),
    fc.constantFrom("sec-fetch-site", "x-forwarded-proto", "x-forwarded-host", "content-length", "x-nonce"),
    fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
  ),
  headerValue,
  { noNullPrototype: true, maxKeys: 6 },
);

// What the controls know, in any combination, beside what they do not.
const member = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom("alice", "admin", "A", "jwt", "thief", "RS256", 1, 60, true),
);
const almostRight = fc.dictionary(
  fc.constantFrom(
    "user",
    "role",
    "sid",
    "jti",
    "seconds",
    "overlap",
    "service",
    "model",
    "value",
    "exchange",
    "as",
    "cookie",
  ),
  member,
  { noNullPrototype: true, maxKeys: 3 },
);
const body = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  anyText({ maxLength: 100 }).map((text) => Buffer.from(text)),
  fc.oneof(fc.jsonValue(), almostRight).map((value) => Buffer.from(JSON.stringify(value))),
);

/** What holds for every answer, whatever was asked. */
async function expectManners(response: Response): Promise<void> {
  const text = await response.text();
  expect(response.status).toBeLessThan(500);
  expect(text).not.toMatch(STACK);
  if (response.status < 400) return;
  expect(response.headers.get("content-type")).toBe(PROBLEM_TYPE);
  expect(JSON.parse(text)).toMatchObject({ status: response.status, code: expect.any(String) });
}

const jsonType = { "content-type": "application/json" };

test("any bytes and any headers to any action are answered without a defect", async () => {
  const model = fc.constantFrom(...AUTH_MODELS.map(({ name }) => name));
  await fc.assert(
    fc.asyncProperty(model, fc.constantFrom(...ACTIONS), headers, body, async (name, action, more, bytes) => {
      const method = METHOD_OF[action];
      const sent = method === "GET" ? {} : { body: Buffer.from(bytes) };
      for (const head of [more, { ...more, ...jsonType }]) {
        await expectManners(await rawAction(lab.id, name, action, { method, headers: head, ...sent }));
      }
    }),
    { numRuns: 300 },
  );
  // Parsed by the schema of its shape on the way.
  expect((await lab.snapshot()).exchanges.length).toBeGreaterThan(0);
});

test("any names in the path are answered without a defect", async () => {
  await fc.assert(
    fc.asyncProperty(anyText(), anyText(), anyText(), async (id, model, action) => {
      await expectManners(await rawAction(id, model, action));
      await expectManners(await rawAction(lab.id, model, action));
      await expectManners(await rawControl(lab.id, action));
    }),
  );
});

test("any bytes to any control of the owner are answered without a defect", async () => {
  const control = fc.constantFrom(...Object.keys(CONTROL_BODIES));
  const owner = { cookie: `lab_owner=${lab.owner.jar.get("lab_owner")}`, ...jsonType };
  await lab.owner.send("session", "login", { user: "alice" });
  await fc.assert(
    fc.asyncProperty(control, body, async (name, bytes) => {
      await expectManners(await rawControl(lab.id, name, { headers: owner, body: Buffer.from(bytes) }));
    }),
    { numRuns: 300 },
  );
  expect((await lab.snapshot()).owner).toBe(true);
});
