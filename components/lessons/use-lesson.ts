"use client";

import { useEffect, useMemo } from "react";
import type { LessonData } from "@/lib/lessons/data";
import type { StepOutline } from "@/lib/lessons/outline";
import { isStepDone, stepKey, withPlace, withStep } from "@/lib/lessons/progress";
import type { Beginning } from "@/lib/lessons/settings";
import type { LessonStep, World } from "@/lib/lessons/shape";
import type { StepWords } from "@/lib/lessons/words";
import { type Mark, markOf, worldSince } from "@/lib/lessons/world";
import { loadChapter, useChapter } from "./load-chapter";
import type { StepState } from "./step-state";
import { useBeginning } from "./use-beginning";
import { type LessonDesk, useLessonDesk } from "./use-lesson-desk";
import { usePlace } from "./use-place";
import { type ProgressInHand, useProgress } from "./use-progress";
import { useStepState } from "./use-step-state";

/** What was answered where a step asks something. */
export interface Answer {
  right?: boolean;
  confidence?: 1 | 2 | 3;
  answer?: string;
}

/** Everything that the page of a chapter works with. */
export interface Lesson extends LessonData {
  desk: LessonDesk;
  progress: ProgressInHand;
  /** The place of the step in the chapter, from 0. */
  index: number;
  go: (id: string) => void;
  step: StepOutline;
  said: StepWords;
  /** The step with its conditions; `null` until they are there. */
  live: LessonStep | null;
  /** The step with its conditions, fetched where it is not there yet. */
  fetchLive: () => Promise<LessonStep | null>;
  /** Does what the step's own button does. */
  act: () => Promise<void>;
  /** Does what a tool of the chapter does. */
  runTool: (id: string) => Promise<void>;
  /** Its tools with their ops; none until they are there. */
  tools: readonly { id: string; ops: Parameters<LessonDesk["run"]>[0] }[];
  /** The lab since the step began; `null` until the lab has told. */
  world: World | null;
  state: StepState;
  put: (part: Partial<StepState>) => void;
  /** Whether the step was done, now or ever. */
  done: boolean;
  isDone: (id: string) => boolean;
  finish: (answer?: Answer) => void;
  /** The moment that the lab is at now. */
  moment: () => Mark;
  /** What the step builds on is not in the lab. */
  needy: boolean;
  /** What was put back so that the step begins as it should; `null` where nothing was. */
  restored: Beginning | null;
}

/** Whether something happened since the step began. */
const isTouched = ({ exchanges, notes }: World): boolean => exchanges.length > 0 || notes.length > 0;

/** Puts the parts of a chapter's page together. */
export function useLessonOf(data: LessonData): Lesson {
  const { slug, outline, words } = data;
  const { index, go } = usePlace(outline.steps);
  const step = outline.steps[index];
  const said = step && words.steps[step.id];
  if (!step || !said) throw new TypeError(`The chapter ${slug} has no step.`);
  const desk = useLessonDesk(slug);
  const progress = useProgress();
  const { state, put } = useStepState(desk.own.id, slug, step.id);
  const { view, exchanges, notes } = desk.lab;
  const chapter = useChapter(slug, index > 0 || exchanges.length > 0 || notes.length > 0);
  const { clientId } = desk;
  const { mark } = state;

  const live = chapter?.steps[index] ?? null;
  const isHere = view !== null && view.id === desk.own.id;
  const isIdle = desk.busy === null;
  const beginning = useBeginning({
    desk,
    view: isHere ? view : null,
    place: `${desk.own.id} ${step.id}`,
    live,
    isJudged: exchanges.length > 0 || notes.length > 0,
    isBegun: mark !== null,
  });
  useEffect(() => {
    if (isHere && isIdle && beginning.ready && mark === null) put({ mark: markOf({ exchanges, notes }) });
  }, [isHere, isIdle, beginning.ready, mark, exchanges, notes, put]);

  const world = useMemo(
    () => (isHere && mark ? worldSince({ view, exchanges, notes, me: clientId }, mark) : null),
    [isHere, mark, view, exchanges, notes, clientId],
  );

  const { ready, keep } = progress;
  useEffect(() => {
    if (ready) keep((before) => withPlace(before, slug, step.id, Date.now()));
  }, [ready, keep, slug, step.id]);

  const isDone = (id: string): boolean => isStepDone(progress.progress, stepKey(slug, id));
  const needs = live && "needs" in live ? live.needs : undefined;
  const fetchLive = async (): Promise<LessonStep | null> => (await loadChapter(slug)).steps[index] ?? null;
  return {
    ...data,
    desk,
    progress,
    index,
    go,
    step,
    said,
    live,
    fetchLive,
    async act() {
      const now = await fetchLive();
      if (now && "act" in now) await desk.run(now.act);
    },
    async runTool(id) {
      const tool = (await loadChapter(slug)).tools.find((each) => each.id === id);
      if (tool) await desk.run(tool.ops);
    },
    tools: chapter?.tools ?? [],
    world,
    state,
    put,
    done: isDone(step.id),
    isDone,
    finish: (answer = {}) =>
      keep((before) => withStep(before, stepKey(slug, step.id), { at: Date.now(), ...answer })),
    restored: beginning.restored,
    moment: () => markOf({ exchanges, notes }),
    needy: needs !== undefined && world !== null && isIdle && !isTouched(world) && !needs(world),
  };
}
