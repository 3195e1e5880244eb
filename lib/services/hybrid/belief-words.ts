import { type Asking, type Belief, boundsOf } from "./belief.ts";

/** Seconds in words, whole: rounded down where something held at least so long, up where at most. */
const least = (seconds: number): string => `${Math.floor(seconds)} s`;
const most = (seconds: number): string => `${Math.ceil(seconds)} s`;

/** Within that many seconds after the revocation an answer came at once. */
const AT_ONCE = 2;

function outsideWords(askings: readonly Asking[]): string {
  const first = askings.find(({ side }) => side === "outside");
  if (!first) return "Outside: not asked yet.";
  if (first.status === 200) return "Outside: still let in, which is not what a revoked session should get.";
  return first.after <= AT_ONCE
    ? "Outside: refused at once."
    : `Outside: refused when it was first asked, after ${least(first.after)}.`;
}

function insideWords({ askings, token }: Belief): string {
  if (token === null) return "Inside: no token was minted before, so there is nothing to believe.";
  const { atLeast, atMost } = boundsOf(askings);
  const other = askings.find(
    ({ side, code }) => side === "inside" && code !== null && code !== "token-expired",
  );
  if (atLeast !== null && atMost !== null) {
    const [from, to] = [least(atLeast), most(atMost)];
    return from === to
      ? `Inside: believed for ${from}.`
      : `Inside: believed for at least ${from} and at most ${to}.`;
  }
  if (other?.code) return `Inside: turned away for another reason, ${other.code}.`;
  if (atLeast !== null) return `Inside: believed for at least ${least(atLeast)}.`;
  if (atMost !== null) return `Inside: believed for at most ${most(atMost)}.`;
  return "Inside: not asked yet.";
}

const UNKNOWN =
  "The clock was moved just before and just after the revocation, so nobody can tell how long. Revoke another session.";

/** What the askings since the last revocation have shown, and nothing else. */
export function beliefWords(belief: Belief | null): string {
  if (belief === null) return "No session was revoked here yet.";
  if (belief.revokedAt === null) return UNKNOWN;
  return `${outsideWords(belief.askings)} ${insideWords(belief)}`;
}
