import type { Exchange } from "../trace/exchange.ts";
import { isInside } from "../trace/inside.ts";
import type { Step, StepKind } from "../trace/steps.ts";
import type { Beat } from "./beat.ts";
import { SCALE } from "./beats-scale.ts";
import { SESSION } from "./beats-session.ts";
import { STATE } from "./beats-state.ts";
import { TOKEN } from "./beats-token.ts";
import { SERVER, WIRE } from "./beats-wire.ts";
import { ROWS } from "./rows.ts";
import type { RowName } from "./scene-shape.ts";

/** How every kind of step is shown. The compiler checks that none is missing. */
export const BEATS: { readonly [K in StepKind]: Beat<K> } = {
  ...WIRE,
  ...SERVER,
  ...SESSION,
  ...TOKEN,
  ...STATE,
  ...SCALE,
};

/** The beat of a step, paired with its own kind. */
export const beatOf = (step: Step): Beat<StepKind> => BEATS[step.kind];

const FAILED_AT = { read: "drawer", write: "file", remove: "remove" } as const;
const FAILED_LIST = { read: "denylist", write: "deny", remove: "deny" } as const;

/** The checks of a token, which have one line together where a gateway minted it just before. */
const CHECKS: ReadonlySet<StepKind> = new Set([
  "token-shape-checked",
  "key-chosen",
  "signature-checked",
  "claims-checked",
]);

/**
 * The docket's line of a step, in an exchange of that model. A record that is written back has a line of its own; a
 * store that does not answer fails where it was asked; what happened inside a service stands under its call.
 */
export function rowOf(step: Step, { model, action }: Pick<Exchange, "model" | "action">): RowName | null {
  if (step.hop) return `call-${step.hop}`;
  if (step.kind === "service-called") return `call-${step.data.service}`;
  if (model === "hybrid" && !isInside(action) && CHECKS.has(step.kind)) return "check";
  if (step.kind === "session-written" && !step.data.isNew) return "update";
  if (step.kind === "store-failed") return (model === "jwt" ? FAILED_LIST : FAILED_AT)[step.data.operation];
  return BEATS[step.kind].row;
}

/** One beat of the replay. `label` stands under the track; `row` is `null` on the wire. */
export interface TimedBeat {
  kind: StepKind;
  label: string;
  micros: number;
  row: RowName | null;
}

/** What the beats of an exchange are told from. */
type Traced = Pick<Exchange, "steps" | "model" | "action">;

/** The beats of an exchange, one for each step, in order. */
export function beatsOf(exchange: Traced): TimedBeat[] {
  return exchange.steps.map((step) => {
    const row = rowOf(step, exchange);
    const onWire = step.kind === "request-received" ? "Request" : "Response";
    return { kind: step.kind, label: row ? ROWS[row].segment : onWire, micros: step.micros, row };
  });
}

/** A stretch of the replay's track: beats that stand next to each other under one label, `from` up to `to`. */
export interface Segment {
  label: string;
  from: number;
  to: number;
}

/** The stretches of the track, in order, without a gap. */
export function segmentsOf(exchange: Traced): Segment[] {
  const segments: Segment[] = [];
  for (const [index, { label }] of beatsOf(exchange).entries()) {
    const last = segments.at(-1);
    if (last?.label === label) last.to = index + 1;
    else segments.push({ label, from: index, to: index + 1 });
  }
  return segments;
}
