import type { Locator, Page } from "@playwright/test";
import { SLUGS } from "../lib/lessons/slugs.ts";
import { ComparePage } from "./compare-page.ts";
import { expect, test } from "./fixtures.ts";
import { startHidden, turn } from "./hidden.ts";
import { LabPage } from "./lab-page.ts";
import { type SilentProxy, silentProxy } from "./silent-proxy.ts";

let proxy: SilentProxy;
test.beforeEach(async ({ baseURL }) => {
  proxy = await silentProxy(baseURL ?? "");
});
test.afterEach(() => proxy.close());

/** More than the six connections that a browser has for a host. */
const TABS = 8;

const liveStatus = (page: Page): Locator => page.getByTestId("live-status").first();

test("eight chapters opened in background tabs hold no connection, and the page in front is answered at once", async ({
  page,
  context,
}) => {
  const hidden: Page[] = [];
  for (const chapter of SLUGS.slice(0, TABS)) {
    const tab = await context.newPage();
    await startHidden(tab);
    await tab.goto(`${proxy.origin}/learn/${chapter}`);
    hidden.push(tab);
  }
  expect(proxy.opened).toBe(0);
  await page.goto(`${proxy.origin}/lab`);
  const lab = await LabPage.on(page);
  await lab.send("login-alice", 200);
  expect([proxy.streams, proxy.opened]).toEqual([1, 1]);

  // Looked at one after another, each is live while it is looked at, and gives its stream back after.
  for (const tab of hidden) {
    await turn(tab, "visible");
    await expect(liveStatus(tab)).toHaveAttribute("data-state", "live");
    await turn(tab, "hidden");
    await expect(liveStatus(tab)).toHaveAttribute("data-state", "reconnecting");
  }
  await expect.poll(() => proxy.streams).toBe(1);
  await lab.send("me", 200);
});

test("a tab that was hidden shows all that happened meanwhile, once, and resumes where it was", async ({
  page,
}) => {
  await startHidden(page);
  await page.goto(`${proxy.origin}/lab`);
  await turn(page, "visible");
  const lab = await LabPage.on(page);
  await lab.send("login-alice", 200);
  const ways: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
    ["hidden", () => turn(page, "hidden"), () => turn(page, "visible")],
    [
      "frozen",
      () => page.evaluate(() => void document.dispatchEvent(new Event("freeze"))),
      () => page.evaluate(() => void document.dispatchEvent(new Event("resume"))),
    ],
    [
      "left, and come back to",
      () =>
        page.evaluate(
          () => void window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })),
        ),
      () =>
        page.evaluate(
          () => void window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
        ),
    ],
  ];
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).search));
  for (const [n, [how, away, back]] of ways.entries()) {
    await away();
    await expect.poll(() => proxy.streams, { message: how }).toBe(0);
    for (const action of ["hello", "me"]) await fetch(`${lab.api}/none/${action}`);
    await back();
    await expect(liveStatus(page), how).toHaveAttribute("data-state", "live");
    await expect(lab.log.getByTestId("exchange"), how).toHaveCount(1 + 2 * (n + 1));
  }
  const streams = asked.filter((search) => search.startsWith("?after="));
  expect(streams).toEqual(["?after=1", "?after=3", "?after=5"]);
});

test("two windows side by side that compare four ways hold two connections, and both are answered", async ({
  page,
  context,
}) => {
  const windows: ComparePage[] = [];
  for (const each of [page, await context.newPage()]) {
    await each.goto(`${proxy.origin}/compare?models=plain,session,sealed,jwt`);
    await expect(liveStatus(each)).toHaveAttribute("data-state", "live");
    windows.push(new ComparePage(each));
  }
  expect(proxy.streams).toBe(2);
  for (const compare of windows) {
    await compare.send("login");
    await expect(compare.id("compare-stage")).toHaveCount(4);
    await compare.id("grid-sign-in").click();
    for (const cell of await compare.id("grid-cell").all())
      await expect(cell).toHaveAttribute("data-status", "200");
  }
  expect(proxy.opened).toBe(2);
});

test("a stream that falls silent is noticed by the answer that it does not bring; held back, the lab is read instead", async ({
  page,
}) => {
  await page.goto(`${proxy.origin}/lab`);
  const lab = await LabPage.on(page);
  await lab.send("login-alice", 200);

  proxy.silence();
  await lab.byId("action-me").click();
  await expect(liveStatus(page)).toHaveAttribute("data-state", "reconnecting");
  await expect(liveStatus(page)).toContainText("reconnecting");
  await expect(liveStatus(page)).toHaveAttribute("data-state", "live");
  await lab.settled(2, 200);

  // A proxy that gathers what a stream says: it is never live, and what the page sends is shown all the same.
  proxy.holdBack(true);
  proxy.silence();
  await lab.byId("action-admin").click();
  await expect(liveStatus(page)).toHaveAttribute("data-state", "reconnecting");
  await lab.byId("action-hello").click();
  await lab.settled(4, 200);
  await expect(liveStatus(page)).toHaveAttribute("data-state", "reconnecting");

  proxy.holdBack(false);
  await page.evaluate(() => void window.dispatchEvent(new Event("online")));
  await expect(liveStatus(page)).toHaveAttribute("data-state", "live");
  await expect(lab.log.getByTestId("exchange")).toHaveCount(4);
});

test("a stream that is refused is told as not live, and what happens is shown all the same; without a network, too", async ({
  page,
  context,
  tolerate,
}) => {
  tolerate(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/, "the browser was taken off the network");
  await page.route("**/api/labs/*/events*", (route) =>
    route.fulfill({ status: 429, headers: { "retry-after": "10" }, json: { status: 429, code: "too-many" } }),
  );
  await page.goto("/lab?new=1");
  const lab = new LabPage(page);
  await expect(lab.byId("action-login-alice")).toBeEnabled();
  await lab.byId("action-login-alice").click();
  await lab.settled(1, 200);
  await expect(liveStatus(page)).toHaveAttribute("data-state", "reconnecting");
  await page.unroute("**/api/labs/*/events*");
  await page.evaluate(() => void window.dispatchEvent(new Event("online")));
  await expect(liveStatus(page)).toHaveAttribute("data-state", "live");

  await context.setOffline(true);
  await expect(liveStatus(page)).toHaveAttribute("data-state", "reconnecting");
  await context.setOffline(false);
  await expect(liveStatus(page)).toHaveAttribute("data-state", "live");
  await lab.send("me", 200);
});
