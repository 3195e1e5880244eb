import { expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";

/** A name that is not this machine's own: to a browser, a server in a classroom's network, over plain http. */
const NAME = "lan.example";

test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${NAME} 127.0.0.1`];
      await use({ ...launchOptions, args });
    },
    { scope: "worker" },
  ],
});

test("over plain http in a network every page works without a word in the console, and commands can be copied", {
  tag: "@looks",
}, async ({ page, baseURL }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(`${page.url()}: ${message.text()}`));
  const origin = `http://${NAME}:${new URL(baseURL ?? "").port}`;
  const answer = await page.goto(origin);
  expect(answer?.headers()).not.toHaveProperty("cross-origin-opener-policy");
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.getByTestId("home-label").click();
  await page.getByTestId("home-hello").click();
  await expect(page.locator('[data-testid="envelope"][data-name$="session"]')).toBeVisible();

  for (const path of [
    "/learn",
    "/learn/http-forgets",
    "/learn/review",
    "/compare",
    "/compare/matrix",
    "/compare/cost",
    "/services",
    "/services/hybrid",
    "/services/origins",
    "/elsewhere",
  ]) {
    await page.goto(`${origin}${path}`);
    await expect(page.getByRole("heading", { level: 1 }).first(), path).toBeAttached();
    for (const status of await page.getByTestId("live-status").all())
      await expect(status, path).toHaveAttribute("data-state", "live");
  }

  await page.goto(`${origin}/lab?new=1`);
  const lab = await LabPage.on(page);
  await lab.send("login-alice", 200);
  await lab.send("me", 200);
  await lab.choose("jwt");
  await lab.send("login-bob", 200);
  await (await lab.tab("curl")).getByRole("button", { name: /^Copy/ }).first().click();
  await expect(lab.byId("inspector").getByText("Copied").first()).toBeVisible();
  expect(said, "in the console").toEqual([]);
});
