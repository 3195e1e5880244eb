import type { Exchange } from "../trace/exchange.ts";
import { findStep } from "../trace/steps.ts";
import type { Carrier } from "../trace/vocabulary.ts";
import { credentialGiven, credentialSent } from "./credential.ts";

/** A credential, and the session record that an exchange showed it to name. */
export interface Proof {
  credential: string;
  sid: string;
}

/**
 * What an exchange proves about credentials: the one that came and was accepted for a record, and the one that it
 * handed out for a record. A credential that was refused, or never looked up, proves nothing.
 */
export function proofsOf(exchange: Exchange): Proof[] {
  const { steps, decision } = exchange;
  const proofs: Proof[] = [];
  const sent = credentialSent(exchange);
  const found = findStep(steps, "session-looked-up")?.data;
  const expired = findStep(steps, "session-expiry-checked")?.data.expired ?? false;
  const accepted = decision.verdict !== "refused" && decision.verdict !== "failed";
  if (sent !== null && found?.found && !expired && accepted)
    proofs.push({ credential: sent, sid: found.sid });
  const given = credentialGiven(exchange);
  const written = steps.findLast((step) => step.kind === "session-written");
  if (given !== null && written?.kind === "session-written")
    proofs.push({ credential: given, sid: written.data.sid });
  return proofs;
}

/** What the owner did, as far as a proof depends on it. */
interface Note {
  control: string;
  afterExchange: number;
}

/** Controls after which a server may judge the same credential otherwise, though its record is still there. */
const DOUBTS: ReadonlySet<string> = new Set(["rotate-keys", "settings"]);

/** Whether something was done to the lab after an exchange, so that only another exchange can tell if it still holds. */
const isDoubted = (exchange: Exchange, notes: readonly Note[]): boolean =>
  notes.some(({ control, afterExchange }) => afterExchange >= exchange.id && DOUBTS.has(control));

/**
 * Whether an exchange proves that a credential names a record. With `notes` the question is whether that is still known
 * now; without, whether it was known then.
 */
export const isProven = (
  { credential, sid }: { credential: string | null | undefined; sid: string | null | undefined },
  exchange: Exchange,
  notes: readonly Note[] = [],
): boolean =>
  proofsOf(exchange).some((proof) => proof.credential === credential && proof.sid === sid) &&
  !isDoubted(exchange, notes);

/** How the credential of an exchange travelled: as it came, or as it was handed out; `null` where there was none. */
export function carrierOf({ carrier, steps }: Exchange): Carrier | null {
  if (carrier !== null) return carrier;
  if (findStep(steps, "token-handed-over")) return "header";
  return findStep(steps, "cookie-set") ? "cookie" : null;
}
