import type { Exchange } from "../trace/exchange.ts";
import type { Condition, DoStep, PredictStep, Wanted, World, WrongWay } from "./shape.ts";

/** A condition of a goal, as it stands. */
export interface Standing {
  id: string;
  met: boolean;
  /** When it came to hold, by the host's clock; `null` where it does not, or nobody can tell. */
  at: number | null;
}

/** How a task stands. */
export interface Judgement {
  met: boolean;
  conditions: readonly Standing[];
  /** The first condition that is not met. */
  missing: string | null;
  /** The typical wrong way that the learner took instead; `null` where it is none of those. */
  wrong: string | null;
  /** What was done last since the step began: the newest exchange. */
  last: Exchange | null;
}

/** When it came to hold: with the first exchange, or thing done to the lab, after which it did. */
function since(holds: Condition, world: World): number | null {
  if (!holds(world)) return null;
  const times = [...world.exchanges, ...world.notes].map(({ at }) => at).toSorted((a, b) => a - b);
  const until = (time: number): World => ({
    ...world,
    exchanges: world.exchanges.filter(({ at }) => at <= time),
    notes: world.notes.filter(({ at }) => at <= time),
  });
  return times.find((time) => holds(until(time))) ?? null;
}

const standing = ({ id, holds }: Wanted, world: World): Standing => ({
  id,
  met: holds(world),
  at: since(holds, world),
});

/** Judges a task by what was recorded, whoever did it. */
export function judge({ goal, wrong }: Pick<DoStep, "goal" | "wrong">, world: World): Judgement {
  const conditions = goal.map((wanted) => standing(wanted, world));
  const missing = conditions.find(({ met }) => !met)?.id ?? null;
  const way: WrongWay | undefined = missing === null ? undefined : wrong.find(({ when }) => when(world));
  return {
    met: missing === null,
    conditions,
    missing,
    wrong: way?.id ?? null,
    last: world.exchanges.at(-1) ?? null,
  };
}

/** The option that came true; `null` before anything happened, or where none did. */
export const cameTrue = (
  { options, happened }: Pick<PredictStep, "options" | "happened">,
  world: World,
): string | null => (happened(world) ? (options.find(({ holds }) => holds(world))?.id ?? null) : null);
