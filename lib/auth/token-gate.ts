import { byteLength, fromBase64Url } from "../core/bytes.ts";
import type { Claims, Json } from "../trace/step-data.ts";
import { CREDENTIAL_LIMIT } from "./carrier.ts";

/** A token's parts, read but not verified. */
export interface ReadToken {
  header: Claims & { alg: string };
  /** `null` where the payload is no JSON object; the signature is checked all the same, and first. */
  claims: Claims | null;
}

/** A token that passed the gate, or the reason in words why it did not. */
export type GateResult = { token: ReadToken; reason: null } | { token: null; reason: string };

/** How deep a token's JSON may be nested. */
const DEPTH_LIMIT = 6;

/**
 * The strict gate before the verifier: at most 8 KB, three base64url segments each in its one canonical spelling
 * (RFC 7515 section 7.1, RFC 4648 section 3.5), a header that is a JSON object of bounded depth, no `crit`.
 * A verifier that decodes leniently takes several spellings for one token; this one does not.
 */
export function readToken(text: string): GateResult {
  if (byteLength(text) > CREDENTIAL_LIMIT) return refuse("it is too large");
  const segments = text.split(".");
  if (segments.length !== 3 || segments.includes(""))
    return refuse("it has not three parts with two dots between");
  const [head, body, signature] = segments.map(fromBase64Url);
  if (!head || !body || !signature) return refuse("a part is not in the one right spelling of base64url");
  const header = readObject(head);
  const alg = header?.alg;
  if (!header || typeof alg !== "string")
    return refuse("its header is not a JSON object that names an algorithm");
  if ("crit" in header) return refuse("its header demands an extension that is not understood");
  return { token: { header: { ...header, alg }, claims: readObject(body) }, reason: null };
}

const refuse = (reason: string): GateResult => ({ token: null, reason });

function readObject(bytes: Uint8Array): Claims | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (nesting(text) > DEPTH_LIMIT) return null;
    const value: Json = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    // Not UTF-8 or not JSON: for the caller it is the same, a text that is no object.
    return null;
  }
}

/** The most brackets open at once, counted before parsing so that deep nesting costs nothing. */
function nesting(text: string): number {
  let [depth, deepest] = [0, 0];
  // A bracket inside a string opens nothing.
  for (const [letter] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (letter === "{" || letter === "[") deepest = Math.max(deepest, ++depth);
    else if (letter === "}" || letter === "]") depth--;
  }
  return deepest;
}
