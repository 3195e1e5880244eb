import { bytesShort } from "../lib/core/figures.ts";
import { ComparePage } from "./compare-page.ts";
import { axe, expect, test } from "./fixtures.ts";

test("two models are asked the same at once, and the figures are those that were recorded", async ({
  page,
}) => {
  const compare = await ComparePage.open(page);
  await expect(page.getByText("Nobody is signed in here yet.", { exact: false })).toBeVisible();
  await axe(page);
  await compare.send("login");
  await compare.send("me");
  for (const model of ["session", "jwt"]) {
    const { cost, response, request } = await compare.recorded(model);
    expect(response.status).toBe(200);
    await expect(compare.stage(model)).toHaveAttribute("data-status", "200");
    await expect(compare.cell("reads", model)).toContainText(String(cost.storeReads));
    await expect(compare.cell("writes", model)).toContainText(String(cost.storeWrites));
    await expect(compare.cell("crypto", model)).toContainText(String(cost.cryptoOps));
    // The whole request is what this model needs and what nobody read: both are told.
    const cell = (await compare.cell("bytes", model).innerText()).replaceAll(",", "");
    const [, own = 0, down = 0, unread = 0] =
      /(\d+) \+ (\d+)(?: (\d+) unread)?/.exec(cell)?.map((text) => Number(text ?? 0)) ?? [];
    expect(own + unread).toBe(cost.requestBytes);
    expect(down).toBe(cost.responseBytes);
    await expect(compare.stage(model).getByTestId("wire")).toContainText(bytesShort(down));
    const names = request.headers
      .filter(([name]) => name.toLowerCase() === "cookie")
      .map(([, value]) => value);
    expect(names.join("; ")).toContain(`lab_${model}=`);
  }
  expect((await compare.recorded("session")).cost.storeReads).toBe(1);
  expect((await compare.recorded("jwt")).cost.storeReads).toBe(0);
  await axe(page);
});

test("what differs is marked with a sign and a word, and what does not is quiet", async ({ page }) => {
  const compare = await ComparePage.open(page);
  await compare.send("login");
  await compare.send("me");
  const fact = (name: string) => page.locator(`[data-testid="fact"][data-fact="${name}"]`);
  await expect(fact("source")).toHaveAttribute("data-differs", "true");
  await expect(fact("source")).toContainText("≠");
  await expect(fact("source")).toContainText(/a record.*the token/s);
  await expect(fact("status")).toHaveAttribute("data-differs", "false");
  await expect(compare.stage("session").getByTestId("wire")).toContainText("≠ differs");
  // A changed role: the drawer knows at once, the passport says what was true when it was signed.
  await compare.id("compare-change-role").click();
  await expect(compare.id("compare-said")).toContainText("Alice is viewer now");
  await compare.send("admin");
  await expect(compare.stage("session")).toHaveAttribute("data-status", "403");
  await expect(compare.stage("jwt")).toHaveAttribute("data-status", "200");
  await expect(fact("status")).toHaveAttribute("data-differs", "true");
  await axe(page);
});

test("one replay moves all stages, by the keyboard alone", async ({ page }) => {
  const compare = await ComparePage.open(page);
  await compare.send("login");
  await compare.send("me");
  const scrub = compare.id("compare-scrub");
  const cursors = async () =>
    Promise.all(
      (await compare.id("compare-stage").all()).map(async (stage) =>
        Number(await stage.getAttribute("data-cursor")),
      ),
    );
  const ends = await cursors();
  await scrub.focus();
  await page.keyboard.press("Home");
  await expect(compare.stage("jwt")).toHaveAttribute("data-cursor", "0");
  expect(await cursors()).toEqual([0, 0]);
  await expect(scrub).toHaveAttribute("aria-valuetext", /^Moment 0 of \d+/);
  await page.keyboard.press("ArrowRight");
  await expect(compare.stage("jwt")).toHaveAttribute("data-cursor", "1");
  expect(await cursors()).toEqual([1, 1]);
  await compare.id("compare-back").press("Enter");
  await expect(scrub).toHaveValue("0");
  await compare.id("compare-forward").press("Enter");
  await expect(scrub).toHaveValue("1");
  await compare.id("compare-play").press("Enter");
  await expect(scrub).toHaveValue((await scrub.getAttribute("max")) ?? "", { timeout: 20_000 });
  expect(await cursors()).toEqual(ends);
});

