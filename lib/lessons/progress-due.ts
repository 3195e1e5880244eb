import type { Progress, Try } from "./progress.ts";
import type { QuestionId } from "./questions/index.ts";

const HOUR = 3_600_000;

/** How long a question stays away after each right answer since it was missed, in milliseconds: an evening's is there the next noon. */
const PAUSES = [16 * HOUR, 64 * HOUR] as const;

/**
 * When a question is to be asked again, in milliseconds since 1970; `null` for not any more. One that is missed is due at
 * once; answered right it comes back the next day, then after three days, then never. A right answer before it is due
 * tells nothing about remembering, and moves nothing.
 */
export function dueAt(tries: readonly Try[]): number | null {
  let due: number | null = null;
  let rights = 0;
  for (const { at, right } of tries) {
    if (!right) {
      due = at;
      rights = 0;
    } else if (due !== null && at >= due) {
      const pause = PAUSES[rights];
      due = pause === undefined ? null : at + pause;
      rights += 1;
    }
  }
  return due;
}

/**
 * The questions that come back, with the moment at which each is due, those first that are due first. Whoever shows them
 * looks them up: a progress may be older than a question that is no longer there.
 */
export const comingBack = ({ recalls }: Progress): { id: QuestionId; due: number }[] =>
  Object.entries(recalls)
    .flatMap(([id, tries]) => {
      const due = dueAt(tries);
      return due === null ? [] : [{ id: id as QuestionId, due }];
    })
    .toSorted((a, b) => a.due - b.due);

/** The questions that are due now (milliseconds since 1970), those first that have waited longest. */
export const dueQuestions = (progress: Progress, now: number): QuestionId[] =>
  comingBack(progress).flatMap(({ id, due }) => (due <= now ? [id] : []));
