import { type APIRequestContext, expect, type Locator, type Page, request } from "@playwright/test";
import { CHAPTERS } from "../lib/lessons/chapters/index.ts";
import { QUESTIONS } from "../lib/lessons/questions/index.ts";
import type { Chapter, LessonStep, Op, PredictStep, SendOp } from "../lib/lessons/shape.ts";
import type { Slug } from "../lib/lessons/slugs.ts";
import { actionPath, METHOD_OF } from "../lib/trace/action-path.ts";
import type { Hand } from "./hands.ts";
import { recordedIn, stageTellsTheTruth } from "./stage-truth.ts";

/** Who the other clients say that they are. */
const AGENTS: Readonly<Record<Exclude<SendOp["as"], "page" | "elsewhere">, string>> = {
  second: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  curl: "curl/8.5.0",
};

async function sendForm(other: Page, hand: Hand): Promise<void> {
  await hand.press(other.getByTestId("elsewhere-form-send"));
  await expect(other.getByTestId("elsewhere-form-sent")).toBeVisible();
  await other.close();
}

/** Somebody who takes a chapter on its own page, step by step, as its reference solutions do. */
export class Learner {
  readonly page: Page;
  readonly chapter: Chapter;
  readonly #hand: Hand;
  readonly #others = new Map<string, APIRequestContext>();

  readonly #handOn: (page: Page) => Hand;

  private constructor(page: Page, slug: Slug, handOn: (page: Page) => Hand) {
    this.page = page;
    this.chapter = CHAPTERS[slug];
    this.#handOn = handOn;
    this.#hand = handOn(page);
  }

  /** Opens a chapter where it begins. */
  static async open(page: Page, slug: Slug, handOn: (page: Page) => Hand, origin = ""): Promise<Learner> {
    await page.goto(`${origin}/learn/${slug}`);
    await expect(page.getByTestId("live-status")).toHaveAttribute("data-state", "live");
    return new Learner(page, slug, handOn);
  }

  id(name: string): Locator {
    return this.page.getByTestId(name);
  }

  /** Takes the step that the page shows, to its end. */
  async take(step: LessonStep): Promise<void> {
    const lesson = this.id("lesson");
    await expect(lesson).toHaveAttribute("data-step", step.id);
    await expect(lesson).toHaveAttribute("data-awake", "true");
    await expect(this.id("step-needs")).toHaveCount(0);
    if (step.kind === "watch") await this.#watch(step.blanks ?? []);
    if (step.kind === "predict") await this.#predict(step);
    if (step.kind === "do") await this.#solve(step.solution);
    if (step.kind === "explain") await this.#hand.press(this.#named("because", "because", step.right));
    if (step.kind === "recall")
      await this.#hand.press(this.#named("recall-option", "option", QUESTIONS[step.question].right));
    if (step.kind !== "read") await expect(lesson).toHaveAttribute("data-done", "true");
    await this.#looksAtStage(step);
  }

  /** Holds what the stage shows against what was recorded: of the newest exchange, or of the one a step is about. */
  async #looksAtStage({ kind }: LessonStep): Promise<void> {
    const lab = await this.#lab();
    if (lab === null) return;
    const snapshot = await recordedIn(this.page, lab);
    const newest = snapshot.exchanges.at(-1);
    const number = Number(await this.id("stage").getAttribute("data-exchange"));
    const shown = kind === "explain" ? snapshot.exchanges.find(({ id }) => id === number) : newest;
    if (shown) await stageTellsTheTruth(this.page, shown, snapshot);
  }

  #lab(): Promise<string | null> {
    return this.page.evaluate((key) => localStorage.getItem(key), `learn-${this.chapter.slug}-lab`);
  }

  /** Goes on to the next step. */
  next(): Promise<void> {
    return this.#hand.press(this.id("step-next"));
  }

  async leave(): Promise<void> {
    await Promise.all([...this.#others.values()].map((context) => context.dispose()));
  }

  #named(testId: string, name: string, value: string): Locator {
    return this.page.locator(`[data-testid="${testId}"][data-${name}="${value}"]`);
  }

  async #watch(blanks: readonly string[]): Promise<void> {
    await this.#hand.press(this.id("step-act"));
    if (blanks.length === 0) return;
    for (const kind of blanks) await this.#hand.select(this.#named("blank", "kind", kind).first(), kind);
    await this.#hand.press(this.id("blanks-check"));
  }

  async #predict({ answer, options, act }: PredictStep): Promise<void> {
    // Where times decide, any answer will do.
    const chosen = answer === "measured" ? options[0]?.id : answer;
    await this.#hand.check(this.#named("option", "option", chosen ?? ""));
    await this.#hand.check(this.id("confidence-2"));
    await this.#hand.press(this.id("predict-commit"));
    await this.#press(this.id("step-act"), act);
    await expect(this.id("predict-outcome")).toBeVisible();
  }

  async #solve(ops: readonly Op[]): Promise<void> {
    for (let at = 0; at < ops.length; ) {
      const tool = this.#toolFor(ops, at);
      const op = ops[at];
      if (tool) {
        await this.#press(this.#named("lesson-tool", "tool", tool.id), tool.ops);
        at += tool.ops.length;
      } else if (op?.do === "send") {
        await this.#send(op);
        at += 1;
      } else throw new Error(`No button of ${this.chapter.slug} does ${JSON.stringify(op)}.`);
    }
  }

  /** The button that does what comes next. */
  #toolFor(ops: readonly Op[], at: number) {
    return this.chapter.tools.find((tool) => tool.ops.every((op, i) => op === ops[at + i]));
  }

  /** Presses what does those things, and waits until they have been told. */
  async #press(button: Locator, ops: readonly Op[]): Promise<void> {
    // The page of another site opens in a window of its own. Whoever has sent its form closes that again.
    const opens = ops.some((op) => op.do === "send" && op.as === "elsewhere");
    const opened = opens ? this.page.waitForEvent("popup") : null;
    await this.#hand.press(button);
    await expect(button).toHaveAttribute("aria-disabled", "false");
    if (!opened) return;
    const other = await opened;
    await sendForm(other, this.#handOn(other));
  }

  async #send(op: SendOp): Promise<void> {
    if (op.as === "elsewhere") throw new Error("A form of another site is sent from there.");
    if (op.as !== "page") return this.#sendAs(op.as, op);
    for (const choice of [`model-${op.model}`, `carrier-${op.carrier ?? "cookie"}`])
      if ((await this.id(choice).count()) > 0) await this.#hand.check(this.id(choice));
    const suffix = op.action === "login" ? `-${op.user}` : "";
    await this.#press(this.id(`action-${op.action}${suffix}`), [op]);
  }

  async #sendAs(who: keyof typeof AGENTS, { model, action, user, preferences, carrier = "cookie" }: SendOp) {
    const lab = await this.#lab();
    const other = this.#others.get(who) ?? (await request.newContext({ userAgent: AGENTS[who] }));
    this.#others.set(who, other);
    const data = user === undefined ? preferences : { user, carrier };
    const url = new URL(actionPath(lab ?? "", model, action), this.page.url()).href;
    const answer = await other.fetch(url, {
      method: METHOD_OF[action],
      ...(data === undefined ? {} : { data }),
    });
    expect(answer.headers()["x-exchange"], `${model}/${action} as ${who}`).toBeDefined();
  }
}
