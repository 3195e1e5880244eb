import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { AUTH_MODELS } from "../auth/registry.ts";
import { ACTIONS } from "../trace/vocabulary.ts";
import { handleHar } from "./plane.ts";
import { makeLab, ORIGIN, openTestApp, type TestLab } from "./testing/harness.ts";
import { expectProblem } from "./testing/raw.ts";

const text = z.string();
const size = z.int().min(-1);
const headers = z.array(z.strictObject({ name: text.min(1), value: text }));
const cookie = z.strictObject({
  name: text,
  value: text,
  httpOnly: z.boolean().exactOptional(),
  secure: z.boolean().exactOptional(),
});
const time = z.number().min(0);

/** HTTP Archive 1.2, as far as this app writes it. */
const harSchema = z.strictObject({
  log: z.strictObject({
    version: z.literal("1.2"),
    creator: z.strictObject({ name: text.min(1), version: text.min(1) }),
    entries: z.array(
      z.strictObject({
        startedDateTime: z.iso.datetime(),
        time,
        request: z.strictObject({
          method: text.min(1),
          url: z.url(),
          httpVersion: z.literal("HTTP/1.1"),
          cookies: z.array(cookie),
          headers,
          queryString: headers,
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
        timings: z.strictObject({ send: time, wait: time, receive: time, comment: text }),
        comment: text,
      }),
    ),
  }),
});

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
  const { entries } = harSchema.parse(await response.json()).log;
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
  expect(login?.response.cookies[0]).toMatchObject({ name: "session", httpOnly: true });
});

test("an empty lab has an empty archive, and no lab has none", async () => {
  expect(harSchema.parse(await (await archive()).json()).log.entries).toEqual([]);
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
