import fc from "fast-check";
import { expect, test } from "vitest";
import { samples, sessionMe } from "../stage/fixtures.ts";
import { scaleSamples } from "../stage/fixtures-scale.ts";
import { stateSamples } from "../stage/fixtures-state.ts";
import { STEP_KINDS } from "../trace/steps.ts";
import { blanksOf, choicesOf, isFilledIn } from "./blanks.ts";
import { CHAPTERS } from "./chapters/index.ts";

const recorded = fc.constantFrom(...samples(), ...stateSamples(), ...scaleSamples());
const someKinds = fc.subarray([...STEP_KINDS]);

test("of each kind the first step is left blank, and everything recorded stands in its order", () => {
  fc.assert(
    fc.property(recorded, someKinds, (exchange, kinds) => {
      const blanks = blanksOf(exchange, kinds);
      expect(blanks.map(({ step }) => step)).toEqual(exchange.steps);
      const open = blanks.flatMap((blank, i) => (blank.open ? i : []));
      const firsts = kinds.map((kind) => exchange.steps.findIndex((step) => step.kind === kind));
      expect(open).toEqual(firsts.filter((at) => at >= 0).toSorted((a, b) => a - b));
    }),
  );
});

test("what happened can be chosen, what did not can be too, and nothing is offered twice", () => {
  fc.assert(
    fc.property(recorded, (exchange) => {
      const choices = choicesOf(exchange);
      const happened = new Set(exchange.steps.map(({ kind }) => kind));
      expect(choices).toEqual(expect.arrayContaining([...happened]));
      expect(choices.length).toBeGreaterThan(happened.size);
      expect(new Set(choices).size).toBe(choices.length);
      // Their order gives nothing away: it is the same for every exchange.
      expect(choices).toEqual(STEP_KINDS.filter((kind) => choices.includes(kind)));
    }),
  );
});

test("it is filled in once every blank has its own kind, and not before", () => {
  fc.assert(
    fc.property(recorded, someKinds, fc.constantFrom(...STEP_KINDS), (exchange, kinds, other) => {
      const blanks = blanksOf(exchange, kinds);
      const open = blanks.filter((blank) => blank.open).map(({ step }) => step.kind);
      const right = Object.fromEntries(open.map((kind) => [kind, kind]));
      expect(isFilledIn(blanks, right)).toBe(true);
      for (const kind of open) {
        expect(isFilledIn(blanks, { ...right, [kind]: other })).toBe(other === kind);
        const { [kind]: _, ...rest } = right;
        expect(isFilledIn(blanks, rest)).toBe(false);
      }
    }),
  );
});

test("a step that happened twice is told the second time", () => {
  const { steps } = sessionMe();
  const [first] = steps;
  if (!first) throw new Error("Nothing was recorded.");
  expect(blanksOf({ steps: [first, first] }, [first.kind]).map(({ open }) => open)).toEqual([true, false]);
});

test("no chapter asks for the same kind twice", () => {
  for (const { steps } of Object.values(CHAPTERS))
    for (const step of steps)
      if (step.kind === "watch") expect(new Set(step.blanks).size).toBe(step.blanks?.length ?? 0);
});
