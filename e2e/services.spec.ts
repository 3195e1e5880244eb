import { openTerminal } from "./curl.ts";
import { axe, expect, test } from "./fixtures.ts";
import { lookAround, noScriptWords, PHONE, withoutLab } from "./manners.ts";
import { ServicesPage } from "./services-page.ts";

test("a session made on A is unknown on B and C, and known again on A", async ({ page }) => {
  const services = await ServicesPage.open(page);
  await expect(services.id("envelope")).toHaveCount(0);
  await axe(page);
  expect(await services.login()).toEqual({ service: "A", status: 200 });
  await expect(services.service("A")).toContainText("1 drawer");
  await expect(services.id("envelope")).toHaveAttribute("data-name", "lab_session");
  await services.drawnAsRecorded();
  expect(await services.send()).toEqual({ service: "B", status: 401 });
  await services.drawnAsRecorded();
  await expect(services.service("B")).toHaveAttribute("data-status", "401");
  await expect(services.id("balancer-reason")).toHaveText("Round robin: it was the turn of B.");
  await expect(services.id("services-why")).toContainText(
    "stands in A’s cabinet, and B can only open its own",
  );
  await expect(page.getByText("Request 2 landed on B, which has never met her.")).toBeVisible();
  await axe(page);
  expect(await services.send()).toEqual({ service: "C", status: 401 });
  expect(await services.send()).toEqual({ service: "A", status: 200 });
  await expect(services.id("services-why")).toContainText("stands in A’s own cabinet");
  // An earlier request is shown again as it was.
  await services.row(2).click();
  await expect(services.id("balancer-reason")).toHaveText("Round robin: it was the turn of B.");
  await expect(services.id("services-why")).toContainText("Why did B say 401?");
  await expect(services.service("C")).toHaveAttribute("data-status", "");
  // The switch says what the next request carries, not what was sent; and it stays after a reload.
  await services.row(4).click();
  await services.choose("services-model-jwt");
  await services.drawnAsRecorded();
  await services.login();
  await services.drawnAsRecorded();
  await page.reload();
  await expect(services.id("services-model-jwt")).toBeChecked();
  await services.drawnAsRecorded();
});

test("sticky holds until its service dies; after the restart its memory is empty", async ({ page }) => {
  const services = await ServicesPage.open(page);
  await services.choose("strategy-sticky");
  const { service: home } = await services.login();
  for (let n = 0; n < 3; n += 1) expect(await services.send()).toEqual({ service: home, status: 200 });
  await expect(services.id("balancer")).toContainText("worked out from the client each time");
  await services.tool("stop", home as "A");
  await expect(services.service(home)).toHaveAttribute("data-up", "false");
  const next = { A: "B", B: "C", C: "A" }[home];
  expect(await services.send()).toEqual({ service: next, status: 401 });
  await expect(services.id("balancer-reason")).toContainText(`${home} does not answer`);
  await expect(services.id("services-why")).toContainText(`${home} was stopped since`);
  await axe(page);
  await services.tool("start", home as "A");
  expect(await services.send()).toEqual({ service: home, status: 401 });
  await expect(services.service(home)).toContainText("empty");
  await services.id("way-login").click();
  await expect(services.service(home)).toContainText("1 drawer");
  expect(await services.send()).toEqual({ service: home, status: 200 });
  await services.tool("restart", home as "A");
  await expect(services.service(home)).toContainText("empty");
  expect(await services.send()).toEqual({ service: home, status: 401 });
});

test("with a shared store everybody knows you, at the price of a hop; when it stops nobody does, and nothing is lost", async ({
  page,
}) => {
  const services = await ServicesPage.open(page);
  const store = services.id("shared-store");
  await expect(store).toHaveAttribute("data-used", "false");
  await services.login();
  await services.send();
  await services.id("way-shared").click();
  await expect(store).toHaveAttribute("data-used", "true");
  await expect(store).toHaveAttribute("data-engine", /sqlite|redis/);
  // What was filed in A's memory does not move by itself.
  expect((await services.send()).status).toBe(401);
  expect((await services.login()).status).toBe(200);
  const asked = new Set<string>();
  for (let n = 0; n < 3; n += 1) {
    const { service, status } = await services.send();
    expect(status).toBe(200);
    asked.add(service);
    await expect(store).toContainText(new RegExp(`${service} asked it: one hop more, \\d.* [µm]s`));
  }
  expect([...asked].toSorted()).toEqual(["A", "B", "C"]);
  await axe(page);
  await services.id("store-stop").click();
  await expect(store).toHaveAttribute("data-up", "false");
  expect((await services.send()).status).toBe(503);
  await expect(services.id("services-why")).toContainText("503 and not 401");
  await axe(page);
  await services.id("way-start-store").click();
  await expect(store).toHaveAttribute("data-up", "true");
  for (let n = 0; n < 3; n += 1) expect((await services.send()).status).toBe(200);
});

