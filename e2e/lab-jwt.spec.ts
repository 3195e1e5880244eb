import { expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";

test("jwt: a passport with claims, the cabinet shut; both envelopes stay", async ({ page }) => {
  const lab = await LabPage.create(page);
  await lab.send("login-alice", 200);
  await lab.choose("jwt");
  await lab.send("login-alice", 200);
  await lab.send("me", 200);
  await expect(lab.byId("passport")).toHaveAttribute("data-verified", "true");
  await expect(page.locator('[data-testid="claim"][data-claim="sub"]').first()).toContainText("42");
  await expect(page.locator('[data-testid="claim"][data-claim="role"]').first()).toContainText("admin");
  await expect(lab.byId("cabinet")).toHaveAttribute("data-open", "false");
  await expect(page.locator('[data-testid="envelope"][data-name="lab_session"]')).toBeAttached();
  await expect(page.locator('[data-testid="envelope"][data-name="lab_jwt"]')).toBeVisible();
});

test("the clock past expiry: refused with token-expired, and the stage shows where", async ({ page }) => {
  const lab = await LabPage.create(page, "&model=jwt");
  await lab.send("login-alice", 200);
  await lab.tool("advance-clock");
  await expect(lab.byId("lab-clock")).toContainText("15 min");
  await lab.send("me", 401);
  await expect(lab.stage).toContainText("token-expired");
  await lab.tab("steps");
  await expect(page.locator('[data-testid="step"][data-kind="signature-checked"]')).toBeVisible();
  await expect(page.locator('[data-testid="step"][data-kind="claims-checked"]')).toContainText(/exp/);
});

test("tamper: the signature does not fit", async ({ page }) => {
  const lab = await LabPage.create(page, "&model=jwt");
  await lab.send("login-alice", 200);
  await lab.tool("tamper");
  await lab.noted(/edited lab_jwt cookie/i);
  await lab.send("me", 401);
  await expect(lab.stage).toContainText("signature-invalid");
  await expect(lab.byId("passport")).toHaveAttribute("data-verified", "false");
});

test("a changed role: the session knows at once, the token does not, and the screen says why", async ({
  page,
}) => {
  const lab = await LabPage.create(page);
  await lab.send("login-bob", 200);
  await lab.choose("jwt");
  await lab.send("login-bob", 200);
  await lab.tool("change-role");
  await lab.byId("role-user").selectOption("bob");
  await lab.byId("role-role").selectOption("admin");
  await lab.byId("role-confirm").click();
  await lab.noted(/Bob is admin now/);
  await lab.send("admin", 403);
  await lab.choose("session");
  await lab.send("admin", 200);
  await expect(lab.byId("disagreement")).toContainText(/The record says admin.*The passport says viewer/);
});

test("log out takes the envelope; a stolen copy of the token still opens the door, a session's does not", async ({
  page,
}) => {
  const lab = await LabPage.create(page);
  for (const [model, status] of [
    ["session", 401],
    ["jwt", 200],
  ] as const) {
    await lab.choose(model);
    await lab.send("login-alice", 200);
    await lab.send("me", 200);
    await lab.send("logout", 204);
    const before = await lab.count();
    await lab.tool("steal");
    await lab.settled(before + 1, status);
    await expect(lab.newest).toHaveAttribute("data-client", "thief");
  }
});

test("the header carries either credential, without an envelope", async ({ page }) => {
  const lab = await LabPage.create(page);
  await lab.byId("carrier-header").click();
  for (const model of ["session", "jwt"] as const) {
    await lab.choose(model);
    await lab.send("login-carol", 200);
    await lab.send("me", 200);
    await expect(page.locator(`[data-testid="envelope"][data-name="lab_${model}"]`)).toHaveCount(0);
    await lab.tab("http");
    await expect(lab.byId("inspector")).toContainText(/authorization: Bearer/i);
  }
  await lab.tool("tamper");
  await lab.send("me", 401);
  await expect(lab.stage).toContainText("signature-invalid");
});
