import type { Exchange } from "../../trace/exchange.ts";
import { findStep } from "../../trace/steps.ts";
import type { ModelName, Role } from "../../trace/vocabulary.ts";
import type { User } from "../shapes.ts";

/** What the server knows of a role: the session's record says it, or the directory of users. */
type Knows = "record" | "directory";

/** What the client carries that says a role. */
export type Carries = "passport" | "slip" | "box";

/** One answer about a user's role. `exchange` is `null` where no exchange told it, but the lab itself. */
export interface Testimony<Witness = Knows | Carries> {
  witness: Witness;
  role: Role;
  exchange: number | null;
  /** When it was written down, by the lab's clock, milliseconds; `null` where that is not known. */
  since: number | null;
}

/** Two answers about the same user that name different roles. */
export interface Disagreement {
  user: string;
  /** What the server knows now. */
  known: Testimony<Knows>;
  /** What the client carries. */
  carried: Testimony<Carries>;
}

const CARRIED: readonly (readonly [ModelName, Carries])[] = [
  ["jwt", "passport"],
  ["plain", "slip"],
  ["sealed", "box"],
];

/** The requests whose answer depends on who is asking, and as what. Signing in says what the directory knows. */
const asksWho = ({ action }: Exchange): boolean =>
  action === "me" || action === "admin" || action === "preferences";

function writtenAt({ steps }: Exchange): number | null {
  const iat = findStep(steps, "claims-checked")?.data.claims.iat;
  return typeof iat === "number" ? iat * 1000 : null;
}

/**
 * Finds where what the client carries disagrees with what the server knows about a user's role: the newest answer of
 * each model, against the newest of the session, or against the directory where no drawer was asked about that user.
 * The newest such contradiction; `null` where all agree, or where a model turned the user away or was not asked.
 */
export function disagreementOf(exchanges: readonly Exchange[], users: readonly User[]): Disagreement | null {
  const newest = (model: ModelName) =>
    exchanges.findLast((exchange) => exchange.model === model && asksWho(exchange));
  // Both open the drawer at each request: the later answer is what the drawer says now.
  const [session] = [newest("session"), newest("hybrid")]
    .filter((exchange) => exchange !== undefined)
    .toSorted((a, b) => b.id - a.id);
  const found = CARRIED.flatMap(([model, witness]) => {
    const exchange = newest(model);
    const identity = exchange?.decision.identity;
    if (!exchange || !identity) return [];
    const known = knownAbout(identity.id, session, users);
    if (!known || known.role === identity.role) return [];
    const carried = { witness, role: identity.role, exchange: exchange.id, since: writtenAt(exchange) };
    return [{ at: exchange.id, user: identity.name, known, carried }];
  });
  const [last] = found.toSorted((a, b) => b.at - a.at);
  return last ? { user: last.user, known: last.known, carried: last.carried } : null;
}

function knownAbout(
  id: number,
  session: Exchange | undefined,
  users: readonly User[],
): Testimony<Knows> | null {
  const identity = session?.decision.identity;
  if (session && identity?.id === id)
    return { witness: "record", role: identity.role, exchange: session.id, since: null };
  const role = users.find((user) => user.id === id)?.role;
  return role ? { witness: "directory", role, exchange: null, since: null } : null;
}