test("a passport is checked by each service itself, with the store down and their memories gone", async ({
  page,
}) => {
  const services = await ServicesPage.open(page);
  await services.choose("services-model-jwt");
  expect((await services.login()).status).toBe(200);
  await expect(services.id("envelope")).toHaveAttribute("data-name", "lab_jwt");
  await services.id("store-stop").click();
  await expect(services.id("shared-store")).toHaveAttribute("data-up", "false");
  await services.tool("restart", "B");
  const asked = new Set<string>();
  for (let n = 0; n < 3; n += 1) {
    const { service, status } = await services.send();
    expect(status).toBe(200);
    asked.add(service);
    await expect(services.service(service)).toContainText("Checked the stamp");
  }
  expect(asked.size).toBe(3);
  await expect(services.id("services-why")).toContainText("asked no cabinet and no store");
  await axe(page);
});

test("with all services stopped the balancer itself says 503", async ({ page }) => {
  const services = await ServicesPage.open(page);
  await services.login();
  for (const name of ["A", "B", "C"] as const) await services.tool("stop", name);
  expect(await services.send()).toEqual({ service: "", status: 503 });
  await expect(services.id("balancer-reason")).toHaveText("None of the services answers.");
  await expect(services.id("services-why")).toContainText("503 service-unavailable");
  await axe(page);
  await services.id("way-start-services").click();
  for (const name of ["A", "B", "C"]) await expect(services.service(name)).toHaveAttribute("data-up", "true");
  expect((await services.send()).status).toBe(401);
});

test("a curl sent beside lands on the same page, with an envelope of its own", async ({ page, baseURL }) => {
  const services = await ServicesPage.open(page);
  await services.login();
  const terminal = openTerminal();
  try {
    const lab = `${baseURL}/api/labs/${await services.lab()}`;
    const login = `curl -sS -i -b jar.txt -c jar.txt -H 'Content-Type: application/json' -d '{"user":"bob"}' '${lab}/session/login'`;
    expect((await terminal.paste(login)).headers).toMatch(/x-served-by: B/i);
    await expect(services.row(2)).toHaveAttribute("data-client", "curl");
    await expect(services.row(2)).toHaveAttribute("data-service", "B");
    await expect(page.getByRole("heading", { name: "Another client" })).toBeVisible();
    expect((await terminal.paste(`curl -sS -i -b jar.txt '${lab}/session/me'`)).status).toBe(401);
    await expect(services.row(3)).toHaveAttribute("data-service", "C");
    await expect(services.id("services-why")).toContainText("stands in B’s cabinet");
  } finally {
    terminal.close();
  }
  // Its turns count as well.
  expect(await services.send()).toEqual({ service: "A", status: 200 });
});

test("random draws for each request, and the reason says so", async ({ page }) => {
  const services = await ServicesPage.open(page);
  await services.choose("strategy-random");
  const { service } = await services.login();
  await expect(services.id("balancer-reason")).toHaveText(`Random: ${service} was drawn.`);
});

