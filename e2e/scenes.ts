import type { Page } from "@playwright/test";
import { CHAPTERS } from "../lib/lessons/chapters/index.ts";
import { SLUGS } from "../lib/lessons/slugs.ts";
import { ComparePage } from "./compare-page.ts";
import { keyboard } from "./hands.ts";
import { HybridPage } from "./hybrid-page.ts";
import { LabPage } from "./lab-page.ts";
import { Learner } from "./learner.ts";
import { Elsewhere, OriginsPage } from "./origins-page.ts";
import { ServicesPage } from "./services-page.ts";

/** Takes a picture of the page as it stands. */
type Shoot = (name: string) => Promise<void>;
type Scene = (page: Page, origin: string, shoot: Shoot) => Promise<void>;

const openLab = async (page: Page, origin: string, query = ""): Promise<LabPage> => {
  await page.goto(`${origin}/lab?new=1${query}`);
  return LabPage.on(page);
};

/** Every page in its states: what is done there, and when it is looked at. */
export const SCENES: readonly Scene[] = [
  async (page, origin, shoot) => {
    await page.goto(origin);
    await page.getByTestId("live-status").and(page.locator('[data-state="live"]')).waitFor();
    await shoot("home-first");
    const hello = page.getByTestId("home-hello");
    const tape = page.getByTestId("home-tape");
    for (const visitor of [1, 2]) {
      await hello.click();
      await tape.getByText(`Hello, visitor ${visitor}.`).waitFor();
    }
    await page.getByTestId("home-label").click();
    await hello.click();
    await tape.getByText("Hello, visitor 3.").waitFor();
    await hello.click();
    await tape
      .getByText(/Welcome back/)
      .first()
      .waitFor();
    await shoot("home");
  },
  async (page, origin, shoot) => {
    const lab = await openLab(page, origin);
    await shoot("lab-empty");
    await lab.send("hello", 200);
    await lab.send("login-alice", 200);
    await shoot("lab-login");
    await lab.send("preferences", 200);
    await lab.send("me", 200);
    await shoot("lab-session");
    await lab.byId("replay-scrub").focus();
    for (let back = 0; back < 5; back++) await page.keyboard.press("ArrowLeft");
    await shoot("lab-session-halfway");
    await lab.tool("revoke");
    await lab.noted(/removed by hand/);
    await lab.send("me", 401);
    await shoot("lab-refused");
  },
  async (page, origin, shoot) => {
    const lab = await openLab(page, origin, "&model=jwt");
    await lab.send("login-alice", 200);
    await lab.send("me", 200);
    await lab.tab("token");
    await shoot("lab-jwt");
    await lab.tool("tamper");
    await lab.noted(/edited jwt/);
    await lab.send("me", 401);
    await shoot("lab-jwt-tampered");
    await lab.send("login-bob", 200);
    await lab.tool("advance-clock");
    await lab.send("me", 401);
    await lab.tab("code");
    await shoot("lab-jwt-expired");
    await lab.choose("hybrid");
    await lab.send("login-alice", 200);
    await lab.send("me", 200);
    await lab.tab("token");
    await shoot("lab-hybrid");
    const before = await lab.count();
    await page.request.get(`${lab.api}/hybrid/dashboard?tokens=one`);
    await lab.settled(before + 1, 200);
    await lab.tab("steps");
    await shoot("lab-dashboard");
    await lab.choose("none");
    await lab.send("hello", 200);
    await lab.tab("http");
    await shoot("lab-none");
    await lab.show("stage");
    if (!(await lab.byId("carrier-header").isVisible())) await lab.show("tools");
    await lab.byId("carrier-header").click();
    await lab.choose("jwt");
    await lab.send("login-carol", 200);
    await lab.send("me", 200);
    await lab.tab("curl");
    await shoot("lab-header");
  },
  async (page, origin, shoot) => {
    for (const model of ["plain", "sealed"]) {
      const lab = await openLab(page, origin, `&model=${model}`);
      await lab.send("login-alice", 200);
      await lab.send("me", 200);
      await lab.tab("cookie");
      await shoot(`lab-${model}`);
    }
  },
  async (page, origin, shoot) => {
    await page.goto(`${origin}/compare?models=plain,session,sealed,jwt`);
    await page.getByTestId("live-status").and(page.locator('[data-state="live"]')).waitFor();
    await shoot("compare-empty");
    const compare = new ComparePage(page);
    await compare.send("login");
    await compare.send("me");
    await shoot("compare-four");
    await page.getByTestId("compare-model-plain").click();
    await page.getByTestId("compare-model-sealed").click();
    await shoot("compare-two");
    await page.getByTestId("grid-sign-in").click();
    await page.getByTestId("grid-prove").click();
    await page.locator('[data-testid="property-cell"][data-holds]').last().waitFor();
    await page.getByTestId("carrier-grid").scrollIntoViewIfNeeded();
    await shoot("compare-carriers");
  },
  async (page, origin, shoot) => {
    await page.goto(`${origin}/compare/matrix`);
    const known = page.locator('[data-testid="cell"][data-state="known"]');
    await page.getByTestId("cell").first().waitFor();
    await shoot("matrix-empty");
    await page.getByTestId("matrix-run-all").click();
    await known.nth(49).waitFor();
    await known.nth(3).click();
    await shoot("matrix");
  },
  async (page, origin, shoot) => {
    await page.goto(`${origin}/compare/cost?times=50`);
    await page.getByTestId("cost-run").click();
    await page
      .getByTestId("cost-claim")
      .getByText(/^Here /)
      .waitFor();
    await page.getByTestId("growth-run").click();
    await page
      .getByTestId("growth-announcer")
      .getByText(/^Grown/)
      .waitFor({ state: "attached" });
    await shoot("cost");
  },
  async (page, origin, shoot) => {
    const services = await ServicesPage.open(page, origin);
    await shoot("services-empty");
    await services.login();
    await services.send();
    await shoot("services-refused");
    await services.choose("place-shared");
    await services.login();
    await services.send();
    await shoot("services-shared");
    await services.guess("in", "away", "in", "away", "in", "away");
    await services.id("predict-run").click();
    await services
      .id("predict-score")
      .getByText(/foresaw/)
      .waitFor();
    await services.id("predict-score").scrollIntoViewIfNeeded();
    await shoot("services-predicted");
    await services.choose("services-model-jwt");
    await services.tool("stop", "A");
    await services.login();
    await services.send();
    await shoot("services-jwt");
  },
  async (page, origin, shoot) => {
    await page.goto(`${origin}/services/hybrid`);
    await page.getByTestId("live-status").and(page.locator('[data-state="live"]')).waitFor();
    await shoot("hybrid-empty");
    const hybrid = new HybridPage(page);
    await hybrid.send("hybrid-login-alice");
    await hybrid.send("hybrid-send");
    await shoot("hybrid");
    await page.getByTestId("hybrid-tokens-one").check();
    await hybrid.send("hybrid-send");
    await shoot("hybrid-refused");
    await hybrid.send("belief-measure");
    await page.getByTestId("belief").scrollIntoViewIfNeeded();
    await shoot("hybrid-belief");
    await hybrid.tryOut("forge-shared", "out");
    await hybrid.experiment("forge-shared").scrollIntoViewIfNeeded();
    await shoot("hybrid-forged");
  },
  async (page, origin, shoot) => {
    const origins = await OriginsPage.open(page, origin);
    await shoot("origins-empty");
    await origins.login();
    await origins.id("origins-ask-cookie").click();
    await origins.arrival(3).waitFor();
    const elsewhere = await origins.elsewhere();
    for (const ask of ["cookie", "header", "closed"] as const) await elsewhere.ask(ask);
    await origins.arrival(7).waitFor();
    await shoot("origins");
    const link = (await origins.id("origins-open").getAttribute("href")) ?? "";
    await page.goto(link);
    const here = new Elsewhere(page);
    for (const ask of ["cookie", "header", "closed"] as const) await here.ask(ask);
    await shoot("elsewhere");
  },
  async (page, origin, shoot) => {
    await page.goto(`${origin}/nowhere`);
    await shoot("not-found");
  },
  async (page, origin, shoot) => {
    for (const name of ["learn", "learn/before", "learn/after", "learn/review"]) {
      await page.goto(`${origin}/${name}`);
      await shoot(name.replace("/", "-"));
    }
  },
  ...SLUGS.map(
    (slug): Scene =>
      async (page, origin, shoot) => {
        const learner = await Learner.open(page, slug, keyboard, origin);
        for (const step of CHAPTERS[slug].steps) {
          await shoot(`learn-${slug}-${step.id}-before`);
          await learner.take(step);
          await shoot(`learn-${slug}-${step.id}`);
          await learner.next();
        }
        await learner.leave();
      },
  ),
];
