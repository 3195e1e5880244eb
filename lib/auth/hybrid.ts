import type { AuthContext, AuthModel, Known, Recognition } from "./auth-model.ts";
import { claimsFor, identityOf, mint } from "./mint.ts";
import { serverSession } from "./session.ts";
import { verifyToken } from "./verify-token.ts";

/** How long a token lives that only travels inside, in seconds. */
export const INSIDE_LIFETIME = 60;

/** Inside nobody asks a list: a token there does not live long enough for that. */
export const insideOf = (context: AuthContext, audience: string): AuthContext => ({
  ...context,
  audience,
  settings: { ...context.settings, denylist: false },
});

/** The gateway opens the drawer and mints a token for the application behind it, which verifies that and no more. */
async function handOn(context: AuthContext, known: Known): Promise<Recognition> {
  if (!known.identity) return { known };
  const { audience } = context;
  const token = await mint(
    context,
    claimsFor(context, known.identity, { audience, lifetime: INSIDE_LIFETIME }),
  );
  const claims = await verifyToken(insideOf(context, audience), token);
  if (typeof claims === "string") return { known: null, code: claims, carrier: known.carrier };
  return { known: { ...known, identity: identityOf(claims) } };
}

/** Outside a session: only a label travels. Inside a token: whoever stands behind the gateway looks nothing up. */
export const hybrid: AuthModel = { ...serverSession("hybrid"), handOn };
