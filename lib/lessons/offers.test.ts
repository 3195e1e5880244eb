import { describe, expect, test } from "vitest";
import { CHAPTERS } from "./chapters/index.ts";
import type { Chapter, DoStep, Op } from "./shape.ts";

/** Whether the toolbar has a button that does this. */
function isOffered({ tools, offers: ofChapter }: Chapter, { offers = ofChapter }: DoStep, op: Op): boolean {
  const { models, actions, users = ["alice"], carriers = ["cookie"] } = offers;
  const buttons = tools.filter(({ id }) => offers.tools?.includes(id)).flatMap(({ ops }) => ops);
  if (op.do !== "send") return buttons.includes(op);
  // Whatever another client sends is sent from there.
  if (op.as !== "page" || buttons.includes(op)) return true;
  return (
    models.includes(op.model) &&
    actions.includes(op.action) &&
    carriers.includes(op.carrier ?? "cookie") &&
    (op.action !== "login" || (users as readonly string[]).includes(op.user ?? "")) &&
    op.token === undefined
  );
}

const tasks = Object.values(CHAPTERS).flatMap((chapter) =>
  chapter.steps.flatMap((step) =>
    step.kind === "do" ? [{ name: `${chapter.slug}, ${step.id}`, chapter, step }] : [],
  ),
);

describe("what a task asks for can be done from its page", () => {
  test.each(tasks)("$name", ({ chapter, step }) => {
    for (const op of step.solution) expect(isOffered(chapter, step, op), JSON.stringify(op)).toBe(true);
  });
});

test("every tool that is offered is there, and every tool is offered somewhere", () => {
  for (const { offers, steps, tools } of Object.values(CHAPTERS)) {
    const named = [
      offers,
      ...steps.flatMap((step) => ("offers" in step && step.offers ? [step.offers] : [])),
    ];
    const offered = new Set(named.flatMap((each) => each.tools ?? []));
    expect([...offered].toSorted()).toEqual(tools.map(({ id }) => id).toSorted());
  }
});
