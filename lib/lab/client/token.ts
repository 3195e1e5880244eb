import { fromBase64Url } from "../../core/bytes.ts";
import type { Claims, Json } from "../../trace/step-data.ts";

/** A token taken apart by whoever looks at it. Nothing here is verified. */
export interface DecodedToken {
  /** The three parts as they are spelt. */
  parts: readonly [header: string, claims: string, signature: string];
  header: Claims | null;
  claims: Claims | null;
  /** `null` where the part is not base64url. */
  signatureBytes: number | null;
}

/** Takes a token apart (RFC 7515 section 7.1); `null` where it has not three parts. */
export function decodeToken(text: string): DecodedToken | null {
  const [header, claims, signature, ...rest] = text.split(".");
  if (header === undefined || claims === undefined || signature === undefined || rest.length) return null;
  return {
    parts: [header, claims, signature],
    header: readPart(header),
    claims: readPart(claims),
    signatureBytes: fromBase64Url(signature)?.length ?? null,
  };
}

function readPart(part: string): Claims | null {
  const bytes = fromBase64Url(part);
  if (!bytes) return null;
  try {
    const value: Json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null; // no UTF-8 or no JSON: nothing to read
  }
}

const CLAIM_MEANINGS: Readonly<Record<string, string>> = {
  sub: "subject: the user's number",
  name: "the user's name",
  role: "the role at the time of issue",
  iss: "issuer: this lab",
  aud: "audience: who should accept it",
  iat: "issued at",
  nbf: "not before",
  exp: "expires",
  jti: "the token's own id",
  visitor: "the visitor's number",
  visits: "visits counted when it was issued",
  preferences: "what you asked to be remembered",
  alg: "how it is signed",
  typ: "what it is",
  kid: "which key signed it",
};

/** What a claim or header member says, in words; `""` for one that is not known. */
export const meaningOf = (claim: string): string =>
  Object.hasOwn(CLAIM_MEANINGS, claim) ? (CLAIM_MEANINGS[claim] ?? "") : "";

const TIMES: ReadonlySet<string> = new Set(["iat", "nbf", "exp"]);

/** A claim that is a time, in milliseconds; `null` for any other. */
export const timeOfClaim = (claim: string, value: Json): number | null =>
  TIMES.has(claim) && typeof value === "number" && Number.isFinite(value) ? value * 1000 : null;
