import { expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";
import { cutOnPaper, floating, hiddenFocus, lostInForcedColors } from "./looks.ts";

const PAGES = [
  "/",
  "/lab?new=1",
  "/compare",
  "/compare/matrix",
  "/compare/cost",
  "/services",
  "/services/hybrid",
  "/services/origins",
  "/elsewhere",
  "/learn",
  "/learn/before",
  "/learn/review",
  "/learn/cookie-identifies",
  "/learn/many-servers",
];

const SIZES = [
  { width: 320, height: 256 },
  { width: 390, height: 844 },
  { width: 1280, height: 720 },
];

for (const path of PAGES)
  test(`${path}: the focus is always seen, nothing sticks at 400 % zoom, nothing is lost in forced colours or on paper`, {
    tag: "@looks",
  }, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(path);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      if (size.height < 300) expect(await floating(page), "what floats at 400 % zoom").toEqual([]);
      for (const key of ["Tab", "Shift+Tab"] as const)
        expect(await hiddenFocus(page, key), `hidden at ${size.width} by ${key}`).toEqual([]);
    }
    expect(await lostInForcedColors(page), "lost in forced colours").toEqual([]);
    await page.emulateMedia({ media: "print" });
    expect(await cutOnPaper(page), "cut on paper").toEqual([]);
  });

test("a lab on paper holds its log and the whole inspector, in light colours", { tag: "@looks" }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const lab = await LabPage.create(page);
  for (let visit = 0; visit < 8; visit++) await lab.send(visit === 0 ? "login-alice" : "me", 200);
  await page.emulateMedia({ media: "print" });
  await expect(lab.log.getByTestId("exchange")).toHaveCount(8);
  for (const row of await lab.log.getByTestId("exchange").all()) await expect(row).toBeVisible();
  await expect(lab.byId("inspector")).toBeVisible();
  expect(await cutOnPaper(page)).toEqual([]);
  const paper = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue("--sheet"),
  );
  expect(paper.toUpperCase()).toBe("#FFFBF3");
});

test("a notice covers no control", { tag: "@looks" }, async ({ page }) => {
  const lab = await LabPage.create(page);
  await lab.send("login-alice", 200);
  await lab.tool("tamper");
  await lab.noted(/edited|was/);
  for (const [width, height] of [
    [320, 256],
    [390, 844],
    [1280, 720],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    const covered = await lab.byId("notices").evaluate((pile) => {
      const box = pile.getBoundingClientRect();
      return [...document.querySelectorAll("a, button, input, select")]
        .filter((control) => {
          const at = control.getBoundingClientRect();
          return (
            !pile.contains(control) &&
            control.checkVisibility({ visibilityProperty: true }) &&
            !control.closest(".sr-only") &&
            getComputedStyle(control).clipPath === "none" &&
            at.left < box.right &&
            at.right > box.left &&
            at.top < box.bottom &&
            at.bottom > box.top
          );
        })
        .map((control) => control.outerHTML.slice(0, 120));
    });
    expect(covered, `covered at ${width}x${height}`).toEqual([]);
  }
});

test("a path or a name too long for its place is written smaller, and runs over nothing", {
  tag: "@looks",
}, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto("/");
  await page.getByTestId("home-label").click();
  await page.getByTestId("home-hello").click();
  const line = page.getByTestId("wire-request").locator("p").first();
  await expect(line).toContainText("/session/hello");
  expect(await line.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const name = page.getByTestId("envelope").locator("b").first();
  await expect(name).toHaveText("lab_session");
  expect(await name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

test("with wider text spacing no head of a stage is cut", { tag: "@looks" }, async ({ page }) => {
  const lab = await LabPage.create(page);
  await lab.send("login-alice", 200);
  await page.evaluate(() => {
    const wider = new CSSStyleSheet();
    wider.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    );
    document.adoptedStyleSheets.push(wider);
  });
  for (const width of [390, 1280, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const cut = await lab.stage.locator("h2, h2 + p").evaluateAll((heads) =>
      heads
        .filter((head) => {
          const { overflowX } = getComputedStyle(head);
          return overflowX !== "visible" && head.scrollWidth > head.clientWidth;
        })
        .map(({ textContent }) => textContent),
    );
    expect(cut, `cut at ${width}`).toEqual([]);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("no page shows a dead control, each says why, and none opens empty", { tag: "@looks" }, async ({
    page,
  }) => {
    for (const path of [...PAGES, "/learn/after"]) {
      await page.goto(path, { waitUntil: "commit" });
      await page.waitForLoadState();
      const dead = page.locator(
        "button:not([popovertarget]), input:not(form[action] *), select:not(form[action] *)",
      );
      await expect(dead.and(page.locator(":visible")), `dead controls of ${path}`).toHaveCount(0);
      await expect(page.locator("h1:not(.sr-only):visible, noscript p").first()).toBeInViewport();
    }
    for (const path of ["/compare/matrix", "/compare/cost"]) {
      await page.goto(path, { waitUntil: "commit" });
      await expect(page.locator("noscript p"), path).toBeVisible();
    }
  });
});
