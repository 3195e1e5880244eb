import type { Exchange } from "../trace/exchange.ts";
import type { Step } from "../trace/steps.ts";
import { beatOf, rowOf } from "./beats.ts";
import { decisionDetail, ROWS } from "./rows.ts";
import type { DocketRow, RowName } from "./scene-shape.ts";

interface Group {
  name: RowName;
  /** Places in the trace. */
  at: number[];
  steps: Step[];
}

/** Steps that stand under one line: all of a name, wherever they happened. */
function groupsOf(exchange: Exchange): Group[] {
  const groups = new Map<RowName, Group>();
  for (const [index, step] of exchange.steps.entries()) {
    const name = rowOf(step, exchange);
    if (!name) continue;
    const group = groups.get(name) ?? { name, at: [], steps: [] };
    group.at.push(index);
    group.steps.push(step);
    groups.set(name, group);
  }
  return [...groups.values()];
}

/** The time of a line. What happened inside a service is part of the time of its call. */
const sum = (steps: readonly Step[]): number =>
  steps.reduce((total, { micros, hop }) => (hop ? total : total + micros), 0);

function costliestOf(groups: readonly Group[]): RowName | null {
  let most: Group | null = null;
  for (const group of groups) if (!most || sum(group.steps) > sum(most.steps)) most = group;
  return most && groups.length > 1 ? most.name : null;
}

/** The last thing that the steps of a line have to say. */
function detailOf(steps: readonly Step[], exchange: Exchange): { detail: string; quoted: boolean } {
  let detail = "";
  let quoted = false;
  for (const step of steps) {
    if (step.kind === "decision") {
      detail = decisionDetail(step.data, exchange);
      quoted = step.data.code !== null;
      continue;
    }
    const result = step.hop ? "" : beatOf(step).result(step);
    if (result === "") continue;
    detail = result;
    quoted = (step.kind === "claims-checked" || step.kind === "service-called") && step.data.code !== null;
  }
  return { detail, quoted };
}

/** The balancer found no service that answers. */
const isNowhere = (step: Step): boolean => step.kind === "service-chosen" && step.outcome === "refused";

function toneOf(steps: readonly Step[]): DocketRow["tone"] {
  const judged = steps.find(({ kind }) => kind === "decision" || kind === "service-called");
  if (!judged) return steps.some(isNowhere) ? "bad" : "plain";
  return judged.outcome === "ok" ? "good" : "bad";
}

/** The lines of a docket when `cursor` steps have been shown. All are there; those to come are `pending`. */
export function docketAt(exchange: Exchange, cursor: number): DocketRow[] {
  const groups = groupsOf(exchange);
  const costliest = costliestOf(groups);
  return groups.map((group): DocketRow => {
    const shown = group.steps.filter((_, i) => (group.at[i] ?? cursor) < cursor);
    // What is told of a line is what its steps said so far; a line that has not begun is measured, not told.
    const told = shown.length ? shown : group.steps;
    const words = ROWS[group.name];
    const pending = shown.length === 0;
    const complete = shown.length === group.steps.length && !group.at.includes(cursor - 1);
    return {
      name: group.name,
      icon: told.some((step) => step.kind === "authorization-read" && step.data.found && !step.hop)
        ? "hand"
        : words.icon,
      title: words.title(told, exchange),
      code: words.code?.(told) ?? null,
      ...detailOf(told, exchange),
      micros: sum(told),
      costliest: group.name === costliest,
      tone: toneOf(told),
      state: pending ? "pending" : complete ? "done" : "current",
    };
  });
}
