import type { Content } from "@/lib/lessons/progress-count";
import { spokenText } from "@/lib/lessons/texts";
import type { UiWords } from "@/lib/lessons/words/en/ui";

type Ui = UiWords["progress"];

const counted = (count: number, { one, many }: { one: string; many: string }): string =>
  count === 1 ? one : spokenText(many, { count: String(count) });

/** Puts what a progress holds into a sentence's `{what}`. */
export const countWords = (sentence: string, { steps, answers }: Content, ui: Ui): string =>
  spokenText(sentence, { what: `${counted(steps, ui.steps)}, ${counted(answers, ui.answers)}` });

/** What a file brought. */
export const cameWords = (came: Content, ui: Ui): string =>
  came.steps + came.answers === 0 ? ui.cameNothing : countWords(ui.came, came, ui);
