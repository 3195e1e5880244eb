import fc from "fast-check";
import { expect, test } from "vitest";
import { EMPTY_PROGRESS } from "./progress.ts";
import { mergeProgress } from "./progress-merge.ts";
import { readProgress, writeProgress } from "./progress-text.ts";
import { arbitraryProgress } from "./testing/arbitrary-progress.ts";

test("what was written is read back", () => {
  fc.assert(
    fc.property(arbitraryProgress(fc.nat()), (progress) => {
      expect(readProgress(writeProgress(progress))).toEqual(progress);
    }),
  );
});

test("no text makes reading throw, and what is no progress is none", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readProgress(text)).toBeNull();
    }),
  );
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readProgress(text)).toBeNull();
    }),
  );
  for (const text of ["{}", '{"version":2,"steps":{}}', '{"version":1}', '{"version":1,"steps":3}'])
    expect(readProgress(text)).toBeNull();
});

test("whatever stands in a progress, what is read of it can be used", () => {
  const anything = fc.jsonValue();
  const value = fc.record({
    steps: fc.dictionary(fc.oneof(fc.string(), fc.constant("hybrid/one")), anything),
    recalls: fc.dictionary(fc.oneof(fc.string(), fc.constant("one")), fc.oneof(anything, fc.array(anything))),
    known: anything,
    place: anything,
    quiz: fc.oneof(anything, fc.record({ before: anything, after: anything })),
    begun: anything,
  });
  fc.assert(
    fc.property(value, (raw) => {
      const read = readProgress(JSON.stringify({ version: 1, ...raw }));
      expect(read).not.toBeNull();
      if (read === null) return;
      const whole = mergeProgress(read, read);
      expect(readProgress(writeProgress(whole))).toEqual(whole);
    }),
  );
});

test("parts that make no sense are left out, the others stay", () => {
  const text = JSON.stringify({
    version: 1,
    begun: -1,
    steps: {
      "hybrid/one": { at: 4, right: "yes", confidence: 9, answer: "<b>" },
      "nowhere/one": { at: 4 },
      "hybrid/one/two": { at: 4 },
      "hybrid/Two": { at: 4 },
      "hybrid/late": { at: 1e300 },
    },
    recalls: { q: [{ at: 1, right: true, option: "a" }, { at: 2 }, null], empty: [], none: 3 },
    known: { hybrid: 5, passport: "5", elsewhere: 5 },
    place: { slug: "hybrid", step: "one", at: "now" },
    quiz: { before: { q: { at: 1, option: "a" }, r: 1 } },
  });
  expect(readProgress(text)).toEqual({
    ...EMPTY_PROGRESS,
    steps: { "hybrid/one": { at: 4 } },
    recalls: { q: [{ at: 1, right: true, option: "a" }] },
    known: { hybrid: 5 },
    quiz: { before: { q: { at: 1, option: "a" } }, after: {} },
  });
});

test("a name that every object has does no harm", () => {
  const text =
    '{"version":1,"steps":{"__proto__":{"at":1}},"recalls":{"constructor":[{"at":1,"right":true,"option":"a"}]}}';
  const read = readProgress(text);
  expect(read?.steps).toEqual({});
  expect(Object.keys(read?.recalls ?? {})).toEqual(["constructor"]);
});
