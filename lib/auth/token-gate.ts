import { byteLength } from "../core/bytes.ts";
import type { Claims, Json } from "../trace/step-data.ts";
import { CREDENTIAL_LIMIT } from "./carrier.ts";
import { partsOf } from "./token-parts.ts";

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
  const { parts, fault } = partsOf(text);
  if (!parts) return refuse(fault);
  const [head, body] = parts;
  const { object: header, fault: unread } = readObject(head);
  if (!header) return refuse(`its first part, the header, ${unread}`);
  const { alg } = header;
  if (typeof alg !== "string") return refuse("its header names no algorithm: alg is missing, or not a text");
  if ("crit" in header) return refuse("its header demands an extension that is not understood");
  return { token: { header: { ...header, alg }, claims: readObject(body).object }, reason: null };
}

const refuse = (reason: string): GateResult => ({ token: null, reason });

/** A JSON object, or what the bytes are instead. */
type ReadObject = { object: Claims; fault: null } | { object: null; fault: string };

const unread = (fault: string): ReadObject => ({ object: null, fault });

function readObject(bytes: Uint8Array): ReadObject {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (nesting(text) > DEPTH_LIMIT) return unread("is nested too deeply");
    const value: Json = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? { object: value, fault: null }
      : unread("is JSON, but not an object");
  } catch {
    return unread("is not JSON");
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
