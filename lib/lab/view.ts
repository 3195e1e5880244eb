import { publicJwk } from "../auth/keys.ts";
import type { SessionStore } from "../store/session-store.ts";
import { activeKey, type Lab, labTime } from "./lab.ts";
import type { LabView, PublicKey } from "./shapes.ts";

/** The public keys of a lab as a JWK set (RFC 7517 section 5). A shared secret is never in it. */
export const jwksOf = (lab: Lab): { keys: PublicKey[] } => ({
  keys: lab.keys.flatMap((key) => (publicJwk(key) as PublicKey | null) ?? []),
});

/** What a view is made from. `hostNow` in milliseconds. */
export interface ViewSources {
  lab: Lab;
  sessions: SessionStore;
  engine: LabView["store"]["engine"];
  visitors: number;
  hostNow: number;
}

/** Everything about a lab but its exchanges. */
export async function viewOf({ lab, sessions, engine, visitors, hostNow }: ViewSources): Promise<LabView> {
  const [own, shared] = await Promise.all([
    sessions.list({ lab: lab.id, partition: "A" }),
    sessions.list({ lab: lab.id, partition: "shared" }),
  ]);
  return {
    id: lab.id,
    labTime: labTime(lab, hostNow),
    clockOffset: lab.clockOffset,
    settings: lab.settings,
    users: lab.users,
    services: [{ name: "A", up: true, sessions: own }],
    store: { engine, up: true, sessions: shared },
    keys: jwksOf(lab),
    activeKid: activeKey(lab).kid,
    denylist: [],
    visitors,
  };
}
