import { expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";
import { lookAround, PHONE } from "./manners.ts";

test("plain: the text lies open, and an edited one is believed", async ({ page }) => {
  const lab = await LabPage.create(page, "&model=plain");
  await lab.send("login-alice", 200);
  await expect(page.locator('[data-testid="envelope"][data-name="lab_plain"]')).toContainText("name=Alice");
  await lab.tool("tamper");
  await lab.noted(/edited lab_plain cookie/i);
  await lab.send("me", 200);
  const carried = lab.byId("carried");
  await expect(carried).toHaveAttribute("data-form", "slip");
  await expect(carried).toHaveAttribute("data-believed", "true");
  await expect(carried).toContainText("id=43");
  await expect(carried).toContainText("not checked");
  await lab.tab("token");
  await expect(page.locator('[data-testid="token-claim"][data-claim="id"]')).toContainText("43");
  await expect(lab.byId("token-standing")).toContainText("unsigned");
});

test("sealed: nothing to be read outside, all inside; a changed box stays shut", async ({ page }) => {
  const lab = await LabPage.create(page, "&model=sealed");
  await lab.send("login-alice", 200);
  await lab.send("me", 200);
  await expect(lab.byId("carried")).toHaveAttribute("data-form", "box");
  await expect(lab.byId("carried")).toContainText("Alice");
  await expect(lab.byId("cabinet")).toHaveAttribute("data-open", "false");
  await lab.tool("revoke");
  await expect(page.getByText("A sealed box cannot be called back")).toBeVisible();
  await page.keyboard.press("Escape");
  await lab.tool("tamper");
  await lab.noted(/edited lab_sealed cookie/i);
  await lab.send("me", 401);
  await expect(lab.byId("carried")).toHaveAttribute("data-believed", "false");
  await lab.tab("steps");
  await expect(lab.byId("inspector")).toContainText("seal-broken");
});

test("denylist: switched on, a passport can be called back, and the list is drawn", async ({ page }) => {
  const lab = await LabPage.create(page, "&model=jwt");
  await lab.tool("settings");
  await lab.byId("setting-denylist").click();
  await lab.noted(/denylist/i);
  await page.keyboard.press("Escape");
  await lab.send("login-alice", 200);
  await lab.send("me", 200);
  await expect(lab.byId("denylist")).toHaveAttribute("data-listed", "false");
  await lab.tool("revoke");
  await lab.noted(/put on the list of revoked tokens/);
  await lab.send("me", 401);
  await expect(lab.byId("denylist")).toHaveAttribute("data-listed", "true");
  await expect(lab.byId("passport")).toHaveAttribute("data-verified", "false");
  await expect(lab.stage).toContainText("token-revoked");
});

test("an address with an exchange shows that one; one that is not kept is told", async ({ page }) => {
  const lab = await LabPage.create(page, "&model=plain");
  const first = await lab.send("login-alice", 200);
  await lab.byId("model-session").click();
  await lab.send("login-bob", 200);
  const address = `/labs/${lab.id}`;
  await page.goto(`${address}?exchange=${first}`);
  await LabPage.on(page);
  await expect(lab.stage).toHaveAttribute("data-exchange", String(first));
  await expect(lab.byId("model-plain")).toBeChecked();
  await expect(page).toHaveURL(new RegExp(`exchange=${first}`));
  await lab.send("me", 200);
  await expect(page).not.toHaveURL(/exchange=/);
  await page.goto(`${address}?exchange=4711`);
  await LabPage.on(page);
  await expect(lab.byId("notices")).toContainText("Exchange 4711 is not kept here any more");
  await expect(lab.stage).toHaveAttribute("data-exchange", "3");
});

test.describe("on any screen", { tag: "@looks" }, () => {
  test.use(PHONE);

  test("axe finds nothing with slips and boxes, and nothing is cut", async ({ page }) => {
    const lab = await LabPage.create(page, "&model=plain");
    await lab.send("login-alice", 200);
    await lab.send("me", 200);
    await lookAround(page);
    for (const tab of ["token", "cookie"]) {
      await lab.tab(tab);
      await lookAround(page);
    }
    await lab.show("stage");
    await lab.byId("model-sealed").click();
    await lab.send("login-alice", 200);
    await lookAround(page);
    await lab.tab("token");
    await lookAround(page);
  });
});
