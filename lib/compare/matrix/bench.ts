import type { Exchange } from "../../trace/exchange.ts";
import type { ActionName, ModelName, RefusalCode } from "../../trace/vocabulary.ts";

/** An answer of the lab: of its application, or of a control. `status: null`: none came. */
export interface Answer {
  status: number | null;
  /** The number under which it was recorded; `null` for a control, and for what was turned away at the door. */
  exchange: number | null;
  body: unknown;
  /** What went wrong, in words; `null` where the lab answered, be it with a refusal. */
  problem: string | null;
}

/** What an experiment works on: one lab of the learner's own, by real requests. */
export interface Bench {
  labId: string;
  send(model: ModelName, action: ActionName, user: string | undefined): Promise<Answer>;
  control(name: string, body: unknown): Promise<Answer>;
  /** A recorded exchange, read back from the lab; `null` where it cannot be read. */
  read(exchange: number): Promise<Exchange | null>;
}

/** A request of an experiment, as it was answered. */
export interface Line {
  exchange: number;
  who: "page" | "thief";
  method: string;
  path: string;
  status: number;
  code: RefusalCode | null;
}

/** What an experiment showed: its last line is the outcome. */
export interface Shown {
  /** The lab that holds the exchanges. */
  labId: string;
  lines: readonly [Line, ...Line[]];
  /** Revoking was asked for, and there was nothing on the server to take away. */
  noHandle: boolean;
}

/** What came of running an experiment. `gone`: the lab does not exist any more, or is not ours. */
export type Ran = { shown: Shown; failed: null } | { shown: null; failed: { says: string; gone: boolean } };

/** The line that is the outcome. */
export const outcomeOf = ({ lines }: Shown): Line => lines.at(-1) ?? lines[0];