test("two to four models are chosen, and the address keeps it, never a credential", async ({ page }) => {
  const compare = await ComparePage.open(page, "?models=session,jwt&carrier=header&action=admin");
  await compare.id("compare-model-session").click();
  await expect(page.getByText("At least two have to stay", { exact: false })).toBeVisible();
  await expect(compare.id("compare-model-session")).toBeChecked();
  await compare.id("compare-model-sealed").check();
  await compare.id("compare-model-plain").check();
  await compare.id("compare-model-none").click();
  await expect(page.getByText("At most four fit", { exact: false })).toBeVisible();
  await compare.id("compare-denylist").click();
  await expect(page).toHaveURL(/\?models=plain,session,sealed,jwt&carrier=header&action=admin&denylist=on$/);
  await compare.send("login");
  await compare.send("me");
  for (const model of ["plain", "session", "sealed", "jwt"]) {
    const recorded = await compare.recorded(model);
    expect(recorded).toMatchObject({ carrier: "header", response: { status: 200 } });
    await expect(compare.stage(model).getByTestId("in-hand")).toBeVisible();
  }
  expect((await compare.recorded("jwt")).cost.storeReads).toBe(1);
  await expect(page.getByTestId("announcer")).toContainText(
    /Plain cookie answered 200 as Alice.*JWT \+ denylist answered 200/s,
  );
  await expect(page).toHaveURL(/\?models=plain,session,sealed,jwt&carrier=header&action=me&denylist=on$/);
  await axe(page);
  await page.reload();
  await expect(compare.stage("jwt")).toHaveAttribute("data-status", "200");
});

test("called back: the drawer is gone, the listed passport is refused", async ({ page }) => {
  const compare = await ComparePage.open(page, "?denylist=on");
  await compare.send("login");
  await expect(compare.cell("copy", "session")).toContainText("unless revoked");
  await compare.id("compare-revoke").click();
  await expect(compare.id("compare-said")).toContainText(/is empty now.*on the list/s);
  await compare.send("me");
  for (const model of ["session", "jwt"]) {
    await expect(compare.stage(model)).toHaveAttribute("data-status", "401");
    await expect(compare.cell("copy", model)).toContainText("Nothing");
  }
  await axe(page);
});

test("an address that makes no sense is answered with the usual choice, in words", async ({ page }) => {
  const compare = await ComparePage.open(page, "?models=session,teapot&carrier=pigeon&action=me");
  await expect(compare.id("address-note")).toContainText("which models, and which carrier");
  await expect(compare.id("compare-stage")).toHaveCount(2);
  await expect(page).toHaveURL(/\?models=session,jwt&carrier=cookie&action=me$/);
  await axe(page);
});

test("hybrid pays both: a drawer that is read, and a passport that is signed and verified", async ({
  page,
}) => {
  const compare = await ComparePage.open(page, "?models=session,jwt,hybrid");
  await compare.send("login");
  await compare.send("me");
  const [session, jwt, hybrid] = [
    await compare.recorded("session"),
    await compare.recorded("jwt"),
    await compare.recorded("hybrid"),
  ];
  expect(hybrid.cost.storeReads).toBe(session.cost.storeReads + jwt.cost.storeReads);
  expect(hybrid.cost.cryptoOps).toBe(session.cost.cryptoOps + jwt.cost.cryptoOps + 1);
  await expect(compare.cell("reads", "hybrid")).toContainText(String(hybrid.cost.storeReads));
  await expect(compare.cell("crypto", "hybrid")).toContainText("unseal, sign, verify");
  await expect(compare.stage("hybrid").getByTestId("cabinet")).toHaveAttribute("data-open", "true");
  await expect(compare.stage("hybrid").getByTestId("passport")).toHaveAttribute("data-verified", "true");
  await axe(page);
  // One press calls all of them back that can be: the drawer of hybrid is emptied.
  await compare.id("compare-revoke").click();
  await expect(compare.id("compare-said")).toContainText("Hybrid: drawer");
  await compare.send("me");
  await expect(compare.stage("hybrid")).toHaveAttribute("data-status", "401");
});
