import type { Page } from "@playwright/test";
import { openTerminal } from "./curl.ts";
import { expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";
import { lookInBoth } from "./manners.ts";
import { OriginsPage } from "./origins-page.ts";

const PORT = process.env.E2E_PORT ?? "";
const LOCALHOST = `http://localhost:${PORT}`;
const LOOPBACK = `http://127.0.0.1:${PORT}`;

const KEPT = /blocked by CORS policy|net::ERR_FAILED/;
const WHY_KEPT = "the browser keeps answers from a page of another origin, which is what is shown";

for (const [here, there] of [
  [LOCALHOST, LOOPBACK],
  [LOOPBACK, LOCALHOST],
] as const) {
  test(`from ${there.slice(7, 16)} the cookie stays behind, the header crosses, and an answer that nobody allows is kept`, async ({
    page,
    tolerate,
  }) => {
    tolerate(KEPT, WHY_KEPT);
    const origins = await OriginsPage.open(page, here);
    await origins.login();
    await origins.id("origins-ask-cookie").click();
    await expect(origins.arrival(3)).toHaveAttribute("data-cookie", "true");
    await expect(origins.arrival(3)).toHaveAttribute("data-client", "page");
    await expect(origins.arrival(3)).toHaveAttribute("data-status", "200");

    const elsewhere = await origins.elsewhere();
    expect(elsewhere.page.url()).toBe(`${there}/elsewhere`);

    const cookie = await elsewhere.ask("cookie");
    await expect(cookie).toHaveAttribute("data-read", "false");
    await expect(cookie).toContainText("TypeError");
    const first = origins.arrival(4);
    await expect(first).toHaveAttribute("data-origin", there);
    await expect(first).toHaveAttribute("data-cookie", "false");
    await expect(first).toHaveAttribute("data-authorization", "false");
    await expect(first).toHaveAttribute("data-status", "401");
    await expect(first).toContainText("Allow-Origin: *");

    const header = await elsewhere.ask("header");
    await expect(header).toHaveAttribute("data-status", "200");
    await expect(header).toContainText('"name":"Alice"');
    await expect(header).toContainText("x-exchange");
    await expect(origins.arrival(5)).toContainText("OPTIONS /me");
    await expect(origins.arrival(5)).toHaveAttribute("data-status", "204");
    await expect(origins.arrival(5)).toHaveAttribute("data-authorization", "false");
    await expect(origins.arrival(6)).toHaveAttribute("data-authorization", "true");
    await expect(origins.arrival(6)).toHaveAttribute("data-status", "200");

    const closed = await elsewhere.ask("closed");
    await expect(closed).toHaveAttribute("data-read", "false");
    await expect(origins.arrival(7)).toContainText("GET /hello");
    await expect(origins.arrival(7)).toHaveAttribute("data-status", "200");
    await expect(origins.arrival(7)).toContainText("no allowance");
    await expect(elsewhere.page.getByTestId("elsewhere-recorded").last()).toContainText("GET /hello 200");

    await origins.arrival(5).getByRole("link").click();
    const lab = await LabPage.on(page);
    await expect(lab.stage).toHaveAttribute("data-exchange", "5");
    await lab.tab("steps");
    await expect(page.locator('[data-testid="step"][data-kind="cors-checked"]')).toContainText(there);
  });
}

test("the command arrives live as curl, and the table fills with what was asked alone", async ({
  page,
  tolerate,
}) => {
  tolerate(KEPT, WHY_KEPT);
  const terminal = openTerminal();
  const origins = await OriginsPage.open(page);
  await expect(page.getByText("not asked yet")).toHaveCount(6);
  await origins.login();
  await expect(page.getByText("not asked yet")).toHaveCount(6);

  const answer = await terminal.paste(await origins.command());
  expect(answer.status).toBe(200);
  await expect(origins.newest).toHaveAttribute("data-client", "curl");
  await expect(origins.newest).toHaveAttribute("data-origin", "");
  await expect(origins.cell("header", "curl")).toHaveAttribute("data-status", "200");

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await origins.id("origins-curl-cookie").click();
  await expect(origins.id("origins-curl-cookie")).toContainText("Copied");
  const byHand = await page.evaluate(() => navigator.clipboard.readText());
  expect((await terminal.paste(byHand)).status).toBe(200);
  terminal.close();
  await expect(origins.cell("cookie", "curl")).toContainText("the cookie came");

  await origins.id("origins-ask-cookie").click();
  await expect(origins.cell("cookie", "page")).toContainText("the cookie came");
  await origins.id("origins-ask-header").click();
  await expect(origins.cell("header", "page")).toContainText("the header came");
  const elsewhere = await origins.elsewhere();
  await elsewhere.ask("cookie");
  await expect(origins.cell("cookie", "elsewhere")).toContainText("no cookie came");
  await elsewhere.ask("header");
  await expect(origins.cell("header", "elsewhere")).toContainText("as Alice");
  await expect(page.getByText("not asked yet")).toHaveCount(0);
});

test("what the link hands over leaves the address at once, and a reload leaves nothing", async ({ page }) => {
  const origins = await OriginsPage.open(page);
  const bare = await origins.elsewhere();
  await expect(bare.page.getByTestId("elsewhere-ask-header")).toBeDisabled();
  await origins.login();
  const { page: handed } = await origins.elsewhere();
  await expect(handed).toHaveURL(`${LOOPBACK}/elsewhere`);
  await expect(handed.getByTestId("elsewhere-ask-header")).toBeEnabled();
  expect(
    await handed.evaluate(() => [localStorage, sessionStorage].map((store) => JSON.stringify(store)).join()),
  ).not.toContain(await origins.token());
  await handed.reload();
  await expect(handed.getByTestId("elsewhere-empty")).toBeVisible();
  await expect(handed.getByTestId("elsewhere-ask-cookie")).toBeDisabled();
});

for (const fragment of [
  "#lab=../../health",
  "#lab=aaaaaaaaaaaaaaaaaaaa%2F..&token=x",
  "#token=a.b.c",
  "#lab=%22%3E%3Cscript%3E",
]) {
  test(`an address with ${fragment} hands over nothing`, async ({ page }) => {
    await page.goto(`${LOOPBACK}/elsewhere${fragment}`);
    await expect(page.getByTestId("elsewhere-empty")).toBeVisible();
    await expect(page.getByTestId("elsewhere-ask-closed")).toBeDisabled();
  });
}

type Asking = Partial<Record<"method" | "body", string>> & {
  headers?: Record<string, string>;
  credentials?: "include";
};

/** Asks from a page, as any script in it could. */
const from = (page: Page, url: string, init: Asking = {}): Promise<string> =>
  page.evaluate(
    async ([address, options]) => {
      try {
        const answer = await fetch(address, options);
        const { code } = await answer.json();
        return `${answer.status} ${code}`;
      } catch (error) {
        return error instanceof TypeError ? "kept" : String(error);
      }
    },
    [url, init] as const,
  );

test("another origin reads why it was turned away, and of everything else it reads nothing", async ({
  page,
  tolerate,
}) => {
  tolerate(KEPT, WHY_KEPT);
  const origins = await OriginsPage.open(page);
  await origins.login();
  const token = await origins.token();
  const api = await origins.api();
  const { page: there } = await origins.elsewhere();
  const headers = { Authorization: `Bearer ${token}` };

  const nowhere = `${LOCALHOST}/api/labs/${"a".repeat(20)}/jwt/me`;
  expect(await from(there, nowhere, { headers })).toBe("404 lab-unknown");
  expect(await from(there, `${api}/nosuch/me`, { headers })).toBe("404 model-unknown");
  expect(await from(there, `${api}/jwt/me`, { headers: { Authorization: "Bearer a.b.c" } })).toMatch(/^401 /);

  const json = { "Content-Type": "application/json" };
  const kept: [string, Asking][] = [
    [api, {}],
    [`${api}/jwks.json`, {}],
    [`${api}/exchanges.har`, {}],
    [`${LOCALHOST}/api/health`, {}],
    [`${LOCALHOST}/api/labs`, { method: "POST", headers: json, body: "{}" }],
    [`${api}/jwt/admin`, { headers }],
    [`${api}/jwt/me`, { headers, credentials: "include" }],
    [`${api}/jwt/me`, { headers: { ...headers, "X-Client": "somebody1" } }],
    [`${api}/jwt/me`, { method: "PUT" }],
    [`${api}/jwt/login`, { method: "POST", body: '{"user":"bob"}' }],
    [`${api}/controls/reset`, { method: "POST", body: "{}", credentials: "include" }],
  ];
  for (const [url, init] of kept)
    expect(await from(there, url, init), `${init.method ?? "GET"} ${url}`).toBe("kept");
  // Nothing that changes something was done: the lab still knows its two logins, and nobody else's.
  const { exchanges } = (await (await page.request.get(api)).json()) as {
    exchanges: { action: string; decision: { identity: { name: string } | null } }[];
  };
  expect(
    exchanges.filter(({ action }) => action === "login").map(({ decision }) => decision.identity?.name),
  ).toEqual(["Alice", "Alice"]);
});

test("that one page alone may ask the sibling, and only where there is one", async ({ page, tolerate }) => {
  const policy = async (url: string, host?: string) =>
    (await page.request.get(url, host ? { headers: { host } } : {})).headers()["content-security-policy"] ??
    "";
  expect(await policy(`${LOOPBACK}/elsewhere`)).toContain(`connect-src 'self' ${LOCALHOST};`);
  expect(await policy(`${LOCALHOST}/elsewhere`)).toContain(`connect-src 'self' ${LOOPBACK};`);
  expect(await policy(`${LOCALHOST}/elsewhere`, "lab.example")).toContain("connect-src 'self';");
  for (const path of ["/", "/services/origins", "/lab", "/nowhere"])
    expect(await policy(LOCALHOST + path), path).toContain("connect-src 'self';");

  // The policy holds: the same question from any other page of that origin does not even leave the browser.
  tolerate(/content security policy/i, "another page tries what only that one may");
  await OriginsPage.open(page, LOOPBACK);
  expect(await from(page, `${LOCALHOST}/api/health`)).toBe("kept");
});

test("under any other name the page says what it needs", async ({ page }) => {
  const origins = await OriginsPage.open(page, `http://lab.localhost:${PORT}`);
  await expect(origins.id("origins-not-here")).toContainText(`http://localhost:${PORT}/services/origins`);
  await expect(origins.id("origins-open")).toHaveCount(0);
  await origins.login();
  await origins.id("origins-ask-cookie").click();
  await expect(origins.cell("cookie", "page")).toHaveAttribute("data-status", "200");
});

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, testId: string): Promise<void> {
  const target = page.getByTestId(testId);
  for (let tabs = 0; tabs < 60; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${testId}.`);
}

test("everything by keyboard, told in words, and nothing for axe to find", async ({ page, tolerate }) => {
  tolerate(KEPT, WHY_KEPT);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const origins = await OriginsPage.open(page);
  await lookInBoth(page);
  await tabTo(page, "origins-login");
  await page.keyboard.press("Enter");
  await expect(origins.arrival(2)).toBeVisible();
  await tabTo(page, "origins-ask-cookie");
  await page.keyboard.press("Enter");
  await expect(origins.cell("cookie", "page")).toHaveAttribute("data-status", "200");
  await expect(origins.id("announcer")).toContainText("200");
  await tabTo(page, "origins-open");
  const opened = page.context().waitForEvent("page");
  await page.keyboard.press("Enter");
  const there = await opened;
  await there.emulateMedia({ reducedMotion: "reduce" });
  await expect(there.getByText("The link handed over the lab's id")).toBeVisible();
  await lookInBoth(there);
  for (const name of ["cookie", "header", "closed"]) {
    await tabTo(there, `elsewhere-ask-${name}`);
    await there.keyboard.press("Enter");
    await expect(there.locator(`[data-testid="elsewhere-saw"][data-ask="${name}"]`)).toBeVisible();
  }
  await lookInBoth(there);
  await expect(origins.arrival(7)).toBeVisible();
  await lookInBoth(page);
});

test("on a phone nothing runs out of the page", { tag: "@looks" }, async ({ page, tolerate }) => {
  tolerate(KEPT, WHY_KEPT);
  await page.setViewportSize({ width: 360, height: 740 });
  const origins = await OriginsPage.open(page);
  await origins.login();
  const elsewhere = await origins.elsewhere();
  await elsewhere.page.setViewportSize({ width: 360, height: 740 });
  await elsewhere.ask("cookie");
  await elsewhere.ask("header");
  await expect(origins.arrival(5)).toBeVisible();
  for (const each of [page, elsewhere.page])
    expect(await each.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
