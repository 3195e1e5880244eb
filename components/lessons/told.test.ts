import { describe, expect, test } from "vitest";
import { CHAPTERS } from "@/lib/lessons/chapters";
import { control, login, send, times } from "@/lib/lessons/ops";
import type { Op } from "@/lib/lessons/shape";
import { ui as words } from "@/lib/lessons/words/en/ui";
import { WORDS } from "@/lib/lessons/words/index";
import { tellOps } from "./told";

const ui = words.lesson;
const BOB = login("plain", { user: "bob" });
const ADMIN = send("plain", "admin");
const RESET = control("reset", {});
const bare = { ui, hasModels: true, tools: [], labels: {} };

describe.each(
  Object.values(CHAPTERS).flatMap(({ slug, steps, tools }) =>
    steps.flatMap((step) => (step.kind === "do" ? [{ slug, step, tools }] : [])),
  ),
)("$slug, $step.id", ({ slug, step, tools }) => {
  test("one way is told in full: no slot is left, and what a button does bears its label", () => {
    const labels = WORDS.en.chapters[slug].tools;
    const told = tellOps(step.solution, { ui, hasModels: true, tools, labels });
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(step.solution.length);
    for (const text of told) expect(text).not.toMatch(/[{}]|undefined/);
    // Whatever is done to the lab has a button of the chapter, and is told by it.
    for (const text of told) expect(text).not.toContain(ui.ways.control.replace("{what}", ""));
  });
});

test("a request is told by its button, and by its model where there is a choice", () => {
  expect(tellOps([BOB], bare)).toEqual([expect.stringContaining("Log in as Bob")]);
  expect(tellOps([BOB], bare)[0]).toContain(ui.models.plain);
  expect(tellOps([BOB], { ...bare, hasModels: false })[0]).not.toContain(ui.models.plain);
});

test("who sends it is told where it is not the page", () => {
  const told = tellOps(
    [
      { ...ADMIN, as: "curl" },
      { ...ADMIN, as: "second" },
    ],
    bare,
  );
  expect(told[0]).toContain("terminal");
  expect(told[1]).toContain("another browser");
});

test("what is done several times in a row is said once, with its number", () => {
  expect(tellOps([...times(3, ADMIN), BOB, ADMIN], bare)).toHaveLength(3);
  expect(tellOps(times(3, ADMIN), bare)[0]).toMatch(/, 3 times$/);
});

test("a tool is told by the one that does most of what comes next, and tells apart what one control does", () => {
  const edit = (value: string): Op => control("place-cookie", () => ({ model: "plain", value }));
  const [one, other] = [edit("a"), edit("b")];
  const tools = [
    { id: "one", ops: [one] },
    { id: "other", ops: [other] },
    { id: "both", ops: [one, RESET] },
  ];
  const telling = { ...bare, tools, labels: { one: "One", other: "Other", both: "Both" } };
  expect(tellOps([one, RESET], telling)).toEqual(["Press **Both**"]);
  expect(tellOps([other, one], telling)).toEqual(["Press **Other**", "Press **One**"]);
  expect(tellOps([RESET], telling)[0]).toContain(ui.controls.reset);
});
