import { decodeJwt } from "jose";
import type { ReadToken } from "../../auth/token-gate.ts";
import { at } from "../../trace/at.ts";
import type { Recorder } from "../../trace/recorder.ts";
import type { Claims } from "../../trace/step-data.ts";

/**
 * BROKEN on purpose: reads a token with `decode`, as many a program does, and takes what it says for the truth. No key
 * is asked for, so neither signature nor issuer, audience or expiry is checked (RFC 8725 section 2.1, OWASP ASVS V9.1).
 * Its claims, whoever wrote them; `null` where the second part is no JSON object.
 */
export function decodeOnly(trace: Recorder, text: string, { header, claims }: ReadToken): Claims | null {
  const stop = trace.start(at("jwt.decode-only"));
  const believed = claims && decodeJwt<Claims>(text);
  const kid = typeof header.kid === "string" ? header.kid : null;
  stop("token-decoded", "server", believed ? "ok" : "refused", {
    alg: header.alg,
    kid,
    header,
    claims: believed,
  });
  return believed;
}
