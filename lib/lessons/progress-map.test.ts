import { expect, test } from "vitest";
import { EMPTY_PROGRESS, type Progress, stepKey, withKnown, withPlace, withStep } from "./progress.ts";
import { daysUntil, lastOverturned, overturners, wayOf } from "./progress-map.ts";
import type { ChapterOutline } from "./progress-outline.ts";
import { SLUGS, type Slug } from "./slugs.ts";

const CHAPTERS: ChapterOutline[] = SLUGS.map((slug, i) => ({
  slug,
  title: slug,
  lead: "",
  minutes: 8,
  steps: [
    { id: "one", asks: false },
    { id: "two", asks: true, ...(i === 1 ? { overturns: [5, 6] as const } : {}) },
    { id: "three", asks: true, ...(i === 0 ? { overturns: [1] as const } : {}) },
    { id: "four", asks: false },
  ],
}));

const done = (progress: Progress, slug: Slug, ...ids: string[]): Progress =>
  ids.reduce(
    (all, id, i) => withStep(all, stepKey(slug, id), { at: i, ...(id === "two" ? { right: true } : {}) }),
    progress,
  );
const states = (progress: Progress) => wayOf(progress, CHAPTERS).stops.map(({ state }) => state);

test("for a newcomer the first chapter is open, and none is shut", () => {
  const way = wayOf(EMPTY_PROGRESS, CHAPTERS);
  expect(way.stops.map(({ state }) => state)).toEqual(["open", ...Array<string>(10).fill("ahead")]);
  expect(way).toMatchObject({ chapters: 0, length: 0, minutesLeft: 88 });
  expect(way.goOn).toEqual({ number: 1, href: "/learn/http-forgets" });
});

test("after a chapter the next is open", () => {
  const progress = done(EMPTY_PROGRESS, "http-forgets", "one", "two", "three", "four");
  expect(states(progress).slice(0, 3)).toEqual(["done", "open", "ahead"]);
  expect(wayOf(progress, CHAPTERS).stops[0]).toMatchObject({ right: 1, answered: 1, minutes: 0 });
});

test("whoever is in a chapter goes on where they were", () => {
  const there = withPlace(done(EMPTY_PROGRESS, "passport", "one", "two"), "passport", "three", 9);
  const way = wayOf(there, CHAPTERS);
  expect(way.goOn).toEqual({ number: 7, href: "/learn/passport?step=three" });
  expect(way.stops[6]).toMatchObject({ state: "here", at: 3, of: 4, done: 2, minutes: 4 });
  expect(way.stops.filter(({ state }) => state === "open")).toEqual([]);
  expect(way.length).toBe(0.5);
});

test("what is known counts as past, and can still be gone through", () => {
  const known = withKnown(EMPTY_PROGRESS, "http-forgets", 3);
  expect(states(known).slice(0, 2)).toEqual(["known", "open"]);
  expect(states(withPlace(known, "http-forgets", "one", 4))[0]).toBe("here");
});

test("once all is done there is nothing to go on with", () => {
  const all = SLUGS.reduce((so, slug) => done(so, slug, "one", "two", "three", "four"), EMPTY_PROGRESS);
  const way = wayOf(withPlace(all, "hybrid", "one", 3), CHAPTERS);
  expect(way).toMatchObject({ chapters: 11, length: 11, minutesLeft: 0, goOn: null });
});

test("each misconception knows its step, and the last that fell is told", () => {
  expect(overturners(CHAPTERS).get(6)).toEqual({ slug: "cookie-identifies", step: "two" });
  expect(lastOverturned(EMPTY_PROGRESS, CHAPTERS)).toBeNull();
  const first = withStep(EMPTY_PROGRESS, stepKey("cookie-identifies", "two"), { at: 5 });
  const then = withStep(first, stepKey("http-forgets", "three"), { at: 7 });
  expect(lastOverturned(then, CHAPTERS)).toBe(1);
});

test("days are counted up", () => {
  expect([daysUntil(5, 5), daysUntil(6, 5), daysUntil(86_400_005, 5), daysUntil(86_400_006, 5)]).toEqual([
    0, 1, 1, 2,
  ]);
});
