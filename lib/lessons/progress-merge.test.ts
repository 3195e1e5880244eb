import fc from "fast-check";
import { expect, test } from "vitest";
import { begunAnew, EMPTY_PROGRESS, stepKey, withStep } from "./progress.ts";
import { mergeProgress, withImported } from "./progress-merge.ts";
import { arbitraryProgress } from "./testing/arbitrary-progress.ts";

const some = arbitraryProgress();
const any = arbitraryProgress(fc.integer({ min: 0, max: 2 }));

test("merging with itself changes nothing", () => {
  fc.assert(
    fc.property(any, (a) => {
      expect(mergeProgress(a, a)).toEqual(a);
    }),
  );
});

test("it does not matter which comes first", () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a));
    }),
  );
});

test("it does not matter which of three meet first", () => {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(mergeProgress(mergeProgress(a, b), c)).toEqual(mergeProgress(a, mergeProgress(b, c)));
    }),
  );
});

test("nothing of either is lost, and nothing is made up", () => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      const both = mergeProgress(a, b);
      const names = (pick: (of: typeof a) => object) =>
        expect(new Set(Object.keys(pick(both)))).toEqual(
          new Set([...Object.keys(pick(a)), ...Object.keys(pick(b))]),
        );
      for (const pick of [
        (of: typeof a) => of.steps,
        (of: typeof a) => of.recalls,
        (of: typeof a) => of.known,
        (of: typeof a) => of.quiz.before,
        (of: typeof a) => of.quiz.after,
      ])
        names(pick);
      for (const [id, tries] of Object.entries(both.recalls))
        for (const each of [a, b])
          if (Object.hasOwn(each.recalls, id))
            expect(tries).toEqual(expect.arrayContaining([...(each.recalls[id] ?? [])]));
      for (const [key, done] of Object.entries(both.steps)) {
        const of = [a, b].flatMap(({ steps }) =>
          Object.entries(steps).flatMap(([k, v]) => (k === key ? [v] : [])),
        );
        expect(of).toContainEqual(done);
        if (of.some(({ answer }) => answer !== undefined)) expect(done.answer ?? done.right).toBeDefined();
      }
    }),
  );
});

test("whoever began anew has forgotten what was before, in the other tab too", () => {
  fc.assert(
    fc.property(some, (a) => {
      expect(mergeProgress(a, begunAnew(9))).toEqual(begunAnew(9));
      expect(mergeProgress(begunAnew(9), a)).toEqual(begunAnew(9));
    }),
  );
});

test("a file adds what it has, though it was written before a new beginning", () => {
  const key = stepKey("hybrid", "one");
  const file = withStep(EMPTY_PROGRESS, key, { at: 1 });
  expect(withImported(begunAnew(9), file)).toEqual({ ...file, begun: 9 });
  expect(withImported(file, begunAnew(9))).toEqual(file);
});
