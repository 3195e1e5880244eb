import fc from "fast-check";
import { expect, test } from "vitest";
import { isMissed, type Outcome, outcomeOf, scoreOf, scoreWords } from "./predict.ts";
import { login, me, nobodyUp } from "./testing/traffic.ts";

const outcomes = [me(2, "B", false), me(3, "C", false), me(4, "A", true)].map(outcomeOf);

test("an outcome is who answered and what", () => {
  expect(outcomes[0]).toEqual({ id: 2, service: "B", status: 401, letIn: false });
  expect(outcomeOf(nobodyUp(9, "A"))).toEqual({ id: 9, service: null, status: 503, letIn: false });
  expect(outcomeOf(login(1, "A")).letIn).toBe(true);
});

test("a corner is folded where guess and answer differ, and only there", () => {
  const [refused, , found] = outcomes as [Outcome, Outcome, Outcome];
  expect([isMissed("in", refused), isMissed("away", refused), isMissed(null, refused)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isMissed("in", found), isMissed("away", found)]).toEqual([false, true]);
});

test("the count is told in words, with who knew and who did not", () => {
  expect(scoreWords({ guesses: ["away", "in", "in"], outcomes })).toBe(
    "You foresaw 2 of 3. 1 of 3 were let in. Only A knows you.",
  );
  const all = [me(1, "A", true), me(2, "B", true), me(3, "C", true)].map(outcomeOf);
  expect(scoreWords({ guesses: [], outcomes: all })).toBe("All were let in. A, B and C all know you.");
  expect(scoreWords({ guesses: [], outcomes: all.slice(1) })).toContain("B and C both know you.");
  expect(scoreWords({ guesses: [], outcomes: [outcomeOf(me(1, "C", true))] })).toBe(
    "All were let in. All went to C, and it knows you.",
  );
  expect(scoreWords({ guesses: [], outcomes: [outcomeOf(me(1, "C", false))] })).toContain(
    "C does not know you",
  );
  expect(scoreWords({ guesses: [], outcomes: [outcomeOf(nobodyUp(1, "A"))] })).toContain(
    "No service answered",
  );
});

test("right and missed make up what was judged", () => {
  const guess = fc.constantFrom("in" as const, "away" as const, null);
  const outcome = fc.record({
    id: fc.nat(),
    service: fc.constantFrom("A" as const, "B" as const, null),
    status: fc.constant(200),
    letIn: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(guess, outcome), { maxLength: 6 }), (pairs) => {
      const round = { guesses: pairs.map(([each]) => each), outcomes: pairs.map(([, each]) => each) };
      const { right, judged, letIn, sent } = scoreOf(round);
      const missed = pairs.filter(([each, came]) => isMissed(each, came)).length;
      expect(right + missed).toBe(judged);
      expect(judged).toBeLessThanOrEqual(sent);
      expect(letIn).toBeLessThanOrEqual(sent);
    }),
  );
});
