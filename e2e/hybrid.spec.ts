import { micros } from "../lib/core/figures.ts";
import { expect, test } from "./fixtures.ts";
import { HybridPage } from "./hybrid-page.ts";
import { lookAround, PHONE } from "./manners.ts";

const ALL = { orders: "200", billing: "200", profile: "200" };
const NOBODY = { orders: "", billing: "", profile: "" };

test("outside a label, inside a passport for each service", async ({ page }) => {
  const hybrid = await HybridPage.open(page);
  expect(await hybrid.answers()).toEqual(NOBODY);
  await expect(hybrid.id("envelope")).toHaveCount(0);
  await hybrid.send("hybrid-login-alice");
  await expect(hybrid.id("envelope")).toHaveAttribute("data-name", "lab_hybrid");
  await expect(hybrid.id("envelope")).toContainText("Fe26.2*");
  expect(await hybrid.answers()).toEqual(NOBODY);

  await hybrid.drawnAsRecorded();
  await hybrid.send("hybrid-send");
  await hybrid.drawnAsRecorded();
  expect(await hybrid.answers()).toEqual(ALL);
  await expect(hybrid.id("cabinet")).toHaveAttribute("data-open", "true");
  for (const name of Object.keys(ALL)) {
    await expect(hybrid.service(name).getByTestId("passport")).toContainText(`aud${name}`);
    await expect(hybrid.service(name).getByTestId("passport")).toHaveAttribute("data-verified", "true");
  }
  await expect(hybrid.id("inside")).toContainText("public key only, 0 store reads");
  await expect(hybrid.id("announcer")).toContainText("each found its own name in aud");

  await hybrid.id("hybrid-tokens-one").check();
  await hybrid.send("hybrid-send");
  expect(await hybrid.answers()).toEqual({
    orders: "200",
    billing: "401 audience-wrong",
    profile: "401 audience-wrong",
  });
  await expect(hybrid.service("billing").getByTestId("passport")).toContainText("audorders");
  await expect(hybrid.id("announcer")).toContainText(
    "billing and profile read the audience and sent it back",
  );
  await hybrid.drawnAsRecorded();
  await page.reload();
  await expect(hybrid.id("hybrid-tokens-one")).toBeChecked();
  await hybrid.drawnAsRecorded();
});

test("the tree shows each step where it was measured, and opens by keyboard", async ({ page }) => {
  const hybrid = await HybridPage.open(page);
  await hybrid.send("hybrid-login-bob");
  await hybrid.send("hybrid-send");
  const number = await hybrid.id("hybrid-stage").getAttribute("data-exchange");
  await expect(hybrid.row("")).toHaveCount(7);
  await expect(hybrid.row('[data-kind="call"]')).toHaveCount(3);

  const link = hybrid.id("tree").getByRole("link", { name: `exchange ${number}` });
  const lab = /\/labs\/([^?]+)/.exec((await link.getAttribute("href")) ?? "")?.[1];
  const response = await page.request.get(`/api/labs/${lab}`);
  const { exchanges } = (await response.json()) as {
    exchanges: { id: number; cost: { micros: number }; steps: Record<string, unknown>[] }[];
  };
  const recorded = exchanges.find(({ id }) => String(id) === number);
  const took = await hybrid.row('[data-kind="gateway"]').locator("td").last().textContent();
  expect(took).toBe(micros(recorded?.cost.micros ?? -1));
  for (const name of Object.keys(ALL)) {
    const call = recorded?.steps.find(
      ({ kind, data }) => kind === "service-called" && (data as { service: string }).service === name,
    );
    const told = await hybrid
      .row(`[data-kind="call"][data-hop="${name}"]`)
      .locator("td")
      .last()
      .textContent();
    expect(told).toBe(micros(Number(call?.micros)));
  }

  const billing = hybrid.row('[data-kind="call"][data-hop="billing"]').getByRole("button");
  await expect(billing).toHaveAttribute("aria-expanded", "false");
  await billing.focus();
  await page.keyboard.press("Enter");
  await expect(billing).toHaveAttribute("aria-expanded", "true");
  await expect(hybrid.row('[data-kind="signature-checked"][data-hop="billing"]')).toHaveCount(1);
  await page.keyboard.press("Space");
  await expect(hybrid.row('[data-kind="signature-checked"]')).toHaveCount(0);
});

