import fc from "fast-check";
import { expect, test } from "vitest";
import { FRESH, readState, type StepState } from "./step-state";

const text = fc.string();
const states: fc.Arbitrary<StepState> = fc.record({
  mark: fc.option(fc.record({ exchange: fc.nat(), entry: fc.nat() })),
  option: fc.option(text),
  confidence: fc.constantFrom(null, 1, 2, 3),
  locked: fc.boolean(),
  blanks: fc.dictionary(text, text),
  checked: fc.boolean(),
  also: fc.option(fc.record({ question: text, option: fc.option(text) })),
});

test("what was kept is read as it was", () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(readState(JSON.stringify(state))).toEqual({ ...state, blanks: { ...state.blanks } });
    }),
  );
});

test("whatever anybody wrote there is a state, and what makes no sense is not there", () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), text), (stored) => {
      const state = readState(stored);
      expect(Object.keys(state).toSorted()).toEqual(Object.keys(FRESH).toSorted());
      expect([null, 1, 2, 3]).toContain(state.confidence);
      expect(typeof state.locked).toBe("boolean");
      for (const chosen of Object.values(state.blanks)) expect(typeof chosen).toBe("string");
    }),
  );
  expect(readState("{")).toEqual(FRESH);
  expect(readState('{"mark":{"exchange":-1,"entry":0},"confidence":4,"locked":"yes","also":{}}')).toEqual(
    FRESH,
  );
  expect(readState('{"mark":{"exchange":1.5,"entry":0}}').mark).toBeNull();
  expect(readState('{"blanks":{"decision":1,"cookie-read":"cookie-read"}}').blanks).toEqual({
    "cookie-read": "cookie-read",
  });
});
