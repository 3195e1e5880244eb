import { curlCommand } from "../trace/curl.ts";
import type { Shell } from "../trace/shells/index.ts";
import type { SendOp, World } from "./shape.ts";

/** Where a command goes: an origin like `http://localhost:3000`, and a lab's id. */
export interface Target {
  origin: string;
  lab: string;
}

const bodyOf = ({ action, user = "alice", carrier = "cookie", preferences }: SendOp): string | null => {
  if (action === "login") return JSON.stringify({ user, carrier });
  return action === "preferences" ? JSON.stringify(preferences ?? { theme: "dark" }) : null;
};

/**
 * The command that does the same from a terminal with that shell, as it stands; `null` where it has to carry a credential that the world
 * has not yet.
 */
export function commandOf(
  op: SendOp,
  { origin, lab }: Target,
  world: World | null,
  shell: Shell = "posix",
): string | null {
  const { model, action, query } = op;
  const token = typeof op.token === "function" ? world && op.token(world) : (op.token ?? null);
  if (op.token !== undefined && token === null) return null;
  const carrier = token === null ? (op.carrier ?? "cookie") : "header";
  return curlCommand({ origin, lab, model, action, carrier, body: bodyOf(op), token, query }, shell);
}
