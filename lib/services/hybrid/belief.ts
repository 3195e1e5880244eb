import { bearerOf } from "../../lab/client/held.ts";
import { decodeToken } from "../../lab/client/token.ts";
import type { ControlNote } from "../../lab/shapes.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { findStep } from "../../trace/steps.ts";
import type { RefusalCode } from "../../trace/vocabulary.ts";
import { hybridOnly, insideOf, lastToken } from "./moment.ts";

/** One request after the session was revoked. */
export interface Asking {
  exchange: number;
  /** Outside a label was shown to the gateway; inside the token that was minted before, to the service. */
  side: "outside" | "inside";
  /** Seconds since the revocation, by the lab's clock. */
  after: number;
  status: number;
  code: RefusalCode | null;
}

/** What is known since the last revocation of a session. Times in milliseconds by the lab's clock. */
export interface Belief {
  sid: string;
  /** `null` where the clock was moved just before and just after, so that nobody can tell. */
  revokedAt: number | null;
  /** The last token for orders that was minted before; `null` where there was none. */
  token: string | null;
  /** What its `exp` says. */
  expiresAt: number | null;
  askings: Asking[];
}

type Note = Pick<ControlNote, "entry" | "at" | "control" | "afterExchange" | "removedSid">;

/** The drawer that an exchange of hybrid opened, made, or looked for. */
const sidIn = ({ steps }: Exchange): string | null =>
  steps.findLast((step) => step.kind === "session-written")?.data.sid ??
  findStep(steps, "session-looked-up")?.data.sid ??
  null;

/** The last time somebody emptied a drawer of hybrid by hand. */
function lastRevocation(
  exchanges: readonly Exchange[],
  notes: readonly Note[],
): (Note & { sid: string }) | null {
  const drawers = new Set(exchanges.map(sidIn));
  const note = notes.findLast(
    ({ control, removedSid }) =>
      control === "revoke-session" && removedSid !== null && drawers.has(removedSid),
  );
  return note && note.removedSid !== null ? { ...note, sid: note.removedSid } : null;
}

/**
 * How far the lab's clock was ahead of the host's at a note, milliseconds: as at the exchange before or after it, or as
 * now, if nobody moved the clock between. `null` where somebody did on all sides.
 */
function offsetAt(
  { entry, afterExchange }: Note,
  exchanges: readonly Exchange[],
  notes: readonly Note[],
  offsetNow: number,
): number | null {
  const moves = notes.filter(({ control }) => control === "advance-clock" || control === "reset");
  const before = exchanges.findLast(({ id }) => id <= afterExchange);
  const after = exchanges.find(({ id }) => id > afterExchange);
  const earlier = moves.filter((move) => move.entry < entry);
  const later = moves.filter((move) => move.entry > entry);
  if (before && !earlier.some((move) => move.afterExchange >= before.id)) return before.labTime - before.at;
  if (after && !later.some((move) => move.afterExchange < after.id)) return after.labTime - after.at;
  return later.length === 0 ? offsetNow : null;
}

const expiryOf = (token: string | null): number | null => {
  const exp = token === null ? null : decodeToken(token)?.claims?.exp;
  return typeof exp === "number" ? exp * 1000 : null;
};

/** Who is asked about what is left of the session: the gateway by its label, or orders by the token. */
function sideOf(exchange: Exchange, sid: string, token: string | null): Asking["side"] | null {
  const inside = insideOf(exchange.action);
  if (inside !== null)
    return inside === "orders" && token !== null && bearerOf(exchange) === token ? "inside" : null;
  return exchange.action !== "login" && sidIn(exchange) === sid ? "outside" : null;
}

/**
 * What was asked since a session was last revoked, and answered: outside by its label, inside by the last token that was
 * minted before. `offsetNow`: how far the lab's clock is ahead now, milliseconds. `null` where nothing was revoked.
 */
export function beliefOf(all: readonly Exchange[], notes: readonly Note[], offsetNow: number): Belief | null {
  const exchanges = hybridOnly(all);
  const revoked = lastRevocation(exchanges, notes);
  if (!revoked) return null;
  const { sid, afterExchange, at } = revoked;
  const offset = offsetAt(revoked, all, notes, offsetNow);
  const revokedAt = offset === null ? null : at + offset;
  const before = exchanges.filter((exchange) => exchange.id <= afterExchange && sidIn(exchange) === sid);
  const token = lastToken(before, "orders");
  const askings = exchanges.flatMap((exchange): Asking[] => {
    const side = exchange.id > afterExchange ? sideOf(exchange, sid, token) : null;
    if (side === null || revokedAt === null) return [];
    const after = Math.max(0, (exchange.labTime - revokedAt) / 1000);
    const { status } = exchange.response;
    return [{ exchange: exchange.id, side, after, status, code: exchange.decision.code }];
  });
  return { sid, revokedAt, token, expiresAt: expiryOf(token), askings };
}

/** Between which seconds the inside stopped believing, as far as it was asked; `null` where nothing tells. */
export interface Bounds {
  atLeast: number | null;
  atMost: number | null;
}

/** The last time that the inside let the token in, and the first time that it found it expired. */
export function boundsOf(askings: readonly Asking[]): Bounds {
  const inside = askings.filter(({ side }) => side === "inside");
  const over = inside.find(({ code }) => code === "token-expired");
  const believed = inside.findLast(
    ({ status, exchange }) => status === 200 && (!over || exchange < over.exchange),
  );
  return { atLeast: believed?.after ?? null, atMost: over?.after ?? null };
}
