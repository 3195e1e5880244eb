import type { Exchange } from "../../trace/exchange.ts";
import type { Step } from "../../trace/steps.ts";
import type { InsideService, Outcome, RefusalCode } from "../../trace/vocabulary.ts";

/** A stretch of time: microseconds since the request came, and how many it took. */
export interface Span {
  start: number;
  micros: number;
}

/** What a branch of the tree stands for. */
export type BranchKind = "gateway" | "recognise" | "mint" | "call" | "answer" | "step";

/** One line of the tree, with those below it in the order in which they began. */
export interface Branch extends Span {
  /** Says where in the tree it stands, and is the same for the same place in any exchange. */
  id: string;
  kind: BranchKind;
  outcome: Outcome;
  hop: InsideService | null;
  code: RefusalCode | null;
  /** The step itself, where the line is one. */
  step: Step | null;
  branches: Branch[];
}

type Timed = Step & { start: number };

const isTimed = (step: Step): step is Timed => step.start !== undefined;

const endOf = ({ start, micros }: Span): number => start + micros;

/** The stretch from the first beginning to the last end. */
function around(spans: readonly Span[]): Span {
  const start = Math.min(...spans.map((span) => span.start));
  return { start, micros: Math.max(...spans.map(endOf)) - start };
}

const byStart = (a: Span, b: Span): number => a.start - b.start;

const leaf = (step: Timed, id: string): Branch => ({
  id,
  kind: "step",
  start: step.start,
  micros: step.micros,
  outcome: step.outcome,
  hop: step.hop ?? null,
  code: null,
  step,
  branches: [],
});

const leaves = (steps: readonly Timed[], id: string): Branch[] =>
  steps.toSorted(byStart).map((step, i) => leaf(step, `${id}/${i}`));

/** Several steps that are told as one: refused where one of them was. */
function group(kind: "recognise" | "mint" | "answer", steps: readonly Timed[]): Branch[] {
  if (steps.length === 0) return [];
  const outcome = steps.some((step) => step.outcome === "refused") ? "refused" : "ok";
  const branches = leaves(steps, kind);
  return [{ id: kind, kind, ...around(steps), outcome, hop: null, code: null, step: null, branches }];
}

function calls(steps: readonly Timed[]): Branch[] {
  return steps.flatMap((step) => {
    if (step.kind !== "service-called") return [];
    const { service, code } = step.data;
    const there = steps.filter(({ hop }) => hop === service);
    return [{ ...leaf(step, service), kind: "call", hop: service, code, branches: leaves(there, service) }];
  });
}

const LAST = new Set([
  "decision",
  "cookie-set",
  "cookie-cleared",
  "foreign-cookies-cleared",
  "response-sent",
]);

/**
 * An exchange as a tree: what the gateway did, the calls that it made, and what happened inside each. Every line lies
 * where it was measured. `null` where a step does not say when it began.
 */
export function treeOf({ steps, cost }: Exchange): Branch | null {
  const timed = steps.filter(isTimed);
  if (timed.length !== steps.length) return null;
  const own = timed.filter(({ hop, kind }) => hop === undefined && kind !== "service-called");
  const minted = own.filter(({ kind }) => kind === "token-issued");
  const last = own.filter(({ kind }) => LAST.has(kind));
  const first = own.filter((step) => !minted.includes(step) && !last.includes(step));
  const branches = [
    ...group("recognise", first),
    ...group("mint", minted),
    ...calls(timed),
    ...group("answer", last),
  ];
  const whole = { start: 0, micros: cost.micros };
  return {
    id: "gateway",
    kind: "gateway",
    ...whole,
    outcome: "ok",
    hop: null,
    code: null,
    step: null,
    branches: branches.toSorted(byStart),
  };
}

/** The lines that are shown, each with its depth, where those that are `open` show what is below them. */
export function linesOf(
  tree: Branch,
  open: ReadonlySet<string>,
  depth = 0,
): { branch: Branch; depth: number }[] {
  const below = open.has(tree.id) || tree.kind === "gateway" ? tree.branches : [];
  return [{ branch: tree, depth }, ...below.flatMap((branch) => linesOf(branch, open, depth + 1))];
}

/** Whether two stretches have a moment in common. */
export const overlap = (a: Span, b: Span): boolean => a.start < endOf(b) && b.start < endOf(a);

/** The largest sets of calls that were all under way at one moment, as measured; sets of one are left out. */
export function together(tree: Branch): InsideService[][] {
  const made = tree.branches.filter(({ kind }) => kind === "call");
  // Whatever overlaps does so at a moment at which one of them begins.
  const sets = made.map((each) =>
    made.filter((other) => other === each || (other.start <= each.start && each.start < endOf(other))),
  );
  const real = sets.filter((set) => set.length > 1);
  const largest = real.filter(
    (set) => !real.some((other) => other.length > set.length && set.every((each) => other.includes(each))),
  );
  const names = largest.map((set) => set.flatMap(({ hop }) => hop ?? []));
  return names.filter((set, i) => names.findIndex((other) => other.join() === set.join()) === i);
}
