import type { Progress } from "./progress.ts";
import { withImported } from "./progress-merge.ts";

/** How much a progress holds: steps that were done, and answers to questions of recall and of the tests. */
export interface Content {
  steps: number;
  answers: number;
}

/** Counts what a progress holds. A chapter that is known already counts as a step. */
export const contentOf = ({ steps, known, recalls, quiz }: Progress): Content => ({
  steps: Object.keys(steps).length + Object.keys(known).length,
  answers:
    Object.values(recalls).reduce((sum, tries) => sum + tries.length, 0) +
    Object.keys(quiz.before).length +
    Object.keys(quiz.after).length,
});

/** What a file would add. */
export function cameIn(mine: Progress, file: Progress): Content {
  const before = contentOf(mine);
  const after = contentOf(withImported(mine, file));
  return { steps: after.steps - before.steps, answers: after.answers - before.answers };
}
