import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { AUTH_MODELS } from "../auth/registry.ts";
import { noneHello } from "../stage/fixtures.ts";
import { toHar } from "../trace/har.ts";
import { ACTIONS } from "../trace/vocabulary.ts";
import { handleAction } from "./actions.ts";
import { handleHar } from "./plane.ts";
import { makeLab, ORIGIN, openTestApp, type TestLab } from "./testing/harness.ts";
import { expectProblem, rawAction } from "./testing/raw.ts";

const text = z.string();
const size = z.int().min(-1);
const headers = z.array(z.strictObject({ name: text.min(1), value: text }));
const cookie = z.strictObject({
  name: text,
  value: text,
  path: text.exactOptional(),
  httpOnly: z.boolean().exactOptional(),
  secure: z.boolean().exactOptional(),
});
const time = z.number().min(0);
/** A phase of a request that was not measured: "does not apply". */
const unmeasured = z.literal(-1);
/** With an offset or a `Z`, and all parts of the date and the time. */
const moment = z.iso.datetime({ offset: true });

/** HTTP Archive 1.2, as far as this app writes it: what the format asks for, and nothing that it does not know. */
const harSchema = z.strictObject({
  log: z.strictObject({
    version: z.literal("1.2"),
    creator: z.strictObject({ name: text.min(1), version: text.min(1) }),
    pages: z.tuple([
      z.strictObject({
        startedDateTime: moment,
        id: text.min(1),
        title: text.min(1),
        pageTimings: z.strictObject({ comment: text }),
      }),
    ]),
    entries: z.array(
      z.strictObject({
        pageref: text.min(1),
        startedDateTime: moment,
        time,
        request: z.strictObject({
          method: text.min(1),
          url: z.url(),
          httpVersion: z.literal("HTTP/1.1"),
          cookies: z.array(cookie),
          headers,
          queryString: z.array(z.strictObject({ name: text, value: text })),
          postData: z.strictObject({ mimeType: text, text }).exactOptional(),
          headersSize: size,
          bodySize: size,
        }),
        response: z.strictObject({
          status: z.int(),
          statusText: text.min(1),
          httpVersion: z.literal("HTTP/1.1"),
          cookies: z.array(cookie),
          headers,
          content: z.strictObject({ size, mimeType: text, text }),
          redirectURL: z.literal(""),
          headersSize: size,
          bodySize: size,
        }),
        cache: z.strictObject({}),
        timings: z.strictObject({
          blocked: unmeasured,
          dns: unmeasured,
          connect: unmeasured,
          ssl: unmeasured,
          send: time,
          wait: time,
          receive: time,
          comment: text,
        }),
        comment: text,
      }),
    ),
  }),
});

type Archive = z.infer<typeof harSchema>["log"];

/**
 * What the importers of browsers rely on beyond the format: Safari refuses an archive without a page that says when it
 * began, and adds up each phase that is not -1; Firefox and Chrome find an entry's page by its `pageref`.
 */
function expectImportable({ pages, entries }: Archive): void {
  const [page] = pages;
  const since = Date.parse(page.startedDateTime);
  expect(since).not.toBeNaN();
  for (const { pageref, startedDateTime, timings, time: took, request, response } of entries) {
    expect(pageref).toBe(page.id);
    expect(Date.parse(startedDateTime)).toBeGreaterThanOrEqual(since);
    const { comment: _, ...phases } = timings;
    const measured = Object.values(phases).filter((phase) => phase !== -1);
    expect(measured.reduce((sum, phase) => sum + phase, 0)).toBe(took);
    expect(new URL(request.url).href).toBe(request.url);
    if (request.bodySize > 0) expect(request.postData?.text).not.toBe("");
    else expect(request).not.toHaveProperty("postData");
    expect(response.content.size).toBe(response.bodySize);
  }
}

let lab: TestLab;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

const archive = async (headersSent: Record<string, string> = {}, query = ""): Promise<Response> =>
  handleHar(new Request(`${ORIGIN}/api/labs/${lab.id}/exchanges.har${query}`, { headers: headersSent }), {
    lab: lab.id,
  });

test("the archive has the shape of HAR 1.2, and says what the exchanges say", async () => {
  for (const { name: model } of AUTH_MODELS) {
    const client = lab.client();
    for (const action of ACTIONS) {
      await client.send(model, action, action === "login" ? { user: "alice" } : { body: undefined });
    }
    await client.send(model, "preferences", { body: { theme: "dünkel" } });
  }
  const response = await archive({ host: "localhost:3000" });
  expect(response.headers.get("content-disposition")).toContain(`lab-${lab.id}.har`);
  const log = harSchema.parse(await response.json()).log;
  expectImportable(log);
  const { entries } = log;
  const exchanges = await lab.exchanges();
  expect(entries).toHaveLength(exchanges.length);
  for (const [n, { request, response: answer, time: took, timings }] of entries.entries()) {
    const exchange = exchanges[n];
    expect(request.url).toBe(ORIGIN + exchange?.request.path);
    expect([request.postData?.text ?? "", answer.content.text]).toEqual([
      exchange?.request.body,
      exchange?.response.body,
    ]);
    expect(request.headersSize + request.bodySize).toBe(exchange?.cost.requestBytes);
    expect(answer.headersSize + answer.bodySize).toBe(exchange?.cost.responseBytes);
    expect(answer.content.size).toBe(Buffer.byteLength(answer.content.text));
    expect(timings.send + timings.wait + timings.receive).toBe(took);
  }
  const login = entries.find(({ request }) => request.url.endsWith("/session/login"));
  expect(login?.response.cookies[0]).toMatchObject({ name: "lab_session", httpOnly: true });
});

