import { AUDIENCE } from "../../lab/lab.ts";

/** What a service needs to know in order to verify a lab's tokens by itself. */
export interface Verifying {
  /** Where the public keys are. */
  jwks: string;
  issuer: string;
  audience: string;
  /** The algorithms of the keys that are published now. */
  algorithms: readonly string[];
  /** Where to ask the lab itself. */
  me: string;
}

/** Gathers it for a lab that is reached at `origin`. */
export function verifyingOf(
  origin: string,
  lab: string,
  keys: readonly { alg?: string | undefined }[],
): Verifying {
  const api = `${origin}/api/labs/${lab}`;
  return {
    jwks: `${api}/jwks.json`,
    issuer: `${origin}/labs/${lab}`,
    audience: AUDIENCE,
    algorithms: [...new Set(keys.flatMap(({ alg }) => alg ?? []))],
    me: `${api}/jwt/me`,
  };
}

/** A whole program that verifies the token it is given, with PyJWT 2 (`apt install python3-jwt`). */
export const pythonProgram = ({ jwks, issuer, audience, algorithms }: Verifying): string => `import sys
import jwt

token = sys.argv[1]
keys = jwt.PyJWKClient(
    "${jwks}",
    cache_jwk_set=False,
)
claims = jwt.decode(
    token,
    keys.get_signing_key_from_jwt(token).key,
    algorithms=${JSON.stringify(algorithms)},
    issuer="${issuer}",
    audience="${audience}",
    options={"require": ["exp", "iss", "aud", "sub"]},
)
print(claims["name"], claims["role"])
`;