test("six guesses are held against six real requests, and again under another strategy", async ({ page }) => {
  const services = await ServicesPage.open(page);
  await services.id("predict-login").click();
  const run = services.id("predict-run");
  await expect(run).toHaveAttribute("aria-disabled", "true");
  await services.guess("in", "away", "in", "away", "away", "in");
  await axe(page);
  await expect(run).toHaveAttribute("aria-disabled", "false");
  await run.click();
  const slots = services.id("predict-slot");
  // The login went to A: B, C, A, B, C, A follow.
  const statuses = ["401", "401", "200", "401", "401", "200"];
  for (const [i, status] of statuses.entries()) {
    await expect(slots.nth(i)).toHaveAttribute("data-status", status);
    await expect(slots.nth(i)).toHaveAttribute("data-service", "BCABCA"[i] ?? "");
  }
  const score = services.id("predict-score");
  await expect(score).toHaveAttribute("data-right", "5");
  await expect(score).toHaveText("You foresaw 5 of 6. 2 of 6 were let in. Only A knows you.");
  await expect(slots.nth(0)).toContainText("which was not so");
  await expect(slots.nth(1)).not.toContainText("which was not so");
  await expect(services.id("landing")).toHaveCount(7);
  await axe(page);
  await services.id("predict-again").click();
  await services.choose("place-shared");
  await services.login();
  await services.guess("in", "in", "in", "in", "in", "in");
  await run.click();
  await expect(score).toHaveText("You foresaw 6 of 6. All were let in. A, B and C all know you.");
  await expect(services.id("predict-past")).toContainText("5 of 6 foreseen");
});

test("the keyboard alone chooses, sends, stops and predicts", async ({ page }) => {
  const services = await ServicesPage.open(page);
  await services.id("services-login").press("Enter");
  await expect(services.row(1)).toHaveAttribute("data-status", "200");
  await services.id("strategy-round-robin").focus();
  await page.keyboard.press("ArrowRight");
  await expect(services.id("strategy-sticky")).toBeChecked();
  await page.keyboard.press("ArrowLeft");
  await expect(services.id("strategy-round-robin")).toBeChecked();
  await services.id("services-send").press("Enter");
  await expect(services.row(2)).toHaveAttribute("data-status", "401");
  await services.row(2).press("ArrowDown");
  await expect(services.row(1)).toBeFocused();
  await expect(services.row(1)).toHaveAttribute("aria-current", "true");
  await services.id("service-stop-A").press("Enter");
  await expect(services.service("A")).toHaveAttribute("data-up", "false");
  for (let slot = 0; slot < 6; slot += 1)
    await services.id("predict-slot").nth(slot).getByTestId("predict-away").press("Space");
  await services.id("predict-run").press("Enter");
  await expect(services.id("predict-score")).toHaveAttribute("data-right", "6");
});

test("each exchange and each control is told to those who do not see the page", async ({ page }) => {
  const services = await ServicesPage.open(page);
  const told = services.id("announcer");
  await services.login();
  await expect(told).toContainText("POST session/login answered 200");
  await services.tool("stop", "B");
  await expect(told).toContainText("Service B was stopped");
});

test("without a lab the page says why, and does not pretend", async ({ page, tolerate }) => {
  tolerate(/429/, "no lab is to be had, which is the point");
  await withoutLab(page);
  await page.goto("/services");
  await expect(page.getByTestId("services-trouble")).toContainText("Come back in 20 minutes");
  await page.getByTestId("services-login").click();
  await expect(page.getByTestId("landing")).toHaveCount(0);
  await axe(page);
});

test.describe("without scripts", { tag: "@looks" }, () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what works without them, and shows nothing that does not", async ({ page }) => {
    await page.goto("/services");
    expect(await noScriptWords(page)).toContain("needs JavaScript");
    for (const hidden of [
      "services-login",
      "strategy-sticky",
      "service-stop-A",
      "store-stop",
      "predict-slot",
    ])
      await expect(page.getByTestId(hidden).first()).toBeHidden();
  });
});

test.describe("on any screen", { tag: "@looks" }, () => {
  test.use(PHONE);

  test("axe finds nothing in any state, and nothing is cut", async ({ page }) => {
    const services = await ServicesPage.open(page);
    await services.login();
    await services.send();
    await services.tool("stop", "C");
    await lookAround(page);
    await services.choose("place-shared");
    await services.login();
    await services.guess("in", "away", "in", "away", "in", "away");
    await services.id("predict-run").click();
    await expect(services.id("predict-score")).toHaveAttribute("data-right", "3");
    await lookAround(page);
    await services.choose("services-model-jwt");
    await services.login();
    await lookAround(page);
  });
});
