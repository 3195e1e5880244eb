import { beforeEach, describe, expect, test } from "vitest";
import { parseSetCookie } from "../http/cookies.ts";
import { cookieGiven } from "../lab/client/held.ts";
import { OWNER_COOKIE } from "../trace/cookie-names.ts";
import { findStep } from "../trace/steps.ts";
import { handleControl } from "./controls.ts";
import { openLab } from "./open-lab.ts";
import { standingOf } from "./owner.ts";
import { pathsAbove } from "./parcels.ts";
import { makeLab, ORIGIN, openTestApp, type TestApp, type TestLab } from "./testing/harness.ts";

let app: TestApp;
let lab: TestLab;
beforeEach(async () => {
  app = openTestApp();
  lab = await makeLab();
});

const MODELS = ["plain", "session", "sealed", "jwt", "hybrid"] as const;

/** What of a cookie header a browser goes on sending after an answer: the strangers' cookies have the path `/`. */
const droppedPaths = (headers: Headers, name: string): (string | null)[] =>
  headers
    .getSetCookie()
    .flatMap((line) => parseSetCookie(line) ?? [])
    .filter((cookie) => cookie.name === name && cookie.maxAge === 0)
    .map(({ path }) => path);

describe.each(MODELS)("in %s mode", (model) => {
  const name = `lab_${model}`;
  const ABOVE = ["/", "/api", "/api/labs"];
  const signedIn = async () => {
    const client = lab.client();
    await client.send(model, "login", { user: "alice" });
    return client.jar.get(name) ?? "";
  };

  test.each([
    ["after ours", (own: string) => `${name}=${own}; ${name}=x`],
    ["before ours", (own: string) => `${name}=x; ${name}=${own}`],
    ["of ours' own value", (own: string) => `${name}=${own}; ${name}=${own}`],
    ["with an empty value", (own: string) => `${name}=${own}; ${name}=`],
    ["twice", (own: string) => `${name}=${own}; ${name}=x; ${name}=y`],
  ])("a stranger's cookie %s is refused by name, and signing in has it dropped", async (_, cookieOf) => {
    const cookie = cookieOf(await signedIn());
    const refused = await lab.client().send(model, "me", { headers: { cookie } });
    expect(refused.status).toBe(401);
    expect(refused.body.code).toBe("malformed-credential");
    const count = cookie.split(`${name}=`).length - 1;
    expect(refused.body.detail).toContain(`The cookie ${name} came ${count} times`);
    for (const part of ["all ports of a host", "developer tools", "Cookies", "Path=/", "Sign in"])
      expect(refused.body.detail).toContain(part);
    expect(refused.headers.getSetCookie()).toEqual([]);

    const again = await lab.client().send(model, "login", { user: "alice", headers: { cookie } });
    expect(again.status).toBe(200);
    expect(droppedPaths(again.headers, name)).toEqual(ABOVE);
    const step = findStep((await lab.newest()).steps, "foreign-cookies-cleared");
    expect(step?.data).toEqual({ name, paths: ABOVE });
    const own = again.headers.getSetCookie().flatMap((line) => parseSetCookie(line) ?? [])[0];
    expect(own).toMatchObject({ name, path: `/api/labs/${lab.id}` });
    expect(cookieGiven(await lab.newest(), model)).toBe(own?.value);
    const me = await lab.client().send(model, "me", { headers: { cookie: `${name}=${own?.value}` } });
    expect(me.status).toBe(200);
  });

  test.each(["x", "", "a=b=c", "%%%"])(
    "a lone %j was not this lab's, and hello or a sign-in drops it",
    async (value) => {
      const headers = { cookie: `${name}=${value}` };
      const refused = await lab.client().send(model, "me", { headers });
      expect(refused.body).toMatchObject({ code: "malformed-credential", status: 401 });
      expect(refused.body.detail).toContain("not this lab's cookie");
      expect(refused.body.detail).toContain(name);
      for (const [action, sending] of [
        ["login", { user: "alice", headers }],
        ["hello", { headers }],
        ["logout", { headers }],
      ] as const) {
        const got = await lab.client().send(model, action, sending);
        expect(got.status).toBeLessThan(300);
        expect(droppedPaths(got.headers, name)).toEqual(expect.arrayContaining(ABOVE));
      }
    },
  );

  test("nothing of others is dropped where none came", async () => {
    const client = lab.client();
    for (const action of ["hello", "me", "hello", "logout"]) {
      const got = await client.send(model, action);
      expect(droppedPaths(got.headers, name)).not.toContain("/");
    }
    const common = { headers: { cookie: "session=x; owner=x; jwt=x; last=x" } };
    expect((await lab.client().send(model, "me", common)).body.code).toBe("no-credential");
    const login = await lab.client().send(model, "login", { user: "alice", ...common });
    expect(login.headers.getSetCookie().map((line) => line.split("=")[0])).toEqual([name]);
  });
});

