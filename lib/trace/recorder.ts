import type { Stopwatch } from "../core/clock.ts";
import type { SourceLine } from "./at.ts";
import { says } from "./sentences.ts";
import type { StepData } from "./step-data.ts";
import type { Step, StepKind } from "./steps.ts";
import type { InsideService, Outcome, Place } from "./vocabulary.ts";

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
  /** A recorder for what happens inside a service that is called, by the same stopwatch. */
  branch(hop: InsideService): Recorder;
  /** Adds what a branch wrote down, once its call has come back. */
  join(branch: Recorder): void;
}

/** Opens a recorder for one exchange. `stopwatch` counts microseconds. */
export const openRecorder = (stopwatch: Stopwatch): Recorder => record(stopwatch, stopwatch(), null);

function record(stopwatch: Stopwatch, opened: number, hop: InsideService | null): Recorder {
  const steps: Step[] = [];
  const where = hop === null ? {} : { hop };
  return {
    steps,
    elapsed: () => round(stopwatch() - opened),
    start(source) {
      const started = stopwatch();
      return (kind, place, outcome, data) => {
        const micros = round(stopwatch() - started);
        const start = round(started - opened);
        // The parts are tied together by K; the compiler cannot see through the union of all kinds.
        const step = {
          kind,
          place,
          says: "",
          outcome,
          start,
          micros,
          data,
          source,
          ...where,
        } as unknown as Step;
        step.says = says(step);
        steps.push(step);
      };
    },
    branch: (inside) => record(stopwatch, opened, inside),
    join: (branch) => void steps.push(...branch.steps),
  };
}

const silentStop: Stop = () => undefined;

/** A recorder that writes nothing down, for measuring what recording costs. */
export const silentRecorder: Recorder = {
  steps: [],
  elapsed: () => 0,
  start: () => silentStop,
  branch: () => silentRecorder,
  join: () => undefined,
};

const round = (micros: number): number => Math.round(micros * 10) / 10;
