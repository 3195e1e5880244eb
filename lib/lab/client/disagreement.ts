import type { Exchange } from "../../trace/exchange.ts";
import { findStep } from "../../trace/steps.ts";
import type { Role } from "../../trace/vocabulary.ts";

/** Two answers about the same user in which the models name different roles. */
export interface Disagreement {
  user: string;
  session: { exchange: number; role: Role };
  jwt: { exchange: number; role: Role; issuedAt: number | null };
}

/** An exchange in which the model recognised somebody: what it said then was what it knew. */
const recognised = (exchange: Exchange): boolean =>
  exchange.decision.identity !== null && exchange.action !== "login" && exchange.action !== "logout";

/**
 * Finds where the models disagree about a user's role: the newest answer of each for the same user.
 * Built from recorded answers alone; `null` where they agree or one has not been asked.
 */
export function disagreementOf(exchanges: readonly Exchange[]): Disagreement | null {
  const answers = exchanges.filter(recognised);
  const jwt = answers.findLast(({ model }) => model === "jwt");
  const identity = jwt?.decision.identity;
  if (!jwt || !identity) return null;
  const session = answers.findLast(
    ({ model, decision }) => model === "session" && decision.identity?.id === identity.id,
  );
  const other = session?.decision.identity;
  if (!session || !other || other.role === identity.role) return null;
  const iat = findStep(jwt.steps, "claims-checked")?.data.claims.iat;
  return {
    user: identity.name,
    session: { exchange: session.id, role: other.role },
    jwt: { exchange: jwt.id, role: identity.role, issuedAt: typeof iat === "number" ? iat * 1000 : null },
  };
}