test("after the session is revoked the inside goes on believing, and it is measured how long", async ({
  page,
}) => {
  const hybrid = await HybridPage.open(page);
  await hybrid.send("belief-measure");
  const dots = hybrid.id("belief-dot");
  const statuses = await dots.evaluateAll((all) => all.map((dot) => dot.getAttribute("data-status")));
  expect(statuses.slice(0, -2)).toEqual(statuses.slice(0, -2).map(() => "200"));
  expect(statuses.slice(-2)).toEqual(["401", "401"]);
  expect(statuses.length).toBeGreaterThanOrEqual(4);
  await expect(hybrid.id("belief-says")).toHaveText(
    /^Outside: refused at once\. Inside: believed for at least \d+ s and at most \d+ s\.$/,
  );
  const [least, most] = ((await hybrid.id("belief-says").textContent()) ?? "").match(/\d+/g) ?? [];
  expect(Number(least)).toBeLessThan(60);
  expect(Number(most)).toBeGreaterThanOrEqual(59);
  expect(await hybrid.answers()).toEqual({ ...NOBODY, orders: "401 token-expired" });
});

test("the same by hand: revoke, ask inside, put the clock ahead, ask again", async ({ page }) => {
  const hybrid = await HybridPage.open(page);
  await hybrid.send("hybrid-login-alice");
  await hybrid.send("hybrid-send");
  await expect(hybrid.id("belief-ask-inside")).toBeDisabled();
  await hybrid.send("hybrid-revoke");
  await expect(hybrid.id("gateway")).toHaveAttribute("data-code", "session-unknown");
  await expect(hybrid.id("belief-says")).toHaveText("Outside: refused at once. Inside: not asked yet.");

  await hybrid.send("belief-ask-inside");
  expect(await hybrid.answers()).toEqual({ ...NOBODY, orders: "200" });
  await expect(hybrid.id("belief-says")).toContainText(/Inside: believed for at least \d+ s\.$/);
  await hybrid.press("belief-advance-60");
  await hybrid.send("belief-ask-inside");
  expect(await hybrid.answers()).toEqual({ ...NOBODY, orders: "401 token-expired" });
  await expect(hybrid.id("belief-says")).toContainText(/at least \d+ s and at most \d+ s\.$/);
  await hybrid.send("belief-ask-outside");
  await expect(hybrid.page.locator('[data-testid="belief-dot"][data-status="401"]')).toHaveCount(3);

  await hybrid.send("hybrid-send");
  await expect(hybrid.id("gateway")).toContainText("session-unknown");
  expect(await hybrid.answers()).toEqual(NOBODY);
});

const OUTCOMES = [
  ["audience", 401, "audience-wrong"],
  ["overlap", 200, "let in"],
  ["drop", 401, "key-unknown"],
  ["forge-shared", 200, "with the invoices of 3 users"],
  ["forge-public", 401, "signature-invalid"],
] as const;

test("each experiment: first a guess, then the answer, why, and the exchange behind it", async ({ page }) => {
  const hybrid = await HybridPage.open(page);
  await expect(hybrid.experiment("audience").getByTestId("experiment-run")).toBeDisabled();
  for (const [id, status, says] of OUTCOMES) {
    await hybrid.tryOut(id, "out");
    const card = hybrid.experiment(id);
    await expect(card).toHaveAttribute("data-status", String(status));
    await expect(card).toHaveAttribute("data-missed", String(status === 200));
    await expect(card).toContainText(says);
    await expect(card).toContainText("You guessed");
  }
  await page.reload();
  for (const [id, status] of OUTCOMES)
    await expect(hybrid.experiment(id)).toHaveAttribute("data-status", String(status));

  const link = hybrid.experiment("forge-shared").getByRole("link");
  const number = /exchange=(\d+)/.exec((await link.getAttribute("href")) ?? "")?.[1] ?? "";
  await link.click();
  await expect(page.getByTestId("stage")).toHaveAttribute("data-exchange", number);
  await expect(page.locator(`[data-testid="exchange"][data-id="${number}"]`)).toHaveAttribute(
    "data-client",
    "service",
  );
});

