import { CHAPTERS } from "../lib/lessons/chapters/index.ts";
import { commandOf, type Target } from "../lib/lessons/commands.ts";
import { judge } from "../lib/lessons/judge.ts";
import type { DoStep, Op, SendOp } from "../lib/lessons/shape.ts";
import { SLUGS, type Slug } from "../lib/lessons/slugs.ts";
import { Replayer } from "../lib/server/lessons/replayer.ts";
import { openTestApp } from "../lib/server/testing/harness.ts";
import { openTerminal, type Terminal } from "./curl.ts";
import { expect, test } from "./fixtures.ts";
import { LearnPage } from "./learn-page.ts";

let terminal: Terminal;
test.beforeEach(() => {
  terminal = openTerminal();
});
test.afterEach(() => terminal.close());

test("a whole chapter with curl alone: the page is read and answered, and sends nothing", async ({
  page,
}) => {
  const slug = "http-forgets";
  const learn = await LearnPage.open(page, slug);
  const lab = await learn.lab(slug);
  const target: Target = { origin: new URL(page.url()).origin, lab };
  const sentByPage: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes(`${lab}/none/`)) sentByPage.push(request.url());
  });
  /** Does with curl what the page would do. */
  const curl = async (ops: readonly Op[]): Promise<void> => {
    for (const op of ops) {
      if (op.do !== "send") throw new Error(`No curl does ${JSON.stringify(op)}.`);
      const { headers } = await terminal.paste(commandOf(op, target, null) ?? "");
      expect(headers).toMatch(/^x-exchange: \d+$/im);
    }
  };

  for (const step of CHAPTERS[slug].steps) {
    await expect(learn.lesson).toHaveAttribute("data-step", step.id);
    if (step.kind === "watch") {
      await curl(step.act);
      for (const kind of step.blanks ?? []) await learn.of("blank", "kind", kind).selectOption(kind);
      if (step.blanks) await learn.byId("blanks-check").click();
    }
    if (step.kind === "predict") {
      await learn.of("option", "option", step.answer).click();
      await learn.byId("confidence-2").check();
      await learn.byId("predict-commit").click();
      await curl(step.act);
      await expect(learn.byId("predict-outcome")).toHaveAttribute("data-right", "true");
    }
    if (step.kind === "do") {
      const command = (await learn.byId("step-curl").textContent()) ?? "";
      for (const _ of step.solution) expect((await terminal.paste(command)).status).toBe(200);
    }
    if (step.kind === "explain") await learn.of("because", "because", step.right).click();
    if (step.kind !== "read") await expect(learn.lesson).toHaveAttribute("data-done", "true");
    await learn.byId("step-next").click();
  }
  await expect(page).toHaveURL(/\/learn\/cookie-identifies$/);
  await page.goBack();
  await expect(learn.byId("step-dot")).toHaveCount(CHAPTERS[slug].steps.length);
  await expect(learn.byId("step-dot").and(page.locator('[data-done="true"]'))).toHaveCount(
    CHAPTERS[slug].steps.length,
  );
  expect(sentByPage).toEqual([]);
});

/** What commands come to, as they are replayed. */
interface Replayed {
  /** Whether the step has to be set up first. */
  isNeedy: boolean;
  /** What the page does before there is anything that the first command can carry. */
  before: readonly SendOp[];
  statuses: readonly number[];
  goal: readonly { id: string; met: boolean }[];
}

/** The first sends of the reference solution, until the world has what the first command carries. */
async function lead({ curl, solution }: DoStep, learner: Replayer): Promise<SendOp[]> {
  const [first] = curl;
  const done: SendOp[] = [];
  for (const op of solution) {
    if (!first || commandOf(first, { origin: "", lab: "" }, learner.world()) !== null) break;
    if (op.do !== "send") throw new Error("Before the first command only requests are expected.");
    await learner.do([op]);
    done.push(op);
  }
  return done;
}

async function replay(step: DoStep): Promise<Replayed> {
  openTestApp();
  const learner = await Replayer.begin();
  const isNeedy = step.needs?.(learner.world()) === false;
  await learner.do(step.setup);
  learner.mark();
  const before = await lead(step, learner);
  const { exchanges } = await learner.do(step.curl);
  return {
    isNeedy,
    before,
    statuses: exchanges.slice(before.length).map(({ response }) => response.status),
    goal: judge(step, learner.world()).conditions,
  };
}

/** Opens a task in a lab of its own, where it begins. */
async function begin(learn: LearnPage, step: DoStep, { isNeedy, before }: Replayed): Promise<void> {
  await learn.byId(isNeedy ? "step-set-up" : "step-restore").click();
  // It goes there once all is as the step begins.
  await expect(learn.lesson.getByRole("heading", { level: 2 }).first()).toBeFocused();
  for (const { model, action, user } of before) {
    if ((await learn.byId(`model-${model}`).count()) > 0) await learn.byId(`model-${model}`).check();
    await learn.byId(user === undefined ? `action-${action}` : `action-${action}-${user}`).click();
  }
  await expect(learn.byId("goal")).toHaveCount(step.goal.length);
}

async function pasteAll(learn: LearnPage, { curl }: DoStep, statuses: readonly number[]): Promise<void> {
  // Where there are many they are folded.
  const fold = learn.page.locator("details", { has: learn.byId("step-curl") });
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
  for (const [i, { model, action, token }] of curl.entries()) {
    const shown = learn.byId("step-curl").nth(i);
    // What carries a credential is shown once there is one.
    await expect(shown).toContainText(`/${model}/${action}`);
    await expect(shown).toContainText(token === undefined ? "curl -i" : "Authorization: Bearer");
    await expect(shown).toBeVisible();
    const answer = await terminal.paste((await shown.textContent()) ?? "");
    expect(answer.headers).toMatch(/^x-exchange: \d+$/im);
    expect(answer.status, `${model}/${action}, command ${i + 1}`).toBe(statuses[i]);
  }
}

const tasksOf = (slug: Slug): DoStep[] =>
  CHAPTERS[slug].steps.filter((step): step is DoStep => step.kind === "do" && step.curl.length > 0);

for (const slug of SLUGS.filter((each) => tasksOf(each).length > 0)) {
  test(`${slug}: the commands of its tasks, as they stand, do what their replay says`, async ({ page }) => {
    // Each task in a lab that nobody used.
    await page.addInitScript(() => localStorage.clear());
    for (const step of tasksOf(slug)) {
      const replayed = await replay(step);
      const learn = await LearnPage.open(page, slug, step.id);
      await begin(learn, step, replayed);
      await pasteAll(learn, step, replayed.statuses);
      for (const { id, met } of replayed.goal)
        await expect(learn.of("goal", "goal", id)).toHaveAttribute("data-met", String(met));
    }
  });
}
