import { publicJwk } from "../auth/keys.ts";
import type { SessionStore } from "../store/session-store.ts";
import { activeKey, type Lab, labTime, SHARED, servicesOf } from "./lab.ts";
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
  const shelf = { lab: lab.id, partition: SHARED };
  const services = servicesOf(lab).map(async (name) => ({
    name,
    up: !lab.servicesDown.includes(name),
    sessions: await sessions.list({ lab: lab.id, partition: name }),
  }));
  const [shared, denylist] = await Promise.all([sessions.list(shelf), sessions.denied(shelf)]);
  return {
    id: lab.id,
    labTime: labTime(lab, hostNow),
    clockOffset: lab.clockOffset,
    settings: lab.settings,
    users: lab.users,
    services: await Promise.all(services),
    store: { engine, up: lab.storeUp, sessions: shared },
    keys: jwksOf(lab),
    activeKid: activeKey(lab).kid,
    denylist,
    visitors,
  };
}
