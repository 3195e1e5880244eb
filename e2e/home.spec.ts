import { openTerminal } from "./curl.ts";
import { axe, expect, test } from "./fixtures.ts";
import { recordedIn, stageTellsTheTruth } from "./stage-truth.ts";

test("home: one press sends a real request; without a label everybody is new, with one the server remembers", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByTestId("live-status")).toHaveAttribute("data-state", "live");
  const hello = page.getByTestId("home-hello");
  const tape = page.getByTestId("home-tape");
  await hello.click();
  await expect(tape).toContainText("Hello, visitor 1.");
  await hello.click();
  await expect(tape).toContainText("Hello, visitor 2.");
  await page.getByTestId("home-label").click();
  await hello.click();
  await expect(tape).toContainText("Hello, visitor 3.");
  await hello.click();
  await expect(tape).toContainText(/Welcome back.*3\./);
  await expect(page.getByTestId("drawer")).toHaveCount(1);
  await expect(page.locator('[data-testid="envelope"][data-name="lab_session"]')).toBeVisible();
  await axe(page);

  // After a reload the switch, the command and the picture are as this browser left them.
  await page.reload();
  await expect(page.getByTestId("live-status")).toHaveAttribute("data-state", "live");
  await expect(page.getByTestId("home-label")).toBeChecked();
  await expect(page.getByTestId("home-curl")).toContainText("/session/hello");
  const lab = await page.evaluate(() => localStorage.getItem("home-lab"));
  const snapshot = await recordedIn(page, lab ?? "");
  for (const exchange of snapshot.exchanges.slice(-1)) await stageTellsTheTruth(page, exchange, snapshot);
});

test("home's curl command works as it stands, and its hello lands on the page", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByTestId("live-status")).toHaveAttribute("data-state", "live");
  const command = await page.getByTestId("home-curl").locator("code").innerText();
  const terminal = openTerminal();
  try {
    const answer = await terminal.paste(command.replace(/^curl /, "curl -s -i "));
    expect(answer.status).toBe(200);
    await expect(page.getByTestId("home-tape")).toContainText("Hello, visitor 1.");
  } finally {
    terminal.close();
  }
});