/** Every kind of request that is recorded, each from a client that sends such. */
const KINDS: Readonly<Record<string, () => Promise<unknown>>> = {
  "what a browser asks beforehand": () =>
    rawAction(lab.id, "jwt", "me", {
      method: "OPTIONS",
      headers: {
        host: "localhost:3000",
        origin: "http://127.0.0.1:3000",
        "access-control-request-method": "GET",
        "access-control-request-headers": "authorization",
      },
    }),
  "a form of another site": async () => {
    await lab.control("settings", { crossSite: "serve" });
    await rawAction(lab.id, "session", "logout", {
      method: "POST",
      body: "a=b&c=d",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-site": "cross-site",
        "user-agent": "Mozilla/5.0 Chrome/141.0",
        origin: "null",
      },
    });
  },
  "a copied credential": async () => {
    await lab.owner.send("session", "login", { user: "alice" });
    await lab.control("replay", { exchange: 1, as: "thief" });
  },
  "the calls to the services inside": async () => {
    await lab.owner.send("hybrid", "login", { user: "alice" });
    await lab.owner.send("hybrid", "dashboard");
  },
  "a body that is no JSON, in other letters": () =>
    rawAction(lab.id, "plain", "preferences", {
      method: "PUT",
      body: "größer \r\n",
      headers: { "content-type": "application/json" },
    }),
  "a body without a type": () =>
    rawAction(lab.id, "plain", "login", { method: "POST", body: new Blob(["x"]).stream() }),
  "a query": () =>
    handleAction(new Request(`${ORIGIN}/api/labs/${lab.id}/none/hello?a=1&a=%20&b&=c&[x]={y}`), {
      lab: lab.id,
      model: "none",
      action: "hello",
    }),
  "cookies of every shape": () =>
    rawAction(lab.id, "plain", "me", { headers: { cookie: '=x; plain; plain="a b"; plain=1; a==; ;' } }),
  "a malformed Authorization": () =>
    rawAction(lab.id, "jwt", "me", { headers: { authorization: 'Bearer "a b"' } }),
};

test.each(Object.entries(KINDS))("%s is an entry that importers take", async (_kind, send) => {
  await send();
  const { log } = harSchema.parse(await (await archive()).json());
  expect(log.entries).toHaveLength((await lab.exchanges()).length);
  expect(log.entries).not.toHaveLength(0);
  expectImportable(log);
});

test("a page begins with its earliest request, though a later one was answered first", () => {
  const first = noneHello(1);
  const overlapping = { ...noneHello(2), at: first.at - 5 };
  const { log } = toHar([first, overlapping], { origin: ORIGIN, lab: "abc", since: 0 });
  expect(log.pages?.[0]?.startedDateTime).toBe(new Date(overlapping.at).toISOString());
});

test("an empty lab has an empty archive, which importers take too, and no lab has none", async () => {
  const { log } = harSchema.parse(await (await archive()).json());
  expect(log.entries).toEqual([]);
  expectImportable(log);
  await expectProblem(await handleHar(new Request(`${ORIGIN}/`), { lab: "none" }), 404, "lab-unknown");
});

test("one exchange can be had alone, and is the same as among the others", async () => {
  const client = lab.client();
  await client.send("session", "login", { user: "alice" });
  await client.send("session", "me");
  await lab.control("advance-clock", { seconds: 60 });
  await client.send("session", "logout");
  const all = harSchema.parse(await (await archive()).json()).log.entries;
  expect(all).toHaveLength(3);
  for (const [n, entry] of all.entries()) {
    const response = await archive({}, `?exchange=${n + 1}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toContain(`lab-${lab.id}-exchange-${n + 1}.har`);
    expect(harSchema.parse(await response.json()).log.entries).toEqual([entry]);
  }
});

test("an exchange that the journal does not hold is a 404, another lab's too", async () => {
  await lab.client().send("none", "hello");
  await expectProblem(await archive({}, "?exchange=2"), 404, "exchange-unknown");
  await expectProblem(await archive({}, "?exchange=999999999999999"), 404, "exchange-unknown");
  const other = await makeLab();
  await other.client().send("none", "hello");
  await other.client().send("none", "hello");
  await expectProblem(await archive({}, "?exchange=2"), 404, "exchange-unknown");
});

test.each(["abc", "", "0", "-1", "1.5", "01", "1e3", "%201", "1&exchange=1", "9".repeat(16)])(
  "?exchange=%s names no exchange",
  async (asked) => {
    await lab.client().send("none", "hello");
    await expectProblem(await archive({}, `?exchange=${asked}`), 400, "query-invalid");
  },
);
