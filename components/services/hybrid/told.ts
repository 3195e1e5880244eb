import { shortId } from "@/lib/core/ids";
import type { Moment } from "@/lib/services/hybrid/moment";

/** What the gateway did, for those who do not see it. */
export function toldOf(moment: Moment | null): string {
  if (!moment) return "Nobody has asked the gateway yet.";
  if (!moment.atGateway) return "This request went past the gateway: no drawer was opened.";
  const { drawer, minted } = moment;
  if (!drawer) return "No drawer was looked for.";
  const sid = shortId(drawer.sid);
  if (!drawer.record) return `There is no drawer ${sid}.`;
  const { userId, role } = drawer.record;
  const who = userId === null ? "nobody is signed in there" : `user ${userId}, ${role}`;
  const made = minted.map(({ audience, lifetime }) => `${audience}, ${lifetime} s`).join("; ");
  return `Drawer ${sid} is open: ${who}. ${made ? `Minted for ${made}.` : "No passport was minted."}`;
}
