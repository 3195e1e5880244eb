import { beforeEach, describe, expect, test } from "vitest";
import { findStep } from "../trace/steps.ts";
import { actionsOf } from "../trace/vocabulary.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";
import { expectProblem, rawAction } from "./testing/raw.ts";

const host = "localhost:3000";
const origin = "http://127.0.0.1:3000";

let lab: TestLab;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

const ask = (headers: Record<string, string> = {}, action = "me", id = lab.id): Promise<Response> =>
  rawAction(id, "jwt", action, { headers: { host, origin, ...headers } });

const askBefore = (headers: Record<string, string> = {}, action = "me", id = lab.id): Promise<Response> =>
  rawAction(id, "jwt", action, {
    method: "OPTIONS",
    headers: { host, origin, "access-control-request-method": "GET", ...headers },
  });

/** The headers of an answer that belong to CORS. */
const corsOf = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith("access-control-")));

const READABLE = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "X-Exchange, X-Served-By, Server-Timing, WWW-Authenticate, Retry-After",
};

const LEAVE = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET",
  "access-control-allow-headers": "authorization",
  "access-control-max-age": "0",
};

/** The step that tells what another origin was told. */
const told = async () => findStep((await lab.newest()).steps, "cors-checked")?.data;

describe("a page of another origin asks who it is", () => {
  test.each(["none", "plain", "session", "sealed", "jwt", "hybrid"])(
    "in %s: it may read the answer",
    async (model) => {
      const answer = await rawAction(lab.id, model, "me", { headers: { host, origin } });
      expect(answer.status).toBe(401);
      expect(corsOf(answer)).toEqual(READABLE);
      expect(await told()).toEqual({ origin, preflight: false, method: null, headers: [], allowed: true });
    },
  );

  test("with a token it is known, and reads as whom", async () => {
    const { body } = await lab.client().send("jwt", "login", { user: "alice", carrier: "header" });
    const answer = await ask({ authorization: `Bearer ${String(body.token)}` });
    expect(answer.status).toBe(200);
    expect(corsOf(answer)).toEqual(READABLE);
  });

  test("no answer allows cookies, whoever asks and whatever comes along", async () => {
    await lab.owner.send("jwt", "login", { user: "alice" });
    const cookie = `lab_jwt=${lab.owner.jar.get("lab_jwt")}`;
    for (const from of [origin, "http://localhost:4000", "https://evil.example", "null"]) {
      for (const answer of [await ask({ origin: from, cookie }), await askBefore({ origin: from, cookie })]) {
        expect(answer.headers.get("access-control-allow-credentials"), from).toBeNull();
        expect(answer.headers.get("access-control-allow-origin"), from).toBe("*");
      }
    }
  });

  test.each([
    ["our own page", { origin: "http://localhost:3000" }],
    ["a client that is no page", { origin: "" }],
  ])("%s is told nothing of the kind", async (_, headers) => {
    const init = headers.origin ? { host, ...headers } : { host };
    const answer = await rawAction(lab.id, "jwt", "me", { headers: init });
    expect(corsOf(answer)).toEqual({});
    expect(await told()).toBeUndefined();
  });
});