test("with one secret for all, the stamp stands in every service", async ({ page }) => {
  const hybrid = await HybridPage.open(page);
  await hybrid.id("hybrid-alg-HS256").check();
  await expect(hybrid.id("hybrid-alg-HS256")).toBeChecked();
  await expect(hybrid.service("orders")).toContainText("shared secret");
  await hybrid.send("hybrid-login-alice");
  await hybrid.send("hybrid-send");
  expect(await hybrid.answers()).toEqual(ALL);
  await expect(hybrid.id("gateway")).toContainText("shared secret");
});

test("another client's requests are drawn too", async ({ page }) => {
  const hybrid = await HybridPage.open(page);
  await hybrid.send("hybrid-login-alice");
  const address = await page.evaluate(() => `/api/labs/${localStorage.getItem("hybrid-lab")}/hybrid/billing`);
  const answer = await fetch(new URL(address, page.url()), { headers: { "user-agent": "curl/8.5.0" } });
  expect(answer.status).toBe(401);
  await expect(hybrid.service("billing")).toHaveAttribute("data-code", "no-credential");
  await expect(hybrid.id("announcer")).toContainText("without a passport");
});

test("the keyboard alone logs in, sends, guesses and runs", async ({ page }) => {
  const hybrid = await HybridPage.open(page);
  await hybrid.id("hybrid-login-alice").focus();
  await page.keyboard.press("Enter");
  await expect(hybrid.id("envelope")).toHaveCount(1);
  await hybrid.idle();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(hybrid.id("hybrid-send")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(hybrid.service("profile")).toHaveAttribute("data-status", "200");
  await hybrid.idle();
  const card = hybrid.experiment("audience");
  await card.getByTestId("experiment-guess-in").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(card.getByTestId("experiment-guess-out")).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(card).toHaveAttribute("data-status", "401");
});

test.describe("on any screen", { tag: "@looks" }, () => {
  test.use(PHONE);

  test("axe finds nothing in any state, and nothing is cut", async ({ page }) => {
    const hybrid = await HybridPage.open(page);
    await lookAround(page);
    await hybrid.send("hybrid-login-alice");
    await hybrid.id("hybrid-tokens-one").check();
    await hybrid.send("hybrid-send");
    await hybrid.row('[data-kind="call"][data-hop="billing"]').getByRole("button").click();
    await lookAround(page);
    await hybrid.send("hybrid-revoke");
    await lookAround(page);
    await hybrid.send("belief-measure");
    await lookAround(page);
    for (const [id] of OUTCOMES) await hybrid.tryOut(id, "in");
    await lookAround(page);
  });
});

test("a lab that is not ours any more is replaced by another", async ({ page, context }) => {
  const hybrid = await HybridPage.open(page);
  const lab = () => page.evaluate(() => localStorage.getItem("hybrid-lab"));
  const before = await lab();
  await context.clearCookies();
  await hybrid.id("hybrid-advance-30").click();
  await expect(hybrid.id("hybrid-trouble")).toContainText("Another was opened");
  expect(await lab()).not.toBe(before);
  await hybrid.press("hybrid-advance-30");
  await expect(hybrid.id("hybrid-said")).toContainText("30 s ahead");
  await expect(hybrid.id("hybrid-trouble")).toHaveCount(0);
});

test("without a network it is said what to do, and the next try works", async ({
  page,
  context,
  tolerate,
}) => {
  tolerate(/ERR_INTERNET_DISCONNECTED/, "the network was cut on purpose");
  const hybrid = await HybridPage.open(page);
  await context.setOffline(true);
  await hybrid.id("hybrid-login-alice").click();
  await expect(hybrid.id("hybrid-trouble")).toContainText("online");
  await context.setOffline(false);
  await hybrid.send("hybrid-login-alice");
  await expect(hybrid.id("envelope")).toHaveCount(1);
});
