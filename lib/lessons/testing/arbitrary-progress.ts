import fc from "fast-check";
import { EMPTY_PROGRESS, type Progress } from "../progress.ts";
import { mergeProgress } from "../progress-merge.ts";
import { SLUGS } from "../slugs.ts";

// Few ids and few moments, so that two of them meet.
const id = fc.constantFrom("first", "second-one", "constructor");
const at = fc.integer({ min: 0, max: 4 });
const slug = fc.constantFrom(...SLUGS.slice(0, 3));
const key = fc.tuple(slug, id).map(([chapter, step]) => `${chapter}/${step}` as const);
const answers = fc.dictionary(id, fc.record({ at, option: id }));

/** A learner's progress, as it comes to be by changes. */
export const arbitraryProgress = (begun: fc.Arbitrary<number> = fc.constant(0)): fc.Arbitrary<Progress> =>
  fc
    .record({
      begun,
      steps: fc.dictionary(
        key,
        fc.record(
          { at, right: fc.boolean(), confidence: fc.constantFrom(1, 2, 3), answer: id },
          { requiredKeys: ["at"] },
        ),
      ),
      recalls: fc.dictionary(
        id,
        fc.array(fc.record({ at, option: id, right: fc.boolean() }), { minLength: 1 }),
      ),
      known: fc.dictionary(slug, at),
      place: fc.option(fc.record({ slug, step: id, at })),
      quiz: fc.record({ before: answers, after: answers }),
    })
    // Merged with nothing: its lists then stand in their order.
    .map((raw) => mergeProgress(raw as Progress, { ...EMPTY_PROGRESS, begun: raw.begun }))
    .map((one) => mergeProgress(one, one));
