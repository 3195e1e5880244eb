import type { ControlBody, ControlName } from "../lab/control-bodies.ts";
import type { ActionName, ModelName } from "../trace/vocabulary.ts";
import type { ControlOp, FromWorld, Op, SendOp } from "./shape.ts";

/** A request of the learner's page, or of whoever `rest.as` says. */
export const send = (
  model: ModelName,
  action: ActionName,
  rest: Partial<Omit<SendOp, "do" | "model" | "action">> = {},
): SendOp => ({ do: "send", as: "page", model, action, ...rest });

/** A login by Alice, or by whoever `rest.user` says. */
export const login = (
  model: ModelName,
  rest: Partial<Omit<SendOp, "do" | "model" | "action">> = {},
): SendOp => send(model, "login", { user: "alice", ...rest });

/** Something done to the lab by its owner. */
export const control = <K extends ControlName>(name: K, body: FromWorld<ControlBody<K>>): ControlOp =>
  // A union over names cannot be followed by the compiler from a type parameter.
  ({ do: "control", control: name, body }) as ControlOp;

/** The same thing several times. */
export const times = (count: number, op: Op): Op[] => Array.from({ length: count }, () => op);
