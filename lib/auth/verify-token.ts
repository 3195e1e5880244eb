import { compactVerify, type errors } from "jose";
import { byteLength } from "../core/bytes.ts";
import { at } from "../trace/at.ts";
import type { Claims } from "../trace/step-data.ts";
import type { RefusalCode } from "../trace/vocabulary.ts";
import type { AuthContext, BrokenVerifier } from "./auth-model.ts";
import { checkClaims, expiryOf, nameSomebody } from "./claims.ts";
import type { KeyMaterial } from "./keys.ts";
import { type ReadToken, readToken } from "./token-gate.ts";

/** The longest lifetime that is believed, in seconds: the longest that a lab can be set to. */
export const MAX_LIFETIME = 86_400;

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

/** Takes the word of a verifier that is broken on purpose, if it names somebody: an application needs no more than that. */
function believe(
  { trace }: AuthContext,
  read: BrokenVerifier,
  text: string,
  token: ReadToken,
): Claims | RefusalCode {
  const claims = read(trace, text, token);
  if (!claims) return "malformed-credential";
  return nameSomebody(claims) ? claims : "claim-missing";
}

/**
 * Passes a token through all checks in their order: form, key, signature, claims, list of the revoked. Its claims, or the
 * code of the first check that it failed; where the lab is set to believe, only the first is made. Never throws for anything that a client can send.
 */
export async function verifyToken(context: AuthContext, text: string): Promise<Claims | RefusalCode> {
  const token = passGate(context, text);
  if (!token) return "malformed-credential";
  if (context.brokenVerifier) return believe(context, context.brokenVerifier, text, token);
  const chosen = await chooseKey(context, token.header);
  if (typeof chosen === "string") return chosen;
  const broken = await checkSignature(context, text, token.claims, chosen);
  if (broken) return broken;
  // A payload that is no JSON object claims nothing.
  const claims = token.claims ?? {};
  return judgeClaims(context, claims) ?? (await checkDenylist(context, claims)) ?? claims;
}