describe("a browser asks beforehand", () => {
  test("it gets leave for GET with a token, in an exchange of its own that recognises nobody", async () => {
    const answer = await askBefore({ "access-control-request-headers": "authorization" });
    expect(answer.status).toBe(204);
    expect(corsOf(answer)).toEqual(LEAVE);
    expect(answer.headers.getSetCookie()).toEqual([]);
    const exchange = await lab.newest();
    expect(exchange.request.method).toBe("OPTIONS");
    expect(exchange.decision).toEqual({ verdict: "anonymous", code: null, identity: null });
    expect(exchange.steps.map(({ kind }) => kind)).toEqual([
      "request-received",
      "cors-checked",
      "decision",
      "response-sent",
    ]);
    expect(await told()).toEqual({
      origin,
      preflight: true,
      method: "GET",
      headers: ["authorization"],
      allowed: true,
    });
  });

  test.each<[string, Record<string, string>]>([
    ["another method", { "access-control-request-method": "DELETE" }],
    ["a method in another case", { "access-control-request-method": "get" }],
    ["a header that is not listed", { "access-control-request-headers": "authorization,x-client" }],
    ["a body", { "access-control-request-headers": "content-type" }],
  ])("%s is not in what it is told, and the record says so", async (_, headers) => {
    const answer = await askBefore(headers);
    expect(corsOf(answer)).toEqual(LEAVE);
    expect((await told())?.allowed).toBe(false);
  });

  test.each(actionsOf("hybrid").filter((action) => action !== "me"))(
    "about %s it is told nothing: 405",
    async (action) => {
      const answer = await rawAction(lab.id, "hybrid", action, {
        method: "OPTIONS",
        headers: { host, origin, "access-control-request-method": "GET" },
      });
      expect(corsOf(answer)).toEqual({});
      await expectProblem(answer, 405, "method-not-allowed");
      expect(await lab.exchanges()).toEqual([]);
    },
  );

  test.each<[string, Record<string, string>]>([
    ["no origin", { "access-control-request-method": "GET" }],
    ["no method", { origin }],
  ])("OPTIONS with %s is no such question", async (_, headers) => {
    const answer = await rawAction(lab.id, "jwt", "me", { method: "OPTIONS", headers: { host, ...headers } });
    await expectProblem(answer, 405, "method-not-allowed");
  });
});

describe("where nobody allows it", () => {
  test("the server answers and records, but no browser may show the answer to that page", async () => {
    const answer = await ask({}, "hello");
    expect(answer.status).toBe(200);
    expect(corsOf(answer)).toEqual({});
    expect(await told()).toMatchObject({ origin, preflight: false, allowed: false });
  });

  test.each([
    ["login", "POST"],
    ["logout", "POST"],
    ["preferences", "PUT"],
  ])("what changes something is turned away, and not readable: %s", async (action, method) => {
    const answer = await rawAction(lab.id, "jwt", action, { method, headers: { host, origin } });
    expect(corsOf(answer)).toEqual({});
    await expectProblem(answer, 403, "cross-site");
  });
});

describe("turned away at the door", () => {
  const nowhere = "a".repeat(20);

  test("that page may read why", async () => {
    const unknown = await ask({}, "me", nowhere);
    expect(corsOf(unknown)).toEqual(READABLE);
    await expectProblem(unknown, 404, "lab-unknown");
    const model = await rawAction(lab.id, "nosuch", "me", { headers: { host, origin } });
    expect(corsOf(model)).toEqual(READABLE);
    await expectProblem(model, 404, "model-unknown");
  });

  test("its browser is not stopped beforehand, or the page would never learn why", async () => {
    const answer = await askBefore({}, "me", nowhere);
    expect(answer.status).toBe(204);
    expect(corsOf(answer)).toEqual(LEAVE);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("when it asks too often, it reads how long to wait", async () => {
    openTestApp({ LAB_REQUESTS_PER_SECOND: "1" });
    lab = await makeLab();
    let answer = await ask();
    for (let tries = 0; answer.status !== 429 && tries < 1000; tries++) answer = await ask();
    expect(corsOf(answer)).toEqual(READABLE);
    expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
    expect((await askBefore()).status).toBe(204);
    await expectProblem(answer, 429, "too-many");
  });

  test("other routes say nothing to it", async () => {
    for (const action of ["hello", "nosuch", "me%2f", "ME"]) {
      const answer = await ask({}, action, nowhere);
      expect(corsOf(answer), action).toEqual({});
      expect(answer.status, action).toBe(404);
    }
  });
});

test("an address that the operator named is our own, and no other", async () => {
  openTestApp({ PUBLIC_ORIGIN: "https://lab.example" });
  lab = await makeLab();
  expect(corsOf(await ask({ origin: "https://lab.example" }))).toEqual({});
  expect(corsOf(await ask({ origin: "http://localhost:3000" }))).toEqual(READABLE);
});
