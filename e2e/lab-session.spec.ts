import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";

test("session: one press makes an envelope and a drawer; the next request opens the same one", async ({
  page,
}) => {
  const lab = await LabPage.create(page);
  await expect(lab.byId("envelope")).toHaveCount(0);
  await lab.send("login-alice", 200);

  const envelope = page.locator('[data-testid="envelope"][data-name="lab_session"]');
  await expect(envelope).toBeVisible();
  await expect(lab.byId("cabinet")).toHaveAttribute("data-open", "true");
  const drawer = lab.byId("drawer").first();
  const label = await drawer.getAttribute("data-label");
  await expect(lab.byId("cabinet")).toContainText("userId");
  await expect(lab.byId("cabinet")).toContainText("42");
  await expect(lab.byId("cabinet")).toContainText("admin");

  await lab.send("me", 200);
  await expect(lab.byId("drawer")).toHaveCount(1);
  await expect(lab.byId("drawer").first()).toHaveAttribute("data-label", label ?? "");
  await expect(lab.newest).toHaveAttribute("data-client", "page");
});

test("revoke: the next request is refused though the cookie's bytes are the same", async ({ page }) => {
  const lab = await LabPage.create(page);
  await lab.send("login-alice", 200);
  await lab.send("me", 200);
  const before = (await cookieOf(page)) ?? "";
  await lab.tool("revoke");
  await expect(lab.byId("drawer").and(page.locator("[data-label]:not([data-label=''])"))).toHaveCount(0);
  await lab.send("me", 401);
  expect(await cookieOf(page)).toBe(before);
  await expect(lab.stage).toContainText("session-unknown");
  await lab.tab("steps");
  await expect(lab.byId("inspector")).toContainText("session-unknown");
});

test("restart: drawers in the service's memory are gone, a passport is still valid", async ({ page }) => {
  const lab = await LabPage.create(page);
  await lab.send("login-alice", 200);
  await lab.choose("jwt");
  await lab.send("login-alice", 200);
  await lab.tool("restart");
  await lab.noted(/restarted/i);
  await lab.send("me", 200);
  await lab.choose("session");
  await lab.send("me", 401);
  await expect(lab.stage).toContainText("session-unknown");
});

test("tamper: the seal does not open, and the stage shows it there", async ({ page }) => {
  const lab = await LabPage.create(page);
  await lab.send("login-alice", 200);
  await lab.tool("tamper");
  await lab.noted(/edited lab_session cookie/i);
  await lab.send("me", 401);
  await expect(lab.stage).toContainText("seal-broken");
  await lab.tab("steps");
  await expect(page.locator('[data-testid="step"][data-kind="seal-opened"]')).toBeVisible();
});

test("an expired session is refused by the lab's clock", async ({ page }) => {
  const lab = await LabPage.create(page);
  await lab.send("login-alice", 200);
  await lab.tool("advance-clock");
  await lab.tool("advance-clock");
  await expect(lab.byId("lab-clock")).toContainText("30 min");
  await lab.send("me", 401);
  await expect(lab.stage).toContainText("session-expired");
});

test("preferences, admin and log out work, and the same visitor is greeted", async ({ page }) => {
  const lab = await LabPage.create(page);
  await lab.send("hello", 200);
  await lab.send("login-bob", 200);
  await lab.send("preferences", 200);
  await expect(lab.byId("cabinet")).toContainText("theme");
  await lab.send("admin", 403);
  await expect(lab.stage).toContainText("role-insufficient");
  await lab.send("logout", 204);
  await expect(page.locator('[data-testid="envelope"][data-name="lab_session"]')).toHaveCount(0);
  await lab.send("me", 401);
});

async function cookieOf(page: Page): Promise<string | undefined> {
  const cookies = await page
    .context()
    .cookies(`${page.url().split("/labs/")[0]}/api/labs/${page.url().split("/labs/")[1]}`);
  return cookies.find((cookie) => cookie.name === "lab_session")?.value;
}
