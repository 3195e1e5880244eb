import type { AuthContext } from "../auth/auth-model.ts";
import { readBearer } from "../auth/carrier.ts";
import { insideOf } from "../auth/hybrid.ts";
import { identityOf } from "../auth/mint.ts";
import { verifyToken } from "../auth/verify-token.ts";
import { type Answer, type Call, decide, ok, refuse } from "../lab/answers.ts";
import type { Json } from "../trace/step-data.ts";
import type { Carrier, Identity, InsideService, RefusalCode } from "../trace/vocabulary.ts";

/** Whom a service inside takes its caller for, or why it turned the token down. */
export type Admission =
  | { identity: Identity; code: null; carrier: Carrier }
  | { identity: null; code: RefusalCode; carrier: Carrier | null };

/** Checks a caller's token by the lab's keys and this service's own audience. Nothing is looked up. */
export async function admit(context: AuthContext, service: InsideService): Promise<Admission> {
  const presented = readBearer(context);
  if (presented.value === null) return { identity: null, code: presented.code, carrier: presented.carrier };
  const { value, carrier } = presented;
  const claims = await verifyToken(insideOf(context, service), value);
  return typeof claims === "string"
    ? { identity: null, code: claims, carrier }
    : { identity: identityOf(claims), code: null, carrier };
}

/** What each user has ordered, by the user's id. */
const ORDERS: readonly { user: number; item: string; cents: number }[] = [
  { user: 42, item: "a box of envelopes", cents: 1250 },
  { user: 42, item: "burgundy ink", cents: 890 },
  { user: 7, item: "a rubber stamp", cents: 1600 },
  { user: 23, item: "a reel of teal thread", cents: 420 },
];

const SAYS: Readonly<Record<InsideService, (who: Identity) => { [key: string]: Json }>> = {
  orders: ({ id }) => ({ orders: ORDERS.filter(({ user }) => user === id).map(({ item }) => item) }),
  // An admin sees everybody's invoices: that is what a forged role is after.
  billing: ({ id, role }) => ({
    invoices: ORDERS.filter(({ user }) => role === "admin" || user === id).map(({ user, cents }) => ({
      user,
      cents,
    })),
  }),
  profile: ({ id, name, role }) => ({ profile: { id, name, role } }),
};

/** What a service inside tells somebody whom it admitted. */
export const answerOf = (service: InsideService, who: Identity): { [key: string]: Json } => ({
  service,
  for: { ...who },
  ...SAYS[service](who),
});

/** A service inside, asked directly: by another service, or by whoever got hold of a token. */
export const insideHandler =
  (service: InsideService) =>
  async (call: Call): Promise<Answer> => {
    const { identity, code, carrier } = await admit(call.context, service);
    if (!identity) return refuse(call, { known: null, code, carrier });
    const decision = decide(call, { verdict: "allowed", code: null, identity });
    return ok(answerOf(service, identity), decision, carrier);
  };
