import type { ControlName } from "../lab/control-bodies.ts";
import type { ModelName } from "../trace/vocabulary.ts";
import type { FromWorld, Op, SendOp, World } from "./shape.ts";

/** A request of which nothing is left open. */
export type ReadySend = Omit<SendOp, "token"> & { token: string | null };

/** Who carries ops out: a page with real requests, or a replay with the real handlers. */
export interface Driver {
  /** What is known once everything that was done has arrived. */
  world(): World;
  /** Sends, and waits until the exchange is part of the world. `token: null`: what this sender holds itself. */
  send(op: ReadySend): Promise<void>;
  /** Does something to the lab, and waits until that is part of the world. */
  control(name: ControlName, body: unknown): Promise<void>;
  /** Lets a hostile script of the page ask who it is, and waits until that is part of the world. */
  script(model: ModelName): Promise<void>;
}

/** Something could not be done; `message` says why, in words. */
export class CannotDo extends Error {}

function known<T>(value: FromWorld<T>, world: World, what: string): T {
  const found = typeof value === "function" ? (value as (world: World) => T | null)(world) : value;
  if (found === null) throw new CannotDo(what);
  return found;
}

/**
 * Carries ops out, one after another.
 *
 * @throws CannotDo where the world has not what an op needs, and whatever the driver throws.
 */
export async function perform(ops: readonly Op[], driver: Driver): Promise<void> {
  for (const op of ops) {
    const world = driver.world();
    if (op.do === "control") {
      const body = known<unknown>(
        op.body,
        world,
        "There is nothing yet to do this to. Start this step over.",
      );
      await driver.control(op.control, body);
    } else if (op.do === "script") {
      await driver.script(op.model);
    } else {
      const { token = null, ...rest } = op;
      const brought = token === null ? null : known(token, world, "There is no credential to send yet.");
      await driver.send({ ...rest, token: brought });
    }
  }
}
