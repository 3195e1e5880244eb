import { CompactSign, compactVerify, type errors } from "jose";
import { byteLength, utf8 } from "../core/bytes.ts";
import { toSeconds } from "../core/clock.ts";
import { newTokenId } from "../core/ids.ts";
import { at } from "../trace/at.ts";
import type { Claims } from "../trace/steps.ts";
import type { Carrier, Identity, Preferences, RefusalCode, Role } from "../trace/vocabulary.ts";
import type { AuthContext, AuthModel, Known, Recognition } from "./auth-model.ts";
import { CAPABILITIES } from "./capabilities.ts";
import { readCredential } from "./carrier.ts";
import { checkClaims, expiryOf } from "./claims.ts";
import { credentialCookie } from "./cookie.ts";
import type { KeyMaterial } from "./keys.ts";
import { type ReadToken, readToken } from "./token-gate.ts";

const COOKIE = CAPABILITIES.jwt.cookie;

/** The longest lifetime that is believed, in seconds: the longest that a lab can be set to. */
const MAX_LIFETIME = 86_400;

/** Passes the token through the strict gate. */
function passGate({ trace }: AuthContext, text: string): ReadToken | null {
  const stop = trace.start(at("jwt.gate"));
  const { token, reason } = readToken(text);
  stop("token-shape-checked", "server", token ? "ok" : "refused", {
    bytes: byteLength(text),
    ok: !!token,
    reason,
  });
  return token;
}

/** Finds the key that the header names. The algorithm is the lab's choice, never the token's (RFC 8725 section 3.1). */
async function chooseKey(
  { trace, keys }: AuthContext,
  header: ReadToken["header"],
): Promise<{ key: KeyMaterial; kid: string } | RefusalCode> {
  const { alg } = header;
  const kid = typeof header.kid === "string" ? header.kid : null;
  const stop = trace.start(at("jwt.choose-key"));
  const key = alg === keys.alg && kid !== null ? await keys.verifying(kid) : null;
  stop("key-chosen", "office", key ? "ok" : "refused", { alg, kid, found: key !== null, header });
  if (alg !== keys.alg) return "algorithm-not-allowed";
  return key && kid !== null ? { key, kid } : "key-unknown";
}

/** Has jose check the signature over exactly the bytes that came (RFC 7515 section 5.2). */
async function checkSignature(
  { trace, keys: { alg } }: AuthContext,
  text: string,
  claims: Claims | null,
  { key, kid }: { key: KeyMaterial; kid: string },
): Promise<RefusalCode | null> {
  const stop = trace.start(at("jwt.check-signature"));
  const code = await compactVerify(text, key, { algorithms: [alg] }).then(() => null, refusalOf);
  stop("signature-checked", "office", code ? "refused" : "ok", { alg, kid, valid: code === null, claims });
  return code;
}

/** What an error of jose means here; any other error is a defect, and goes on. */
function refusalOf(error: unknown): RefusalCode {
  const code = (error as Partial<errors.JOSEError>).code;
  if (code === "ERR_JWS_SIGNATURE_VERIFICATION_FAILED") return "signature-invalid";
  if (code === "ERR_JOSE_ALG_NOT_ALLOWED" || code === "ERR_JOSE_NOT_SUPPORTED")
    return "algorithm-not-allowed";
  if (code === "ERR_JWS_INVALID") return "malformed-credential";
  throw error;
}

/** Holds the claims, now known to be genuine, against issuer, audience and clock. */
function judgeClaims({ trace, issuer, audience, now }: AuthContext, claims: Claims): RefusalCode | null {
  const stop = trace.start(at("jwt.check-claims"));
  const { checks, code } = checkClaims(claims, { issuer, audience, now, maxLifetime: MAX_LIFETIME });
  stop("claims-checked", "server", code ? "refused" : "ok", {
    claims,
    checks,
    code,
    expiresAt: expiryOf(claims),
    now,
  });
  return code;
}

/** Asks the list of revoked tokens, where the lab keeps one: by the token's id, which no respelling changes. */
async function checkDenylist(context: AuthContext, claims: Claims): Promise<RefusalCode | null> {
  if (!context.settings.denylist) return null;
  const denied = await context.sessions.isDenied(context.denylist, claims.jti as string);
  return denied ? "token-revoked" : null;
}

/** All checks in their order: form, key, signature, claims, list of the revoked. */
async function verify(context: AuthContext, text: string): Promise<Claims | RefusalCode> {
  const token = passGate(context, text);
  if (!token) return "malformed-credential";
  const chosen = await chooseKey(context, token.header);
  if (typeof chosen === "string") return chosen;
  const broken = await checkSignature(context, text, token.claims, chosen);
  if (broken) return broken;
  // A payload that is no JSON object claims nothing.
  const claims = token.claims ?? {};
  return judgeClaims(context, claims) ?? (await checkDenylist(context, claims)) ?? claims;
}

/** Who the client is by claims that passed {@link checkClaims}. */
const identityOf = (claims: Claims): Identity => ({
  id: Number(claims.sub),
  name: claims.name as string,
  role: claims.role as Role,
});

const isPreferences = (value: unknown): value is Preferences =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Signs claims and hands the token out. `lifetime` in seconds is what is left of it. */
async function issue(context: AuthContext, claims: Claims, carrier: Carrier): Promise<void> {
  const { trace, keys, now } = context;
  const signing = await keys.signing();
  const header = { alg: keys.alg, typ: "JWT", kid: signing.kid };
  const stop = trace.start(at("jwt.sign"));
  const token = await new CompactSign(utf8(JSON.stringify(claims)))
    .setProtectedHeader(header)
    .sign(signing.key);
  stop("token-issued", "office", "ok", {
    alg: keys.alg,
    kid: signing.kid,
    header,
    claims,
    bytes: byteLength(token),
  });
  const lifetime = Math.max(1, Number(claims.exp) - toSeconds(now));
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
    const claims = await verify(context, value);
    if (typeof claims === "string") return { known: null, code: claims, carrier };
    return {
      known: {
        carrier,
        visitor: Number(claims.visitor ?? 0),
        visits: Number(claims.visits ?? 1),
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
    if (!change.preferences) return { visits: known.visits };
    const claims = (known as Known<Claims>).private;
    // The new token ends when the old one did: saving a preference must not prolong a sign-in or refresh a role.
    const changed = { ...claims, jti: newTokenId(context.random), preferences: change.preferences };
    await issue(context, { ...changed, iat: toSeconds(context.now) }, known.carrier);
    return { visits: known.visits };
  },

  async signIn(context, before, user, carrier) {
    const now = toSeconds(context.now);
    const { visitor, visits } = before.known ?? { visitor: await context.nextVisitor(), visits: 1 };
    const claims: Claims = {
      sub: String(user.id),
      name: user.name,
      role: user.role,
      iss: context.issuer,
      aud: context.audience,
      iat: now,
      nbf: now,
      exp: now + context.settings.tokenTtl,
      jti: newTokenId(context.random),
      visitor,
      visits,
      preferences: before.known?.preferences ?? {},
    };
    await issue(context, claims, carrier);
    return null;
  },

  async signOut(context, before) {
    const { cookies, parcels, settings } = context;
    const known = before.known as Known<Claims> | null;
    // Without a list only the copy in this browser goes: the token itself stays good until it runs out.
    if (known && settings.denylist)
      await context.sessions.deny(context.denylist, known.private.jti as string, context.keepUntil);
    if (cookies.some((cookie) => cookie.name === COOKIE)) parcels.clearCookie(COOKIE);
  },
};
