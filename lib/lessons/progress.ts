import type { MisconceptionNumber } from "./coverage.ts";
import type { QuestionId } from "./questions/index.ts";
import type { Slug } from "./slugs.ts";

/** A step of a chapter: `slug/step`. */
export type StepKey = `${Slug}/${string}`;

/** A step that was done; `right`, `confidence` and `answer` where it asked something. */
export interface StepDone {
  /** When, in milliseconds since 1970. */
  at: number;
  right?: boolean;
  confidence?: 1 | 2 | 3;
  /** The id of the option that was chosen first. */
  answer?: string;
}

/** One answer to a question of recall. */
export interface Try {
  at: number;
  right: boolean;
  /** The id of the option. */
  option: string;
}

/** The tests before chapter 1 and after the last. */
export type QuizTime = "before" | "after";

/** What a learner has done so far. Plain data; all changes give a new one. */
export interface Progress {
  /** When it was begun anew; 0 where it never was. Of two the one that was begun later counts. */
  begun: number;
  /** By `StepKey`. */
  steps: Readonly<Record<string, StepDone>>;
  /** All answers to questions of recall, oldest first. When a question comes back follows from them. */
  recalls: Readonly<Record<string, readonly Try[]>>;
  /** The chapters that the learner knew already, and since when that is known. */
  known: Readonly<Partial<Record<Slug, number>>>;
  /** Where the learner was last. */
  place: { slug: Slug; step: string; at: number } | null;
  /** The answers of the tests by the ids of their questions. */
  quiz: Readonly<Record<QuizTime, Readonly<Record<string, { at: number; option: string }>>>>;
}

/** Nothing done yet. */
export const EMPTY_PROGRESS: Progress = {
  begun: 0,
  steps: {},
  recalls: {},
  known: {},
  place: null,
  quiz: { before: {}, after: {} },
};

/** What has to be known of a chapter to say how far somebody is. A `Chapter` is one. */
export interface Outlined {
  slug: Slug;
  steps: readonly { id: string; overturns?: readonly MisconceptionNumber[] }[];
}

/** The name of a step among all chapters. */
export const stepKey = (slug: Slug, stepId: string): StepKey => `${slug}/${stepId}`;

/** Whether a step was done in a way that says what was answered. */
export const isAnswered = ({ answer, right }: StepDone): boolean =>
  answer !== undefined || right !== undefined;

/** A step is done. What was answered first stays, however often the step is done again. */
export function withStep(progress: Progress, key: StepKey, done: StepDone): Progress {
  const before = progress.steps[key];
  if (before && (isAnswered(before) || !isAnswered(done))) return progress;
  return { ...progress, steps: { ...progress.steps, [key]: done } };
}

/** A question of recall was answered. */
export const withRecall = (progress: Progress, id: QuestionId, answer: Try): Progress => ({
  ...progress,
  recalls: {
    ...progress.recalls,
    [id]: [...(progress.recalls[id] ?? []), answer].toSorted((a, b) => a.at - b.at),
  },
});

/** "I know this": the chapter's question was answered without going through it. */
export const withKnown = (progress: Progress, slug: Slug, at: number): Progress =>
  progress.known[slug] === undefined ? { ...progress, known: { ...progress.known, [slug]: at } } : progress;

/** Where the learner is. */
export const withPlace = (progress: Progress, slug: Slug, step: string, at: number): Progress =>
  progress.place?.slug === slug && progress.place.step === step
    ? progress
    : { ...progress, place: { slug, step, at } };

/** A question of a test was answered; the first answer stays. */
export const withQuizAnswer = (
  progress: Progress,
  time: QuizTime,
  id: string,
  answer: { at: number; option: string },
): Progress => {
  const answers = progress.quiz[time];
  if (Object.hasOwn(answers, id)) return progress;
  return { ...progress, quiz: { ...progress.quiz, [time]: { ...answers, [id]: answer } } };
};

/** Everything from the beginning: what was done before that moment counts no more, in other tabs neither. */
export const begunAnew = (at: number): Progress => ({ ...EMPTY_PROGRESS, begun: at });

/** Whether a step was done. */
export const isStepDone = ({ steps }: Progress, key: StepKey): boolean => steps[key] !== undefined;

/** Whether all steps of a chapter were done. One that is known already is another thing: see `known`. */
export const isChapterDone = (progress: Progress, { slug, steps }: Outlined): boolean =>
  steps.length > 0 && steps.every(({ id }) => isStepDone(progress, stepKey(slug, id)));

/**
 * The misconceptions that were overturned: those of which every step that shows a part of it was done. What is said of
 * them is then what this learner's own requests showed.
 */
export function overturned(
  progress: Progress,
  chapters: readonly Outlined[],
): ReadonlySet<MisconceptionNumber> {
  const all = chapters.flatMap(({ slug, steps }) =>
    steps.flatMap(({ id, overturns = [] }) =>
      overturns.map((number) => ({ number, isDone: isStepDone(progress, stepKey(slug, id)) })),
    ),
  );
  const open = new Set(all.flatMap(({ number, isDone }) => (isDone ? [] : [number])));
  return new Set(all.flatMap(({ number }) => (open.has(number) ? [] : [number])));
}
