import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import { toBase64Url, toHex } from "../core/bytes.ts";
import type { RandomBytes } from "../core/ids.ts";
import { Lru } from "../core/lru.ts";
import type { JwtAlgorithm } from "../trace/vocabulary.ts";

/** A lab's key as it is stored. `secret` signs; what may be shown of it is {@link publicJwk}. */
export interface SigningKey {
  kid: string;
  alg: JwtAlgorithm;
  secret: JWK;
}

/** Key material, ready for jose. */
export type KeyMaterial = CryptoKey | Uint8Array;

/** The keys of one lab, as a model sees them. */
export interface KeyRing {
  /** The one algorithm that is accepted. */
  readonly alg: JwtAlgorithm;
  /** The key that signs now. */
  signing(): Promise<{ kid: string; key: KeyMaterial }>;
  /** The key that checks a token which names this id; `null` where the lab has none of that name. */
  verifying(kid: string): Promise<KeyMaterial | null>;
}

/** HS256 secrets have the length of the hash, as RFC 7518 section 3.2 demands. */
const HMAC_BYTES = 32;

/** Makes an RSA key pair's private half. Slow, so the host keeps a few and hands them in. */
export async function makeRsaSecret(): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { modulusLength: 2048, extractable: true });
  return exportJWK(privateKey);
}

/** A key id is read and compared by people: eight digits, unlike any other of the lab. */
const KID_BYTES = 4;

/** Makes a new key. `rsaSecret` gives an RSA key where one is needed. */
export async function makeKey(
  alg: JwtAlgorithm,
  random: RandomBytes,
  rsaSecret: () => Promise<JWK>,
): Promise<SigningKey> {
  const kid = toHex(random(KID_BYTES));
  if (alg === "HS256") return { kid, alg, secret: { kty: "oct", k: toBase64Url(random(HMAC_BYTES)) } };
  if (alg === "RS256") return { kid, alg, secret: await rsaSecret() };
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, secret: await exportJWK(privateKey) };
}

const PUBLIC_MEMBERS: readonly (readonly [string, readonly (keyof JWK)[]])[] = [
  ["EC", ["crv", "x", "y"]],
  ["OKP", ["crv", "x"]],
  ["RSA", ["n", "e"]],
];

/** The members of a key that everybody may know (RFC 7517 section 4, RFC 7518 section 6); `null` for a shared secret. */
export function publicJwk({ kid, alg, secret }: SigningKey): (JWK & { kty: string; kid: string }) | null {
  const { kty } = secret;
  const shown = PUBLIC_MEMBERS.find(([type]) => type === kty)?.[1];
  if (!kty || !shown) return null;
  const members = Object.fromEntries(shown.map((name) => [name, secret[name]]));
  return { kty, kid, alg, use: "sig", ...members };
}

// Importing a key costs more than using it; a key id is random, so within its lab it names the same key for as long as it lives.
const imported = new Lru<string, Promise<KeyMaterial>>(2000);

function importOnce(name: string, jwk: JWK, alg: string): Promise<KeyMaterial> {
  const known = imported.get(name);
  if (known) return known;
  const key = importJWK(jwk, alg);
  imported.set(name, key);
  return key;
}

/** A ring over stored keys. `active` signs; all of the accepted algorithm verify. */
export function openKeyRing(
  lab: string,
  alg: JwtAlgorithm,
  active: string,
  keys: readonly SigningKey[],
): KeyRing {
  const find = (kid: string) => keys.find((key) => key.kid === kid);
  return {
    alg,
    async signing() {
      const key = find(active);
      if (!key) throw new TypeError(`The lab has no key ${active}.`);
      return { kid: key.kid, key: await importOnce(`${lab}/${key.kid}/sign`, key.secret, key.alg) };
    },
    async verifying(kid) {
      const key = find(kid);
      if (!key || key.alg !== alg) return null;
      return importOnce(`${lab}/${key.kid}/verify`, publicJwk(key) ?? key.secret, key.alg);
    },
  };
}
