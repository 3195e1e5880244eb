import { beforeEach, describe, expect, test } from "vitest";
import { AUTH_MODELS } from "../auth/registry.ts";
import { cryptoRandom, newLabId } from "../core/ids.ts";
import { METHOD_OF } from "../trace/action-path.ts";
import { ACTIONS } from "../trace/vocabulary.ts";
import { handleAction } from "./actions.ts";
import { QUOTAS } from "./limits.ts";
import { makeLab, ORIGIN, openTestApp, type TestLab } from "./testing/harness.ts";
import { expectProblem, rawAction } from "./testing/raw.ts";

let lab: TestLab;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

const JSON_TYPE = { "content-type": "application/json" };
const post = (body: BodyInit, headers: Record<string, string> = JSON_TYPE) => ({
  method: "POST",
  headers,
  body,
});

describe("turned away at the door, and not recorded:", () => {
  test.each([
    ["an id that no lab has", newLabId(cryptoRandom)],
    ["an id of another form", "../../etc/passwd"],
    ["an empty id", ""],
    ["an id with a null byte", "aaaaaaaaaaaaaaaaaaa\0"],
  ])("%s is a lab unknown", async (_, id) => {
    await expectProblem(await rawAction(id, "session", "me"), 404, "lab-unknown");
  });

  test.each(["paseto", "SESSION", "__proto__", "constructor", ""])(
    "the model %j is unknown",
    async (model) => {
      await expectProblem(await rawAction(lab.id, model, "me"), 404, "model-unknown");
      expect(await lab.exchanges()).toEqual([]);
    },
  );

  test.each(["dance", "ME", "__proto__", "toString", "me/../admin", ""])(
    "the action %j is unknown",
    async (action) => {
      await expectProblem(await rawAction(lab.id, "jwt", action), 404, "action-unknown");
      expect(await lab.exchanges()).toEqual([]);
    },
  );

  test.each(ACTIONS)("%s takes its own method only, and says which", async (action) => {
    for (const method of ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      if (method === METHOD_OF[action]) continue;
      const response = await rawAction(lab.id, "session", action, { method });
      expect(response.headers.get("allow")).toBe(METHOD_OF[action]);
      await expectProblem(response, 405, "method-not-allowed");
    }
    expect(await lab.exchanges()).toEqual([]);
  });
});

describe("recorded, as an exchange that failed:", () => {
  const failed = async (response: Response, status: number, code: string) => {
    await expectProblem(response, status, code);
    const { decision, steps, response: recorded } = await lab.newest();
    expect(decision).toEqual({ verdict: "failed", code: null, identity: null });
    expect(steps.map(({ kind }) => kind).slice(-2)).toEqual(["decision", "response-sent"]);
    expect(recorded.status).toBe(status);
  };

  test.each(["{", "{'user':'alice'}", '{"user":"alice"', "alice", "\u0000", '{"user":"alice"}}'])(
    "%j is no JSON",
    async (text) => {
      await failed(await rawAction(lab.id, "session", "login", post(text)), 400, "json-malformed");
    },
  );

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/jsonp",
    "multipart/form-data",
    "",
  ])("a body of the type %j is not read as JSON", async (type) => {
    const response = await rawAction(
      lab.id,
      "jwt",
      "login",
      post('{"user":"alice"}', { "content-type": type }),
    );
    await failed(response, 415, "content-type-unsupported");
  });

  test("a body of one byte too many is too large, and one of the limit is not", async () => {
    const body = (bytes: number) => JSON.stringify({ user: "x".repeat(bytes - 11) });
    expect(body(QUOTAS.bodyBytes)).toHaveLength(QUOTAS.bodyBytes);
    const login = (bytes: number) => rawAction(lab.id, "session", "login", post(body(bytes)));
    await failed(await login(QUOTAS.bodyBytes + 1), 413, "body-too-large");
    await failed(await login(QUOTAS.bodyBytes), 422, "body-invalid");
  });

  test("an endless stream without a length is cut off at the limit", async () => {
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
      cancel() {
        cancelled = true;
      },
    });
    await failed(await rawAction(lab.id, "session", "login", post(endless)), 413, "body-too-large");
    expect(cancelled).toBe(true);
    expect(sent).toBeLessThan(QUOTAS.bodyBytes * 2);
  });

  test("a body is too large too where none is wanted", async () => {
    const response = await rawAction(lab.id, "session", "logout", post("x".repeat(QUOTAS.bodyBytes + 1)));
    await failed(response, 413, "body-too-large");
  });

  test("a body that breaks off is told", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error("the cable was cut"));
      },
    });
    await failed(await rawAction(lab.id, "session", "login", post(broken)), 400, "body-broken");
  });

  test.each(["mallory", "", "alice ", "42", "__proto__", "constructor"])(
    "nobody is called %j",
    async (user) => {
      await failed(
        await rawAction(lab.id, "jwt", "login", post(JSON.stringify({ user }))),
        422,
        "user-unknown",
      );
    },
  );

  test.each([
    ["nothing", {}],
    ["a member too many", { user: "alice", role: "admin" }],
    ["an unknown carrier", { user: "alice", carrier: "pigeon" }],
    ["a number for a name", { user: 42 }],
    ["a list", ["alice"]],
    ["a text", "alice"],
    ["null", null],
    ["an endless name", { user: "a".repeat(81) }],
  ])("a login with %s does not fit", async (_, body) => {
    await failed(await rawAction(lab.id, "jwt", "login", post(JSON.stringify(body))), 422, "body-invalid");
  });

  test.each([
    ["a list inside", { theme: ["dark"] }],
    ["an object inside", { theme: { name: "dark" } }],
    ["null inside", { theme: null }],
    ["too long a text", { theme: "d".repeat(201) }],
    ["too long a name", { ["t".repeat(41)]: 1 }],
    ["a nameless one", { "": 1 }],
    ["too many", Object.fromEntries(Array.from({ length: 201 }, (_v, n) => [`p${n}`, n]))],
    ["a list", []],
    ["a number", 7],
  ])("preferences with %s do not fit", async (_, body) => {
    for (const { name } of AUTH_MODELS) {
      const response = await rawAction(lab.id, name, "preferences", {
        ...post(JSON.stringify(body)),
        method: "PUT",
      });
      await failed(response, 422, "body-invalid");
    }
  });

  test.each(["session", "jwt", "plain", "sealed"])(
    "in %s, more and more preferences do not pile up",
    async (model) => {
      const client = lab.client();
      await client.send(model, "login", { user: "alice" });
      const some = (from: number) =>
        Object.fromEntries(Array.from({ length: 120 }, (_v, n) => [`p${from + n}`, n]));
      expect((await client.send(model, "preferences", { body: some(0) })).status).toBe(200);
      expect((await client.send(model, "preferences", { body: some(200) })).body.code).toBe("body-invalid");
      expect((await client.send(model, "me")).body.preferences).toEqual(some(0));
    },
  );
});

test("the smallest request, without a single header, is served", async () => {
  const response = await rawAction(lab.id, "none", "hello");
  expect(response.status).toBe(200);
  expect((await lab.newest()).client).toMatchObject({ kind: "other", label: "unknown client" });
});

test("a query does no harm, and stands in the record as it came", async () => {
  const path = `/api/labs/${lab.id}/none/hello?a=1&a=%2F&jwt`;
  const params = { lab: lab.id, model: "none", action: "hello" };
  expect((await handleAction(new Request(ORIGIN + path), params)).status).toBe(200);
  expect((await lab.newest()).request.path).toBe(path);
});