test("every path whose cookies come along to a lab is one above it", () => {
  expect(pathsAbove("/api/labs/x")).toEqual(["/", "/api", "/api/labs"]);
});

describe("the owner", () => {
  const own = () => `${OWNER_COOKIE}=${lab.owner.jar.get(OWNER_COOKIE)}`;
  const standing = (cookie: string) => standingOf(app.container, lab.id, cookie);
  const many = (count: number) => Array.from({ length: count }, (_, i) => `${OWNER_COOKIE}=x${i}`).join("; ");

  test.each([
    ["behind ours", () => `${own()}; ${OWNER_COOKIE}=x`],
    ["before ours", () => `${OWNER_COOKIE}=x; ${own()}`],
    ["too long to be opened", () => `${OWNER_COOKIE}=${"A".repeat(2000)}; ${own()}`],
    ["empty", () => `${OWNER_COOKIE}=; ${own()}`],
    ["the same again", () => `${own()}; ${own()}`],
    [
      "many that are too long",
      () =>
        `${Array(20)
          .fill(`${OWNER_COOKIE}=${"A".repeat(1025)}`)
          .join("; ")}; ${own()}`,
    ],
    ["as many as are looked at", () => `${many(7)}; ${own()}`],
  ])("owns the lab beside a stranger's proof: %s", async (_, cookie) => {
    expect(await standing(cookie())).toBe("owner");
  });

  test("owns it beside a proof of another lab, and that one's owner does not", async () => {
    const other = await makeLab();
    const theirs = `${OWNER_COOKIE}=${other.owner.jar.get(OWNER_COOKIE)}`;
    expect(await standing(`${theirs}; ${own()}`)).toBe("owner");
    expect(await standing(theirs)).toBe("stranger");
    expect(await standing(`${theirs}; ${OWNER_COOKIE}=x`)).toBe("stranger");
  });

  test("is not looked for without end", async () => {
    expect(await standing(`${many(8)}; ${own()}`)).toBe("stranger");
    expect(await standing(many(100))).toBe("stranger");
  });

  test("has the controls beside a stranger's proof, and is known as the page", async () => {
    const headers = {
      host: "localhost:3000",
      cookie: `${own()}; ${OWNER_COOKIE}=x`,
      "content-type": "application/json",
    };
    const asked = new Request(`${ORIGIN}/api/labs/${lab.id}/controls/restart-service`, {
      method: "POST",
      headers,
      body: JSON.stringify({ service: "A" }),
    });
    expect((await handleControl(asked, { lab: lab.id, control: "restart-service" })).status).toBe(200);
    await lab.owner.send("session", "hello", { headers: { cookie: headers.cookie } });
    expect((await lab.newest()).client.kind).toBe("page");
  });
});

describe("the last lab", () => {
  const open = async (cookie: string) =>
    (await openLab(new Request(`${ORIGIN}/lab`, { headers: { cookie } }), undefined)).headers.get("location");

  test.each([
    ["before", (id: string) => `lab_last=x; lab_last=${id}`],
    ["behind", (id: string) => `lab_last=${id}; lab_last=x`],
    ["of the form of an id", (id: string) => `lab_last=${"a".repeat(20)}; lab_last=${id}`],
    ["many", (id: string) => `${"lab_last=x; ".repeat(30)}lab_last=${id}`],
  ])("is found beside a stranger's cookie: %s", async (_, cookie) => {
    expect(await open(cookie(lab.id))).toBe(`/labs/${lab.id}`);
  });
});
