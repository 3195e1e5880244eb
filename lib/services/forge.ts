import { INSIDE_LIFETIME } from "../auth/hybrid.ts";
import { openKeyRing, type SigningKey } from "../auth/keys.ts";
import { claimsFor, type Stamp, signClaims } from "../auth/mint.ts";
import type { RandomBytes } from "../core/ids.ts";
import { activeKey, issuerOf, type Lab } from "../lab/lab.ts";
import { silentRecorder } from "../trace/recorder.ts";
import type { Identity, InsideService, JwtAlgorithm } from "../trace/vocabulary.ts";

/** What a service that has gone bad is after: a token that names `who`, good at the service `audience`. */
export interface Forgery {
  who: Identity;
  audience: InsideService;
  /** The lab's clock, milliseconds. */
  now: number;
}

/** A token that a service inside made by itself, and what it had to sign it with. */
export interface Forged {
  token: string;
  alg: string;
  kid: string;
  signedWith: "shared-secret" | "own-key";
}

/**
 * Has a service inside mint a token with the keys that it holds for checking tokens. With HS256 that is the very
 * secret which signs, so it can; of all other algorithms it holds the public half, so it signs with a key of its own
 * and puts the lab's key id on it.
 */
export async function forge(
  lab: Lab,
  { who, audience, now }: Forgery,
  random: RandomBytes,
  freshKey: (alg: JwtAlgorithm) => Promise<SigningKey>,
): Promise<Forged> {
  const { kid, alg } = activeKey(lab);
  const shared = alg === "HS256";
  const own = shared ? null : await freshKey(alg);
  const ring = own ? openKeyRing(lab.id, alg, own.kid, [own]) : openKeyRing(lab.id, alg, kid, lab.keys);
  const stamp: Stamp = { alg, kid, key: (await ring.signing()).key };
  const claims = claimsFor({ now, issuer: issuerOf(lab), random }, who, {
    audience,
    lifetime: INSIDE_LIFETIME,
  });
  const token = await signClaims({ trace: silentRecorder }, claims, stamp);
  return { token, alg, kid, signedWith: shared ? "shared-secret" : "own-key" };
}
