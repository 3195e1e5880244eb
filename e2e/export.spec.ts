import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { Har } from "har-format";
import { openTerminal } from "./curl.ts";
import { expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";
import { lookAround, PHONE } from "./manners.ts";

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(({ context }) => context.grantPermissions(["clipboard-read", "clipboard-write"]));

test("the chosen exchange is downloaded as HAR, whole and alone", async ({ page }) => {
  const lab = await LabPage.create(page);
  await lab.send("login-alice", 200);
  await lab.send("me", 200);
  await lab.log.getByTestId("exchange").last().click();
  await expect(lab.stage).toHaveAttribute("data-exchange", "1");
  await lab.tab("curl");
  const [download] = await Promise.all([page.waitForEvent("download"), lab.byId("export-har").click()]);
  expect(download.suggestedFilename()).toBe(`lab-${lab.id}-exchange-1.har`);
  const har: Har = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(har.log.version).toBe("1.2");
  expect(har.log.entries).toHaveLength(1);
  const [entry] = har.log.entries;
  expect(entry?.request).toMatchObject({ method: "POST", url: `${lab.api}/session/login` });
  expect(entry?.request.postData?.text).toContain("alice");
  expect(entry?.response.status).toBe(200);
  const [cookie] = entry?.response.cookies ?? [];
  const held = (await page.context().cookies(`${lab.api}/session/me`)).find(
    ({ name }) => name === "lab_session",
  );
  expect(cookie).toMatchObject({ name: "lab_session", value: held?.value });
  expect(JSON.stringify(entry)).toContain("lab_owner=[not-shown]");
});

test("an exchange is copied as a Mermaid diagram without its credential, and can be read without a clipboard", async ({
  page,
}) => {
  const lab = await LabPage.create(page);
  await lab.send("login-alice", 200);
  await lab.send("me", 200);
  const inspector = await lab.tab("curl");
  await lab.byId("export-mermaid").click();
  await expect(lab.byId("export-mermaid")).toContainText("Copied");
  const diagram = await clipboard(page);
  expect(diagram).toMatch(/^sequenceDiagram\n {2}participant Client as Chrome\n/);
  expect(diagram).toContain("Client->>Service: GET /api/labs/…/session/me<br/>Cookie lab_session=Fe26.2*1*");
  expect(diagram).toContain("Service->>Memory: Read the record");
  expect(diagram).toContain("Decision. Let in as Alice, admin.");
  expect(diagram).toContain("Service-->>Client: 200 OK");
  const held = (await page.context().cookies(`${lab.api}/session/me`)).find(
    ({ name }) => name === "lab_session",
  );
  expect(held?.value).toMatch(/^Fe26/);
  expect(diagram).not.toContain(held?.value ?? "");
  const source = lab.byId("export-mermaid-source");
  await expect(source).toBeHidden();
  await inspector.locator("summary").press("Enter");
  await expect(source).toBeVisible();
  expect(await source.textContent()).toBe(diagram);
});

test("what is copied as curl logs in and sends the same, as it stands", async ({ page }) => {
  const lab = await LabPage.create(page, "&model=jwt");
  await lab.send("login-bob", 200);
  await lab.send("me", 200);
  await lab.tab("curl");
  await lab.byId("export-curl").click();
  await expect(lab.byId("export-curl")).toContainText("Copied");
  const terminal = openTerminal();
  try {
    await terminal.paste(await clipboard(page));
  } finally {
    terminal.close();
  }
  await expect(lab.log.getByTestId("exchange")).toHaveCount(4);
  await expect(lab.newest).toHaveAttribute("data-client", "curl");
  await expect(lab.newest).toHaveAttribute("data-status", "200");
  await expect(lab.newest).toContainText("/jwt/me");
});

test("before the first exchange there is nothing to take along", async ({ page }) => {
  const lab = await LabPage.create(page, "&tab=curl");
  await lab.tab("curl");
  await expect(lab.byId("curl-command")).toBeVisible();
  await expect(lab.byId("export-har")).toHaveCount(0);
});

test.describe("on any screen", { tag: "@looks" }, () => {
  test.use(PHONE);

  test("axe finds nothing with everything open, and every target is at least 24 px", async ({ page }) => {
    const lab = await LabPage.create(page);
    await lab.send("login-alice", 200);
    await lab.send("me", 200);
    const inspector = await lab.tab("curl");
    await inspector.locator("summary").click();
    await expect(lab.byId("export-mermaid-source")).toBeVisible();
    await lookAround(page, async (width) => {
      for (const id of ["export-curl", "export-mermaid", "export-har"]) {
        const box = await lab.byId(id).boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), `${id} at ${width}`).toBeGreaterThanOrEqual(24);
      }
    });
  });
});
