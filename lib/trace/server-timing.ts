import type { Step } from "./steps.ts";

/**
 * A `Server-Timing` header with one entry per step (W3C Server Timing), durations in milliseconds, so that the
 * network panel of any browser shows the trace.
 */
export const serverTiming = (steps: readonly Step[]): string =>
  steps.map((step) => `${step.kind};dur=${(step.micros / 1000).toFixed(4)}`).join(", ");
