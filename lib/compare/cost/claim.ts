import { comparedWords, verdictOf } from "./comparison.ts";
import { COST_ROWS, ROW_IDS, type RowId } from "./rows.ts";
import type { Summaries, Summary } from "./samples.ts";

/** One side of a comparison: a row and its median in microseconds; `null` where it was not measured. */
export interface Side {
  row: RowId;
  micros: number | null;
}

/** A JWT beside another way. */
export interface Block {
  title: string;
  verdict: string;
  sides: readonly [jwt: Side, other: Side];
}

/** Whether the claim held, and why, in sentences. */
export interface Claim {
  headline: string;
  reasons: string[];
  blocks: Block[];
}

type Measured = Summaries<RowId>;
type Say = (micros: number) => string;

const middle = (measured: Measured, row: RowId): number => measured[row]?.micros.median ?? Number.NaN;

/** The JWT at its best: the algorithm that was checked faster here. */
const fasterJwt = (measured: Measured): RowId =>
  middle(measured, "jwt-hs256") < middle(measured, "jwt-es256") || !measured["jwt-es256"]
    ? "jwt-hs256"
    : "jwt-es256";

function block(measured: Measured, title: string, mine: RowId, theirs: RowId): Block {
  const side = (row: RowId): Side => ({ row, micros: measured[row]?.micros.median ?? null });
  const verdict = comparedWords(middle(measured, mine), middle(measured, theirs));
  return { title, verdict, sides: [side(mine), side(theirs)] };
}

function againstBare(jwt: Summary, bare: Summary, say: Say): [headline: string, reason: string] {
  const [saved, added] = [bare.parts.lookup, jwt.parts.reading + jwt.parts.crypto];
  const facts = `The lookup that it saves cost ${say(saved)}; the check of the token that it adds cost ${say(added)}.`;
  const verdict = verdictOf(jwt.micros.median, bare.micros.median);
  if (verdict === "slower")
    return [
      "Here it did not hold.",
      `${facts} It would hold with a store that takes longer than that to answer.`,
    ];
  if (verdict === "same") return ["Here it made no difference.", facts];
  return saved > added
    ? ["Here it held.", facts]
    : ["Here it was faster, though not for that reason.", facts];
}

function againstSealed(jwt: Summary, sealed: Summary, say: Say): string {
  const words = comparedWords(jwt.micros.median, sealed.micros.median);
  const { crypto, lookup } = sealed.parts;
  const verdict = verdictOf(jwt.micros.median, sealed.micros.median);
  if (verdict !== "faster") return `Against a sealed label it was ${words}.`;
  return crypto > lookup
    ? `Against a sealed label it was ${words}, but what that spares is the unsealing, ${say(crypto)}, more than the lookup, ${say(lookup)}.`
    : `Against a sealed label it was ${words}: the lookup cost ${say(lookup)}, the unsealing ${say(crypto)}.`;
}

function slowest(measured: Measured, say: Say): string[] {
  const rows = ROW_IDS.filter((row) => measured[row]);
  const last = rows.toSorted((a, b) => middle(measured, b) - middle(measured, a))[0];
  if (last === undefined || rows.length < 2) return [];
  const { label, aside } = COST_ROWS[last];
  return [`Slowest of all: ${label}, ${aside}, ${say(middle(measured, last))}.`];
}

/**
 * Holds "A JWT is faster, because it saves a lookup" against what was measured; `null` while nothing was. `say` writes
 * microseconds. The JWT is taken at its best: with the algorithm that was the faster here.
 */
export function claimOf(measured: Measured, say: Say): Claim | null {
  if (!ROW_IDS.some((row) => measured[row])) return null;
  const best = fasterJwt(measured);
  const [jwt, bare, sealed] = [measured[best], measured["session-bare"], measured["session-sealed"]];
  const [headline, reason] =
    jwt && bare
      ? againstBare(jwt, bare, say)
      : ["Not enough was measured to tell.", "It takes a JWT and a session with a bare label."];
  const listed = measured["jwt-denylist"];
  return {
    headline,
    reasons: [
      reason,
      ...(jwt && sealed ? [againstSealed(jwt, sealed, say)] : []),
      ...(listed ? [`With a denylist it looks something up after all: ${say(listed.parts.lookup)}.`] : []),
      ...slowest(measured, say),
    ],
    blocks: [
      block(measured, "against a bare session", best, "session-bare"),
      block(measured, "against a sealed label", best, "session-sealed"),
      block(measured, "against a sealed cookie", best, "sealed"),
      block(measured, "with a denylist", "jwt-denylist", "jwt-es256"),
    ],
  };
}
