import { openTerminal } from "./curl.ts";
import { axe, expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";

const claim = (lab: LabPage, name: string) =>
  lab.stage.locator(`[data-testid="claim"][data-claim="${name}"]`);

test("hybrid: a label outside, and inside a passport that is minted from the drawer", async ({ page }) => {
  const lab = await LabPage.create(page, "&model=hybrid");
  await lab.send("login-alice", 200);
  const envelope = page.locator('[data-testid="envelope"][data-name="lab_hybrid"]');
  await expect(envelope).toBeVisible();
  await lab.send("me", 200);
  await expect(lab.stage.getByTestId("cabinet")).toHaveAttribute("data-open", "true");
  await expect(lab.stage.getByTestId("passport")).toHaveAttribute("data-verified", "true");
  await expect(claim(lab, "aud")).toHaveText("lab-api");
  await expect(claim(lab, "role")).toHaveText("admin");
  await axe(page);

  // The drawer first, the passport afterwards.
  const scrub = lab.byId("replay-scrub");
  const kinds = await lab
    .byId("step")
    .evaluateAll((steps) => steps.map((step) => step.getAttribute("data-kind")));
  await scrub.focus();
  await page.keyboard.press("Home");
  for (let step = 0; step <= kinds.indexOf("session-looked-up"); step++)
    await page.keyboard.press("ArrowRight");
  await expect(lab.stage.getByTestId("cabinet")).toHaveAttribute("data-open", "true");
  await expect(claim(lab, "aud")).toHaveCount(0);
  await lab.toEnd();

  await lab.tab("token");
  await expect(lab.byId("token-standing")).toContainText("Verified by the server");
  await expect(lab.byId("inspector")).toContainText("No client ever held it");
  await axe(page);

  // What is revoked is the drawer; what was changed in it stands in the next passport.
  await lab.tool("change-role");
  await lab.byId("role-confirm").click();
  await lab.noted(/Alice is viewer now/);
  await lab.send("admin", 403);
  await expect(claim(lab, "role")).toHaveText("viewer");
  await lab.tool("revoke");
  await lab.noted(/removed by hand/);
  await lab.send("me", 401);
  await expect(lab.stage).toContainText("session-unknown");
  await expect(lab.stage.getByTestId("passport")).toHaveAttribute("data-verified", "false");
});

test("hybrid: a dashboard from a terminal is on the stage, with what each service inside did", async ({
  page,
}) => {
  const lab = await LabPage.create(page, "&model=hybrid");
  const terminal = openTerminal();
  const curl = "curl -i -s -b jar.txt -c jar.txt";
  const body = `-H 'Content-Type: application/json' -d '{"user":"alice"}'`;
  await terminal.paste(`${curl} ${body} '${lab.api}/hybrid/login'`);
  const answer = await terminal.paste(`${curl} '${lab.api}/hybrid/dashboard?tokens=one'`);
  expect(answer.status).toBe(200);
  terminal.close();
  await lab.settled(2, 200);
  await expect(lab.newest).toContainText("1 of 3 answered");
  for (const [service, status] of [
    ["orders", "200"],
    ["billing", "401"],
    ["profile", "401"],
  ])
    await expect(lab.stage.locator(`[data-row="call-${service}"]`)).toContainText(
      `Call ${service} ${status}`,
    );
  const inspector = await lab.tab("steps");
  await expect(inspector.locator('[data-kind="service-called"]')).toHaveCount(3);
  await expect(inspector.locator('[data-hop="billing"][data-kind="claims-checked"]')).toContainText(
    "inside billing",
  );
  await axe(page);
  await lab.tab("token");
  await lab.byId("token-billing").check();
  await expect(lab.byId("token-standing")).toContainText("audience-wrong");
  await lab.tab("curl");
  await expect(lab.byId("curl-command").last()).toContainText("/hybrid/dashboard?tokens=one");
  await axe(page);
});

test("many services: the stage says who serves, and what happens where nobody does", async ({ page }) => {
  const lab = await LabPage.create(page);
  const control = async (name: string, body: unknown) =>
    expect((await page.request.post(`${lab.api}/controls/${name}`, { data: body })).status()).toBe(200);
  await control("settings", { services: 3 });
  await lab.send("hello", 200);
  await expect(lab.stage.getByTestId("server")).toContainText("Server A");
  await expect(lab.stage.locator('[data-row="deal"]')).toContainText("Deal to A");
  await lab.send("hello", 200);
  await expect(lab.stage.getByTestId("server")).toContainText("Server B");
  await control("settings", { services: 1 });
  await control("stop-service", { service: "A" });
  await lab.send("me", 503);
  await expect(lab.stage.locator('[data-row="deal"]')).toContainText("Find a service");
  await expect(lab.stage.getByTestId("server")).toContainText("A is down");
  await expect(lab.newest).toContainText("service is down");
  await axe(page);
  await control("start-service", { service: "A" });
  await lab.send("hello", 200);
});

test("a browser's question beforehand is an exchange of its own", async ({ page }) => {
  const lab = await LabPage.create(page);
  await page.request.fetch(`${lab.api}/jwt/me`, {
    method: "OPTIONS",
    headers: {
      origin: "http://other.test:4000",
      "access-control-request-method": "GET",
      "access-control-request-headers": "authorization",
    },
  });
  await lab.settled(1, 204);
  await expect(lab.newest).toContainText("asked first");
  await expect(lab.stage.locator('[data-row="cors"]')).toContainText("Tell another origin");
  await expect(lab.stage).toContainText("OPTIONS /jwt/me");
  await lab.tab("curl");
  await expect(lab.byId("inspector")).toContainText("curl never asks beforehand");
  await axe(page);
});
