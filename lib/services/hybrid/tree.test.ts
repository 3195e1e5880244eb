import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exchange, step } from "../../lab/client/testing/samples.ts";
import type { Exchange } from "../../trace/exchange.ts";
import type { Step } from "../../trace/steps.ts";
import { INSIDE_SERVICES, type InsideService } from "../../trace/vocabulary.ts";
import { type Branch, linesOf, overlap, type Span, together, treeOf } from "./tree.ts";
import { togetherWords } from "./words.ts";

const timed = (made: Step, { start, micros }: Span, hop?: InsideService): Step => ({
  ...made,
  start,
  micros,
  ...(hop === undefined ? {} : { hop }),
});

const received = step("request-received", { method: "GET", path: "/", bytes: 1 });
const read = step("authorization-read", { found: true, scheme: "Bearer", bytes: 1 });
const called = (service: InsideService) =>
  step("service-called", { service, path: "/", token: "a.b.c", status: 200, code: null });

/** A dashboard whose calls lie where they are told to. */
const dashboard = (calls: readonly Span[], micros = 1000): Exchange => ({
  ...exchange(1, { model: "hybrid", action: "dashboard" }),
  steps: [
    timed(received, { start: 0, micros: 5 }),
    ...calls.flatMap((span, i) => {
      const service = INSIDE_SERVICES[i] ?? "orders";
      return [
        timed(called(service), span),
        timed(read, { start: span.start, micros: span.micros / 2 }, service),
      ];
    }),
  ],
  cost: { micros, storeReads: 0, storeWrites: 0, cryptoOps: 0, requestBytes: 0, responseBytes: 0 },
});

const treeWith = (calls: readonly Span[]): Branch => {
  const tree = treeOf(dashboard(calls));
  if (!tree) throw new TypeError("There is no tree.");
  return tree;
};

const span = fc.record({ start: fc.nat(900), micros: fc.integer({ min: 1, max: 100 }) });
const spans = fc.array(span, { minLength: 1, maxLength: 3 });

describe("the tree of an exchange", () => {
  test("has every step once, whatever overlaps", () => {
    fc.assert(
      fc.property(spans, (calls) => {
        const { steps } = dashboard(calls);
        const all = (branch: Branch): Step[] => [
          ...(branch.step ? [branch.step] : []),
          ...branch.branches.flatMap(all),
        ];
        expect(all(treeWith(calls))).toHaveLength(steps.length);
      }),
    );
  });

  test("puts nothing below a line that lies outside of it", () => {
    const holds = (branch: Branch): boolean =>
      branch.branches.every(
        (below) =>
          below.start >= branch.start &&
          below.start + below.micros <= branch.start + branch.micros + 1e-9 &&
          holds(below),
      );
    fc.assert(fc.property(spans, (calls) => holds(treeWith(calls))));
  });

  test("is not drawn where a step does not say when it began", () => {
    expect(treeOf({ ...dashboard([]), steps: [received] })).toBeNull();
  });

  test("shows the steps of a line only where it is open", () => {
    const tree = treeWith([{ start: 10, micros: 20 }]);
    const levels = (open: string[]) => linesOf(tree, new Set(open)).map(({ depth }) => depth);
    expect(levels([])).toEqual([0, 1, 1]);
    expect(levels(["orders"])).toEqual([0, 1, 1, 2]);
  });
});

describe("what was under way at the same time", () => {
  test("overlaps pairwise, as measured", () => {
    fc.assert(
      fc.property(spans, (calls) => {
        const at = (service: InsideService): Span => calls[INSIDE_SERVICES.indexOf(service)] as Span;
        for (const set of together(treeWith(calls)))
          for (const one of set) for (const other of set) expect(overlap(at(one), at(other))).toBe(true);
      }),
    );
  });

  test("leaves no overlapping pair out", () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        expect(together(treeWith([one, other]))).toHaveLength(overlap(one, other) ? 1 : 0);
      }),
    );
  });

  test.each([
    [[0, 10, 20], 5, "one after another"],
    [[0, 1, 2], 5, "orders, billing and profile at the same time"],
    [[0, 4, 8], 5, "orders and billing; billing and profile at the same time"],
  ])("calls from %j on, %i long: %s", (starts, micros, says) => {
    const sets = together(treeWith(starts.map((start) => ({ start, micros }))));
    expect(togetherWords(sets, 3)).toBe(says);
  });
});
