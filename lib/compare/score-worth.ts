import type { OfferedModel } from "../auth/capabilities.ts";
import { allSessions } from "../lab/client/reduce.ts";
import type { LabView } from "../lab/shapes.ts";
import type { Exchange } from "../trace/exchange.ts";
import type { Claims, StepData } from "../trace/step-data.ts";
import type { Step, StepKind } from "../trace/steps.ts";

/** What a thief's copy of a credential would be worth now, had he taken it when it was last seen. */
export type CopyWorth =
  | { worth: "nothing"; why: "none" | "gone" | "revoked" | "expired" }
  /** Good until then, milliseconds by the lab's clock. */
  | { worth: "until"; until: number; handle: string | null }
  | { worth: "for-ever" };

/** What a recorded exchange tells of a credential: by what the server could call it back, and when it ends. */
interface Seen {
  sid: string | null;
  jti: string | null;
  /** Milliseconds by the lab's clock; `null` where nothing says when it ends. */
  expiresAt: number | null;
}

const ofToken = (claims: Claims, expiresAt: number): Seen => ({
  sid: null,
  jti: typeof claims.jti === "string" ? claims.jti : null,
  expiresAt,
});

const bare = (expiresAt: number | null): Seen => ({ sid: null, jti: null, expiresAt });

type Tells = { readonly [K in StepKind]?: (data: StepData[K]) => Seen | null };

/** The steps that tell of a credential, and what. */
const TELLS: Tells = {
  "session-written": ({ sid, record }) => ({ sid, jti: null, expiresAt: record.expiresAt }),
  "session-expiry-checked": ({ sid, expiresAt }) => ({ sid, jti: null, expiresAt }),
  "claims-checked": ({ claims, expiresAt }) => ofToken(claims, expiresAt),
  "token-issued": ({ claims }) => ofToken(claims, Number(claims.exp) * 1000),
  "state-expiry-checked": ({ expiresAt }) => bare(expiresAt),
  "state-sealed": ({ state, refusal }) => (refusal === null ? bare(state.expiresAt) : null),
  "state-read": ({ state }) => (state ? bare(null) : null),
  "state-written": () => bare(null),
};

/** A step's data belongs to its kind; the compiler cannot tie the two through the union. */
const toldBy = ({ kind, data }: Step): Seen | null =>
  (TELLS[kind] as ((of: StepData[StepKind]) => Seen | null) | undefined)?.(data) ?? null;

/** In `hybrid` tokens stay inside: what the client holds is its label. */
const INSIDE: ReadonlySet<StepKind> = new Set(["claims-checked", "token-issued"]);

/** The credential of a model as it was last seen; `null` where none ever was. */
function lastSeen(model: OfferedModel, exchanges: readonly Exchange[]): (Seen & { exchange: number }) | null {
  for (const exchange of exchanges.toReversed()) {
    if (exchange.model !== model) continue;
    for (const step of exchange.steps.toReversed()) {
      if (model === "hybrid" && INSIDE.has(step.kind)) continue;
      const seen = toldBy(step);
      if (seen) return { ...seen, exchange: exchange.id };
    }
  }
  return null;
}

/** A model in a lab, and what this browser sent there, oldest first. `now` milliseconds by the lab's clock. */
export interface Standing {
  model: OfferedModel;
  exchanges: readonly Exchange[];
  view: LabView;
  now: number;
}

/**
 * What a copy of the model's last seen credential is worth: from the expiry that was recorded, the drawers that stand,
 * and the list of revoked tokens, where the lab asks it. Whether its owner has logged out meanwhile counts for nothing
 * by itself.
 */
export function copyWorth({ model, exchanges, view, now }: Standing): CopyWorth {
  const seen = lastSeen(model, exchanges);
  if (!seen) return { worth: "nothing", why: "none" };
  const { sid, jti, expiresAt } = seen;
  if (sid !== null && !allSessions(view).some(({ id }) => id === sid))
    return { worth: "nothing", why: "gone" };
  if (jti !== null && view.settings.denylist && view.denylist.includes(jti))
    return { worth: "nothing", why: "revoked" };
  if (expiresAt === null) return { worth: "for-ever" };
  if (expiresAt <= now) return { worth: "nothing", why: "expired" };
  return { worth: "until", until: expiresAt, handle: sid ?? (view.settings.denylist ? jti : null) };
}

/** The number of the exchange that last showed a credential of a model; `null` for none. */
export const seenIn = (model: OfferedModel, exchanges: readonly Exchange[]): number | null =>
  lastSeen(model, exchanges)?.exchange ?? null;

/** The id of the newest token that this browser holds or held, by which it can be put on the list. */
export const tokenIdOf = (exchanges: readonly Exchange[]): string | null =>
  lastSeen("jwt", exchanges)?.jti ?? null;

/** The id of the newest drawer that this browser's label of a model names. */
export const drawerOf = (model: OfferedModel, exchanges: readonly Exchange[]): string | null =>
  lastSeen(model, exchanges)?.sid ?? null;

/** When the credential that was last seen of a model ends, milliseconds by the lab's clock; `null` for never, or none. */
export const endOf = (model: OfferedModel, exchanges: readonly Exchange[]): number | null =>
  lastSeen(model, exchanges)?.expiresAt ?? null;
