import fc from "fast-check";
import { expect, test } from "vitest";
import { openRecorder } from "./recorder.ts";
import { serverTiming } from "./server-timing.ts";
import { STEP_KINDS } from "./steps.ts";

test("there is one entry per step, named after it, with its time in milliseconds", () => {
  const durations = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(durations, (micros) => {
      let now = 0;
      const recorder = openRecorder(() => now);
      for (const took of micros) {
        const stop = recorder.start({ file: "lib/a.ts", line: 1 });
        now += took;
        stop("visitor-counted", "server", "info", { visitor: 1 });
      }
      const entries = serverTiming(recorder.steps).split(", ");
      expect(entries).toHaveLength(micros.length);
      // W3C Server Timing: a token, then `dur` with a number.
      const times = entries.map((entry) => /^([!#$%&'*+.^_`|~0-9A-Za-z-]+);dur=(\d+(?:\.\d+)?)$/.exec(entry));
      expect(times.map((match) => match?.[1])).toEqual(micros.map(() => "visitor-counted"));
      expect(times.map((match) => Math.round(Number(match?.[2]) * 1000))).toEqual(micros);
      expect(recorder.elapsed()).toBe(micros.reduce((sum, took) => sum + took, 0));
    }),
  );
});

test("every kind of step is a name that the header may hold", () => {
  for (const kind of STEP_KINDS) expect(kind).toMatch(/^[a-z-]+$/);
});
