import { toSeconds } from "../core/clock.ts";
import { newTokenId } from "../core/ids.ts";
import { at } from "../trace/at.ts";
import type { Claims } from "../trace/step-data.ts";
import type { Carrier, Preferences } from "../trace/vocabulary.ts";
import type { AuthContext, AuthModel, Known, Recognition } from "./auth-model.ts";
import { CAPABILITIES } from "./capabilities.ts";
import { readCredential } from "./carrier.ts";
import { carriedOver } from "./carry-over.ts";
import { expiryOf } from "./claims.ts";
import { credentialCookie } from "./cookie.ts";
import { claimsFor, identityOf, mint } from "./mint.ts";
import { withPreferences } from "./preferences.ts";
import { MAX_LIFETIME, verifyToken } from "./verify-token.ts";

const COOKIE = CAPABILITIES.jwt.cookie;

// A token of ours holds nothing else; where tokens are believed unverified, anything may stand there.
const isPreferences = (value: unknown): value is Preferences =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((kept) => ["string", "number", "boolean"].includes(typeof kept));

const countOf = (value: unknown, otherwise: number): number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : otherwise;

/** The token's own id, if it has one that can be put on a list. */
const ownId = ({ jti }: Claims): string | null =>
  typeof jti === "string" && jti !== "" && jti.length <= 64 ? jti : null;

/** Signs claims and hands the token out. */
async function issue(context: AuthContext, claims: Claims, carrier: Carrier): Promise<void> {
  const token = await mint(context, claims);
  const left = toSeconds(expiryOf(claims)) - toSeconds(context.now);
  const lifetime = Math.min(Math.max(1, left), MAX_LIFETIME);
  if (carrier === "header") context.parcels.handOver(token);
  else context.parcels.setCookie(credentialCookie(context, COOKIE, token, lifetime), false);
}

/** The client carries its record along, signed: nothing is looked up (RFC 7519). */
export const jwt: AuthModel = {
  name: "jwt",
  capabilities: CAPABILITIES.jwt,

  async recognise(context): Promise<Recognition<Claims>> {
    const presented = readCredential(context, COOKIE);
    if (presented.value === null) return { known: null, code: presented.code, carrier: presented.carrier };
    const { carrier, value } = presented;
    const claims = await verifyToken(context, value);
    if (typeof claims === "string") return { known: null, code: claims, carrier };
    return {
      known: {
        carrier,
        visitor: countOf(claims.visitor, 0),
        visits: countOf(claims.visits, 1),
        identity: identityOf(claims),
        preferences: isPreferences(claims.preferences) ? claims.preferences : {},
        knownFrom: "token",
        private: claims,
      },
    };
  },

  async welcome({ trace, nextVisitor }) {
    const stop = trace.start(at("jwt.count"));
    const visitor = await nextVisitor();
    stop("visitor-counted", "server", "info", { visitor });
    return { visitor, visits: 1 };
  },

  async keep(context, known, change) {
    // A count of visits is not worth a new token each time; the number in the token is as old as the token.
    if (!change.preferences) return known;
    const preferences = withPreferences(known.preferences, change.preferences);
    if (!preferences) return { refused: "too-many-preferences" };
    const claims = (known as Known<Claims>).private;
    // The new token ends when the old one did: saving a preference must not prolong a sign-in or refresh a role.
    const changed = { ...claims, jti: newTokenId(context.random), preferences };
    await issue(context, { ...changed, iat: toSeconds(context.now) }, known.carrier);
    return { visits: known.visits, preferences };
  },

  async signIn(context, before, user, carrier) {
    const known = carriedOver(before.known, user);
    const { visitor, visits } = known ?? { visitor: await context.nextVisitor(), visits: 1 };
    const claims: Claims = {
      ...claimsFor(context, user, { audience: context.audience, lifetime: context.settings.tokenTtl }),
      visitor,
      visits,
      preferences: known?.preferences ?? {},
    };
    await issue(context, claims, carrier);
    return null;
  },

  async signOut(context, before) {
    const { cookies, parcels, settings } = context;
    const known = before.known as Known<Claims> | null;
    // Without a list only the copy in this browser goes: the token itself stays good until it runs out.
    const jti = known && ownId(known.private);
    if (jti !== null && settings.denylist) {
      if (!(await context.room.forRevokedToken())) return { refused: "no-room", of: "revoked-tokens" };
      await context.sessions.deny(context.denylist, jti, context.keepUntil);
    }
    if (cookies.some((cookie) => cookie.name === COOKIE)) parcels.clearCookie(COOKIE);
    return null;
  },
};
