import { beforeEach, describe, expect, test } from "vitest";
import { handleCreateLab } from "./plane.ts";
import { makeLab, ORIGIN, openTestApp, type TestLab } from "./testing/harness.ts";
import { expectProblem, rawAction, rawControl } from "./testing/raw.ts";

let lab: TestLab;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

const host = { host: "localhost:3000" };

/** Everything that changes something, sent with more headers. */
const MUTATIONS: Record<string, (headers: Record<string, string>) => Promise<Response>> = {
  "a login": (headers) =>
    rawAction(lab.id, "session", "login", {
      method: "POST",
      headers: { ...host, "content-type": "application/json", ...headers },
      body: '{"user":"alice"}',
    }),
  "a logout": (headers) =>
    rawAction(lab.id, "jwt", "logout", { method: "POST", headers: { ...host, ...headers } }),
  "a preference": (headers) =>
    rawAction(lab.id, "none", "preferences", {
      method: "PUT",
      headers: { ...host, "content-type": "application/json", ...headers },
      body: "{}",
    }),
  "a control": (headers) =>
    rawControl(lab.id, "reset", {
      headers: { ...host, cookie: `owner=${lab.owner.jar.get("owner")}`, ...headers },
    }),
  "a new lab": (headers) =>
    handleCreateLab(
      new Request(`${ORIGIN}/api/labs`, { method: "POST", headers: { ...host, ...headers } }),
      undefined,
    ),
};

describe.each(Object.entries(MUTATIONS))("%s", (_, send) => {
  test.each<[string, Record<string, string>]>([
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["another site that claims our origin", { "sec-fetch-site": "cross-site", origin: ORIGIN }],
    ["another port of this host", { "sec-fetch-site": "same-site" }],
    ["another origin", { origin: "https://evil.example" }],
    ["this host under another scheme", { origin: "https://localhost:3000" }],
    ["a sandboxed frame", { origin: "null" }],
  ])("from %s is turned away, unrecorded", async (_from, headers) => {
    await expectProblem(await send(headers), 403, "cross-site");
    expect(await lab.exchanges()).toEqual([]);
  });

  test.each<[string, Record<string, string>]>([
    ["our own page", { "sec-fetch-site": "same-origin", origin: ORIGIN }],
    ["our own page in an older browser", { origin: ORIGIN }],
    ["no browser at all", {}],
  ])("from %s is let through", async (_from, headers) => {
    expect((await send(headers)).status).toBeLessThan(300);
  });
});

test("whoever comes along a link of another site may look", async () => {
  const response = await rawAction(lab.id, "none", "hello", { headers: { "sec-fetch-site": "cross-site" } });
  expect(response.status).toBe(200);
});

test("behind a public origin, that origin is ours and the Host header is not", async () => {
  openTestApp({ PUBLIC_ORIGIN: "https://lab.example/" });
  lab = await makeLab();
  const login = MUTATIONS["a login"];
  expect((await login?.({ origin: "https://lab.example" }))?.status).toBe(200);
  expect((await login?.({ origin: ORIGIN }))?.status).toBe(403);
});
