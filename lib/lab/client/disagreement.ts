import type { Exchange } from "../../trace/exchange.ts";
import { findStep } from "../../trace/steps.ts";
import type { ModelName, Role } from "../../trace/vocabulary.ts";

/** Two answers about the same user in which the models name different roles. */
export interface Disagreement {
  user: string;
  session: { exchange: number; role: Role };
  jwt: { exchange: number; role: Role; issuedAt: number | null };
}

/** The requests whose answer depends on who is asking, and as what. Signing in says what the directory knows. */
const asksWho = ({ action }: Exchange): boolean =>
  action === "me" || action === "admin" || action === "preferences";

/**
 * Finds where the models disagree about a user's role: the newest answer of each, if both are about the same user.
 * Built from recorded answers alone; `null` where they agree, or where one turned the user away or was not asked.
 */
export function disagreementOf(exchanges: readonly Exchange[]): Disagreement | null {
  const newest = (model: ModelName) =>
    exchanges.findLast((exchange) => exchange.model === model && asksWho(exchange));
  const [session, jwt] = [newest("session"), newest("jwt")];
  const [one, other] = [session?.decision.identity, jwt?.decision.identity];
  if (!session || !jwt || !one || !other || one.id !== other.id || one.role === other.role) return null;
  const iat = findStep(jwt.steps, "claims-checked")?.data.claims.iat;
  return {
    user: one.name,
    session: { exchange: session.id, role: one.role },
    jwt: { exchange: jwt.id, role: other.role, issuedAt: typeof iat === "number" ? iat * 1000 : null },
  };
}
