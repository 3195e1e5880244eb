import type { Stopwatch } from "../core/clock.ts";
import type { SourceLine } from "./at.ts";
import { says } from "./sentences.ts";
import type { Step, StepData, StepKind } from "./steps.ts";
import type { Outcome, Place } from "./vocabulary.ts";

/** Ends the measurement of one step and writes it down. */
export type Stop = <K extends StepKind>(kind: K, place: Place, outcome: Outcome, data: StepData[K]) => void;

/** Writes down what happens inside one exchange, in order. */
export interface Recorder {
  /** Starts the stopwatch for the line that follows; the returned function stops it and records the step. */
  start(source: SourceLine): Stop;
  /** The steps so far, in order. */
  readonly steps: readonly Step[];
  /** Microseconds since the recorder was opened. */
  elapsed(): number;
}

/** Opens a recorder for one exchange. `stopwatch` counts microseconds. */
export function openRecorder(stopwatch: Stopwatch): Recorder {
  const opened = stopwatch();
  const steps: Step[] = [];
  return {
    steps,
    elapsed: () => round(stopwatch() - opened),
    start(source) {
      const started = stopwatch();
      return (kind, place, outcome, data) => {
        const micros = round(stopwatch() - started);
        // The parts are tied together by K; the compiler cannot see through the union of all kinds.
        const step = { kind, place, says: "", outcome, micros, data, source } as unknown as Step;
        step.says = says(step);
        steps.push(step);
      };
    },
  };
}

const silentStop: Stop = () => undefined;

/** A recorder that writes nothing down, for measuring what recording costs. */
export const silentRecorder: Recorder = { steps: [], elapsed: () => 0, start: () => silentStop };

const round = (micros: number): number => Math.round(micros * 10) / 10;
