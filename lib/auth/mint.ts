import { CompactSign } from "jose";
import { byteLength, utf8 } from "../core/bytes.ts";
import { toSeconds } from "../core/clock.ts";
import { newTokenId } from "../core/ids.ts";
import { at } from "../trace/at.ts";
import type { Claims } from "../trace/step-data.ts";
import type { Identity, JwtAlgorithm, Role } from "../trace/vocabulary.ts";
import type { AuthContext } from "./auth-model.ts";
import type { KeyMaterial } from "./keys.ts";

/** Whom a token is for, and how long it lives, in seconds. */
export interface Purpose {
  audience: string;
  lifetime: number;
}

/** The claims that say who somebody is, from now on (RFC 7519 section 4.1). */
export function claimsFor(
  context: Pick<AuthContext, "now" | "issuer" | "random">,
  user: Identity,
  { audience, lifetime }: Purpose,
): Claims {
  const now = toSeconds(context.now);
  return {
    sub: String(user.id),
    name: user.name,
    role: user.role,
    iss: context.issuer,
    aud: audience,
    iat: now,
    nbf: now,
    exp: now + lifetime,
    jti: newTokenId(context.random),
  };
}

/** Whom claims that passed `verifyToken` name. */
export const identityOf = (claims: Claims): Identity => ({
  id: Number(claims.sub),
  name: claims.name as string,
  role: claims.role as Role,
});

/** A key to sign with, and the name under which the token says it can be checked. */
export interface Stamp {
  alg: JwtAlgorithm;
  kid: string;
  key: KeyMaterial;
}

/** Signs claims with a key (RFC 7515 section 3.1), and records that. */
export async function signClaims(
  { trace }: Pick<AuthContext, "trace">,
  claims: Claims,
  { alg, kid, key }: Stamp,
): Promise<string> {
  const header = { alg, typ: "JWT", kid };
  const stop = trace.start(at("jwt.sign"));
  const token = await new CompactSign(utf8(JSON.stringify(claims))).setProtectedHeader(header).sign(key);
  stop("token-issued", "office", "ok", { alg, kid, header, claims, bytes: byteLength(token) });
  return token;
}

/** Signs claims with the lab's own key. */
export async function mint(context: AuthContext, claims: Claims): Promise<string> {
  const { keys } = context;
  return signClaims(context, claims, { alg: keys.alg, ...(await keys.signing()) });
}
