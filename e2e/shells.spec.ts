import { openTerminal, type Terminal } from "./curl.ts";
import { expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";
import { LearnPage } from "./learn-page.ts";
import { OriginsPage } from "./origins-page.ts";

let terminal: Terminal;
test.beforeEach(() => {
  terminal = openTerminal();
});
test.afterEach(() => terminal.close());

test("on Windows the commands are Windows's: one choice for the whole app, and each command works as it stands", async ({
  page,
}) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => Object.defineProperty(navigator, "platform", { get: () => "Win32" }));
  const byId = (id: string) => page.getByTestId(id);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

  await page.goto("/");
  await expect(byId("live-status")).toHaveAttribute("data-state", "live");
  await expect(byId("shell-powershell")).toBeChecked();
  const hello = byId("home-curl").locator("code");
  await expect(hello).toHaveText(/^curl\.exe http.*hello$/);
  const shown = (await hello.innerText()).replace("curl.exe", "curl.exe -s -i");
  for (const { status } of await terminal.pasteWindows(shown, "powershell")) expect(status).toBe(200);
  await expect(byId("home-tape")).toContainText("Hello, visitor 3.");
  await byId("shell-powershell").press("ArrowLeft");
  await expect(byId("shell-cmd")).toBeChecked();
  await expect(hello).toHaveText(/^curl http/);

  const lab = await LabPage.create(page);
  await lab.send("login-bob", 200);
  await lab.send("me", 200);
  await lab.tab("curl");
  const commands = byId("curl-command");
  await expect(byId("shell-cmd")).toBeChecked();
  await expect(commands.first()).toContainText(String.raw`-d "{\"user\":\"alice\"}"`);
  for (const shell of ["cmd", "powershell"] as const) {
    await byId(`shell-${shell}`).click();
    await expect(commands).toContainText(
      shell === "cmd" ? [/^curl -i/, /^curl -i/] : [/\| curl\.exe -i/, /^curl\.exe -i/],
    );
    for (const command of await commands.allInnerTexts())
      for (const { status } of await terminal.pasteWindows(command, shell)) expect(status, command).toBe(200);
  }
  await expect(lab.newest).toHaveAttribute("data-client", "curl");
  await byId("export-curl").click();
  await expect(byId("export-curl")).toContainText("Copied");
  for (const { status } of await terminal.pasteWindows(await clipboard(), "powershell"))
    expect(status).toBe(200);

  // What no shell takes easily arrives as it was sent, though the lab refuses it.
  const body = 'say "hi"\n& %PATH% $HOME \\"größer\\" {[1-2]} \\';
  await page.request.post(`${lab.api}/session/login`, {
    data: Buffer.from(body),
    headers: { "content-type": "application/json" },
  });
  await lab.settled(17, 400);
  await lab.tab("curl");
  for (const shell of ["cmd", "powershell"] as const) {
    await byId(`shell-${shell}`).click();
    await terminal.pasteWindows(await commands.last().innerText(), shell);
  }
  const { exchanges } = await (await page.request.get(`${lab.api}?exchanges=4`)).json();
  for (const exchange of exchanges) expect(exchange.request.body).toBe(body);

  const learn = await LearnPage.open(page, "round-trip", "whole-trip");
  await expect(learn.byId("shell-powershell")).toBeChecked();
  await expect(learn.byId("print-sheet")).toContainText("curl.exe -i");
  const statuses: number[] = [];
  for (const command of await learn.byId("step-curl").allTextContents())
    for (const { status } of await terminal.pasteWindows(command, "powershell")) statuses.push(status);
  // Three versions each: signed in, known, signed out, unknown.
  expect(statuses).toEqual([200, 200, 204, 401].flatMap((status) => [status, status, status]));

  await page.goto("/services");
  await expect(byId("live-status")).toHaveAttribute("data-state", "live");
  await byId("services-curl").click();
  await expect(byId("services-curl")).toContainText("Copied");
  for (const { headers } of await terminal.pasteWindows(await clipboard(), "powershell"))
    expect(headers).toMatch(/^x-exchange: \d+$/im);

  const origins = await OriginsPage.open(page);
  await origins.login();
  for (const { status } of await terminal.pasteWindows(await origins.command(), "powershell"))
    expect(status).toBe(200);
  await origins.id("origins-curl-cookie").click();
  await expect(origins.id("origins-curl-cookie")).toContainText("Copied");
  for (const { status } of await terminal.pasteWindows(await clipboard(), "powershell"))
    expect(status).toBe(200);
  await origins.id("own-service-curl").click();
  await expect(origins.id("own-service-code")).toHaveText(/^curl\.exe -s 'http.*jwks\.json'$/);
  await origins.id("shell-posix").first().click();
  await expect(origins.id("own-service-code")).toHaveText(/^curl -s 'http.*jwks\.json'$/);
});

test.describe("without JavaScript", { tag: "@looks" }, () => {
  test.use({ javaScriptEnabled: false });

  test("commands are POSIX's, with those of Windows beside them, and no dead choice", async ({ page }) => {
    await page.goto("/lab?new=1");
    await expect(page.locator("pre").first()).toHaveText(/^curl -i \\/);
    await page.locator("summary").first().click();
    await expect(page.locator("details pre").nth(1)).toHaveText(/\| curl\.exe -i/);
    await expect(page.locator("details pre").nth(1)).toBeVisible();
    await page.goto("/learn/round-trip");
    const sheet = page.getByTestId("print-sheet");
    await expect(sheet.locator("pre").first()).toHaveText(/^curl -i/);
    await sheet.locator("summary").first().click();
    await expect(sheet.locator("details pre").first()).toBeVisible();
    await page.goto("/");
    await expect(page.getByTestId("shell-choice")).toBeHidden();
    await expect(page.getByTestId("home-curl").locator("code")).toHaveText(/^curl http/);
  });
});
