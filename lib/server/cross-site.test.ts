import { beforeEach, describe, expect, test } from "vitest";
import { isFromOtherSite } from "../trace/exchange.ts";
import { findStep } from "../trace/steps.ts";
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
      headers: { ...host, cookie: `lab_owner=${lab.owner.jar.get("lab_owner")}`, ...headers },
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

describe("a lab that is set to serve other sites", () => {
  const FORM = {
    ...host,
    "user-agent": "Mozilla/5.0 Chrome/141.0",
    "content-type": "application/x-www-form-urlencoded",
    "sec-fetch-site": "cross-site",
    origin: "null",
  };
  const post = (more: Record<string, string> = {}, body?: string) =>
    rawAction(lab.id, "session", "logout", {
      method: "POST",
      headers: { ...FORM, ...more },
      ...(body === undefined ? {} : { body }),
    });

  beforeEach(async () => {
    await lab.control("settings", { crossSite: "serve" });
    await lab.owner.send("session", "login", { user: "alice" });
  });

  test("logs out by the form of another site whose request carries the cookie, and says on the answer what it is", async () => {
    const response = await post({ cookie: `lab_session=${lab.owner.jar.get("lab_session")}` });
    expect([response.status, await response.text()]).toEqual([204, ""]);
    expect(response.headers.get("x-lab-mode")).toBe("cross-site");
    expect(response.headers.has("access-control-allow-origin")).toBe(false);
    expect(await lab.sessionCount()).toBe(0);
    expect((await lab.owner.send("session", "me")).status).toBe(401);
  });

  test.each([undefined, "", "a=b&c=d"])(
    "without the cookie it is served too, and ends nothing (body %j)",
    async (body) => {
      expect((await post({}, body)).status).toBe(204);
      expect((await lab.newest()).decision).toMatchObject({ verdict: "anonymous", code: null });
      expect((await lab.owner.send("session", "me")).status).toBe(200);
    },
  );

  test("names the sender for what it is: a browser in the hands of another site, not the owner's page", async () => {
    await post({ cookie: `lab_owner=${lab.owner.jar.get("lab_owner")}`, "x-client": "testpage1" });
    const { client, steps } = await lab.newest();
    expect(client).toMatchObject({ kind: "browser", label: "other site" });
    expect(isFromOtherSite(client)).toBe(true);
    expect(findStep(steps, "cors-checked")?.says).toBe(
      "A page that does not name itself asks: nothing tells its browser that it may read the answer.",
    );
    expect((await lab.exchanges()).map((exchange) => exchange.client.id)).toEqual(["testpage1", client.id]);
  });

  test("takes no login by a form: that has to be JSON", async () => {
    const response = await rawAction(lab.id, "session", "login", {
      method: "POST",
      headers: { ...FORM, "content-type": "text/plain" },
      body: '{"user":"bob"}',
    });
    await expectProblem(response, 415, "content-type-unsupported");
  });

  test("still turns its controls and new labs away, and so do other labs everything", async () => {
    for (const name of ["a control", "a new lab"])
      expect((await MUTATIONS[name]?.({ "sec-fetch-site": "cross-site" }))?.status).toBe(403);
    const other = await makeLab();
    const logout = await rawAction(other.id, "session", "logout", { method: "POST", headers: FORM });
    await expectProblem(logout, 403, "cross-site");
  });

  test("turns them away again after a reset", async () => {
    await lab.control("reset");
    expect((await lab.snapshot()).settings.crossSite).toBe("refuse");
    await expectProblem(await post(), 403, "cross-site");
  });
});

describe("a cookie with SameSite=None", () => {
  const login = async (at: string, variables: Record<string, string> = {}): Promise<string> => {
    openTestApp(variables);
    lab = await makeLab();
    await lab.control("settings", { cookie: { sameSite: "none" } });
    const { headers } = await lab.client().send("session", "login", { user: "bob", headers: { host: at } });
    return headers.getSetCookie().join();
  };

  test.each(["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "localhost"])(
    "is Secure at %s, which browsers trust over http",
    async (at) => {
      expect(await login(at)).toMatch(/; Secure; SameSite=None$/);
    },
  );

  test.each(["192.168.0.4:3000", "lab.example", "localhost.lab.example", "127.0.0.1.lab.example"])(
    "is as it was at %s",
    async (at) => {
      expect(await login(at)).not.toMatch(/Secure/);
    },
  );

  test("is as it was where the operator names another origin, whatever the Host header says", async () => {
    expect(await login("localhost:3000", { PUBLIC_ORIGIN: "http://lab.example" })).not.toMatch(/Secure/);
  });

  test("is cleared as Secure as it was set; with Lax nothing is Secure at localhost", async () => {
    await lab.control("settings", { cookie: { sameSite: "none" } });
    await lab.owner.send("session", "login", { user: "bob" });
    const { headers } = await lab.owner.send("session", "logout");
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(/Max-Age=0; HttpOnly; Secure/)]);
    await lab.control("settings", { cookie: { sameSite: "lax" } });
    const again = await lab.owner.send("session", "login", { user: "bob" });
    expect(again.headers.getSetCookie().join()).not.toMatch(/Secure/);
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
