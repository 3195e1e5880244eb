import { member, readJson, textIn } from "../core/json.ts";
import type { Progress, StepDone, StepKey, Try } from "./progress.ts";
import { isSlug } from "./slugs.ts";

/** The form in which it is written. */
const VERSION = 1;

/** The ids of steps, questions and options. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isId = (text: string): boolean => text.length <= 80 && ID.test(text);

/** The last moment that a `Date` can tell, in milliseconds. */
const LAST_MOMENT = 8.64e15;
const isMoment = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= LAST_MOMENT;

const momentIn = (value: unknown, name = "at"): number | null => {
  const at = member(value, name);
  return isMoment(at) ? at : null;
};

const idIn = (value: unknown, name: string): string | null => {
  const text = textIn(value, name);
  return text !== null && isId(text) ? text : null;
};

const isStepKey = (text: string): text is StepKey => {
  const [slug, step, ...rest] = text.split("/");
  return slug !== undefined && isSlug(slug) && step !== undefined && isId(step) && rest.length === 0;
};

function readStep(value: unknown): StepDone | null {
  const at = momentIn(value);
  if (at === null) return null;
  const right = member(value, "right");
  const confidence = member(value, "confidence");
  const answer = idIn(value, "answer");
  return {
    at,
    ...(typeof right === "boolean" ? { right } : {}),
    ...(confidence === 1 || confidence === 2 || confidence === 3 ? { confidence } : {}),
    ...(answer === null ? {} : { answer }),
  };
}

function readAnswer(value: unknown): { at: number; option: string } | null {
  const at = momentIn(value);
  const option = idIn(value, "option");
  return at === null || option === null ? null : { at, option };
}

function readTries(value: unknown): readonly Try[] | null {
  if (!Array.isArray(value)) return null;
  const tries = value.flatMap((each: unknown): Try[] => {
    const answer = readAnswer(each);
    const right = member(each, "right");
    return answer === null || typeof right !== "boolean" ? [] : [{ ...answer, right }];
  });
  return tries.length === 0 ? null : tries.toSorted((a, b) => a.at - b.at);
}

/** The entries of a value that have a name and a content of the right kind; others are left out. */
function readRecord<K extends string, T>(
  value: unknown,
  isName: (name: string) => name is K,
  read: (value: unknown) => T | null,
): Record<K, T> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([name, content]) => {
      const known = isName(name) ? read(content) : null;
      return known === null ? [] : [[name, known]];
    }),
  ) as Record<K, T>;
}

const isName = (text: string): text is string => isId(text);

function readPlace(value: unknown): Progress["place"] {
  const [slug, step, at] = [textIn(value, "slug"), idIn(value, "step"), momentIn(value)];
  return slug === null || !isSlug(slug) || step === null || at === null ? null : { slug, step, at };
}

/**
 * Reads what was written, or what anybody else put in its place. `null` for what is no progress at all; of what is one, the
 * parts that make sense.
 */
export function readProgress(text: string): Progress | null {
  const value = readJson(text);
  if (member(value, "version") !== VERSION || typeof member(value, "steps") !== "object") return null;
  const quiz = member(value, "quiz");
  return {
    begun: momentIn(value, "begun") ?? 0,
    steps: readRecord(member(value, "steps"), isStepKey, readStep),
    recalls: readRecord(member(value, "recalls"), isName, readTries),
    known: readRecord(member(value, "known"), isSlug, (at) => (isMoment(at) ? at : null)),
    place: readPlace(member(value, "place")),
    quiz: {
      before: readRecord(member(quiz, "before"), isName, readAnswer),
      after: readRecord(member(quiz, "after"), isName, readAnswer),
    },
  };
}

/** Writes it as JSON, for the browser's storage and for files. */
export const writeProgress = (progress: Progress): string =>
  JSON.stringify({ version: VERSION, ...progress });
