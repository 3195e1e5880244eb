import type { MisconceptionNumber } from "./coverage.ts";
import { isChapterDone, isStepDone, type Progress, stepKey } from "./progress.ts";
import type { ChapterOutline } from "./progress-outline.ts";
import type { Slug } from "./slugs.ts";

/** How a chapter stands: done, known already, where the learner is, the next to do, or later. */
export type StopState = "done" | "known" | "here" | "open" | "ahead";

/** A chapter on the map. */
export interface Stop {
  slug: Slug;
  number: number;
  title: string;
  state: StopState;
  /** About how many minutes of it are left. */
  minutes: number;
  /** How many of its steps are done, and how many there are. */
  done: number;
  of: number;
  /** Of the answers that were given in it, those that were right. */
  right: number;
  answered: number;
  /** Where the learner is in it, counted from 1; 0 for elsewhere. */
  at: number;
}

/** Where the button leads. */
export interface GoOn {
  number: number;
  href: string;
}

/** How far the learner is. */
export interface Way {
  stops: readonly Stop[];
  /** How many chapters are done or known. */
  chapters: number;
  /** How many chapters long the way so far is, with parts of chapters. */
  length: number;
  minutesLeft: number;
  /** `null` once all chapters are done or known. */
  goOn: GoOn | null;
}

const isPast = (state: StopState): boolean => state === "done" || state === "known";

function stopOf(progress: Progress, chapter: ChapterOutline, number: number): Stop {
  const { slug, title, steps } = chapter;
  const done = steps.filter(({ id }) => isStepDone(progress, stepKey(slug, id))).length;
  const told = steps.flatMap(({ id, asks }) => {
    const right = progress.steps[stepKey(slug, id)]?.right;
    return asks && right !== undefined ? [right] : [];
  });
  const isDone = isChapterDone(progress, chapter);
  const isHere = progress.place?.slug === slug && !isDone;
  const known = progress.known[slug] === undefined ? "ahead" : "known";
  const left = steps.length === 0 ? 1 : 1 - done / steps.length;
  const state = isDone ? "done" : isHere ? "here" : known;
  return {
    slug,
    number,
    title,
    state,
    minutes: isPast(state) ? 0 : Math.max(1, Math.round(chapter.minutes * left)),
    done,
    of: steps.length,
    right: told.filter(Boolean).length,
    answered: told.length,
    at: isHere ? steps.findIndex(({ id }) => id === progress.place?.step) + 1 : 0,
  };
}

/** How far somebody is, chapter by chapter. No chapter is ever shut. */
export function wayOf(progress: Progress, chapters: readonly ChapterOutline[]): Way {
  const all = chapters.map((chapter, i) => stopOf(progress, chapter, i + 1));
  const here = all.find(({ state }) => state === "here");
  const next = here ?? all.find(({ state }) => state === "ahead");
  const stops = all.map((stop) => (stop === next && !here ? { ...stop, state: "open" as const } : stop));
  const step = here && here.at > 0 ? progress.place?.step : undefined;
  return {
    stops,
    chapters: stops.filter(({ state }) => isPast(state)).length,
    length: stops.reduce((sum, { state, done, of }) => sum + (isPast(state) ? 1 : done / Math.max(1, of)), 0),
    minutesLeft: stops.reduce((sum, { minutes }) => sum + minutes, 0),
    goOn: next
      ? { number: next.number, href: `/learn/${next.slug}${step === undefined ? "" : `?step=${step}`}` }
      : null,
  };
}

/** Which chapter overturns each misconception, by number. */
export const overturners = (
  chapters: readonly ChapterOutline[],
): ReadonlyMap<MisconceptionNumber, { slug: Slug; step: string }> =>
  new Map(
    chapters.flatMap(({ slug, steps }) =>
      steps.flatMap(({ id, overturns = [] }) => overturns.map((each) => [each, { slug, step: id }] as const)),
    ),
  );

/** The misconception that was overturned last; `null` for none yet. */
export function lastOverturned(
  progress: Progress,
  chapters: readonly ChapterOutline[],
): MisconceptionNumber | null {
  const fallen = chapters.flatMap(({ slug, steps }) =>
    steps.flatMap(({ id, overturns = [] }) => {
      const at = progress.steps[stepKey(slug, id)]?.at;
      return at === undefined ? [] : overturns.map((number) => ({ number, at }));
    }),
  );
  return fallen.toSorted((a, b) => a.at - b.at).at(-1)?.number ?? null;
}

/** How long until a question is due, in whole days; 0 for now. */
export const daysUntil = (due: number, now: number): number =>
  due <= now ? 0 : Math.ceil((due - now) / 86_400_000);
