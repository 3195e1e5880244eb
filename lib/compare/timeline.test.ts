import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { step } from "../stage/fixtures.ts";
import { STEP_KINDS, type Step, type StepKind } from "../trace/steps.ts";
import { alignTraces, PHASES, phasesOf } from "./timeline.ts";

/** A step of a kind; the timeline looks at nothing but the kind, and at what failed. */
const bare = (kind: StepKind): Step => ({
  ...step("request-received", { method: "GET", path: "/", bytes: 1 }),
  ...({ kind, data: { partition: "A", operation: "write" } } as unknown as Step),
});

const traces = fc.array(fc.array(fc.constantFrom(...STEP_KINDS).map(bare), { maxLength: 14 }), {
  minLength: 1,
  maxLength: 4,
});

const SESSION: StepKind[] = [
  "request-received",
  "cookie-read",
  "seal-shape-checked",
  "seal-opened",
  "session-looked-up",
  "session-expiry-checked",
  "session-written",
  "cookie-set",
  "decision",
  "response-sent",
];
const JWT: StepKind[] = [
  "request-received",
  "cookie-read",
  "token-shape-checked",
  "key-chosen",
  "signature-checked",
  "claims-checked",
  "decision",
  "response-sent",
];

describe("a trace's phases", () => {
  test("never fall, whatever the order of the steps", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEP_KINDS).map(bare)), (steps) => {
        const ranks = phasesOf(steps).map((phase) => PHASES.indexOf(phase));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        expect(ranks).toHaveLength(steps.length);
      }),
    );
  });

  test("a cookie that is put on the answer before the decision does not hold the decision back", () => {
    expect(phasesOf(SESSION.map(bare))).toEqual([
      "leaves",
      "read",
      ...Array<string>(4).fill("recognised"),
      "action",
      "decision",
      "decision",
      "answer",
    ]);
  });

  test("a store that fails while it is read belongs to recognising, while it is written to the action", () => {
    const read = step("store-failed", { partition: "shared", operation: "read" });
    const written = step("store-failed", { partition: "shared", operation: "remove" });
    expect(phasesOf([read])).toEqual(["recognised"]);
    expect(phasesOf([written])).toEqual(["action"]);
  });
});

describe("traces on one track", () => {
  test("begin at nothing, end at everything, and on the way show each step once", () => {
    fc.assert(
      fc.property(traces, (steps) => {
        const { total, cursorsAt } = alignTraces(steps);
        expect(cursorsAt(0)).toEqual(steps.map(() => 0));
        expect(cursorsAt(total)).toEqual(steps.map((trace) => trace.length));
        let before = cursorsAt(0);
        for (let moment = 1; moment <= total; moment++) {
          const now = cursorsAt(moment);
          for (const [trace, cursor] of now.entries()) {
            const shown = cursor - (before[trace] ?? 0);
            expect([0, 1]).toContain(shown);
          }
          expect(now).not.toEqual(before);
          before = now;
        }
      }),
    );
  });

  test("moments outside the track are its ends", () => {
    fc.assert(
      fc.property(traces, fc.integer({ min: -50, max: 200 }), (steps, moment) => {
        const { total, cursorsAt } = alignTraces(steps);
        if (moment <= 0) expect(cursorsAt(moment)).toEqual(cursorsAt(0));
        if (moment >= total) expect(cursorsAt(moment)).toEqual(cursorsAt(total));
      }),
    );
  });

  test("the stretches cover the track without a gap", () => {
    fc.assert(
      fc.property(traces, (steps) => {
        const { total, stretches } = alignTraces(steps);
        expect([0, ...stretches.map(({ to }) => to)]).toEqual([...stretches.map(({ from }) => from), total]);
      }),
    );
  });

  test("whoever has fewer steps in a phase waits for the other", () => {
    const timeline = alignTraces([SESSION.map(bare), JWT.map(bare)]);
    const action = timeline.stretches.find(({ phase }) => phase === "action");
    expect(action).toEqual({ phase: "action", from: 6, to: 7 });
    // Both are recognised at moment 6; the session writes its record back while the token waits.
    expect(timeline.cursorsAt(6)).toEqual([6, 6]);
    expect(timeline.cursorsAt(7)).toEqual([7, 6]);
    expect(timeline.cursorsAt(timeline.total)).toEqual([SESSION.length, JWT.length]);
  });

  test("one that has not come yet stands still", () => {
    expect(alignTraces([[], JWT.map(bare)]).cursorsAt(3)).toEqual([0, 3]);
  });
});
