import { faultInside, faultOfWhole } from "./credential-text.ts";
import { listOf, trimOws } from "./ows.ts";

/** A bearer credential as it came, or the sentence that says which part of the header is wrong. */
export type ReadAuthorization =
  | { scheme: string; credential: string; fault: null }
  | { scheme: string | null; credential: null; fault: string };

/** What a header has to look like. */
const FORM = "Authorization: Bearer <credential>";

/** What may be a scheme: a short word of letters, digits and hyphens. A credential is longer, or has other characters. */
const SCHEME = /^[a-z][a-z0-9-]{0,19}$/i;

/** Schemes that clients use (IANA, HTTP Authentication Scheme Registry), and three that are common but in no registry. */
const KNOWN_SCHEMES: ReadonlySet<string> = new Set(
  "basic bearer digest dpop gnap hoba mutual negotiate ntlm oauth privatetoken scram-sha-1 scram-sha-256 vapid jwt token apikey".split(
    " ",
  ),
);

const isBearer = (word: string): boolean => word.toLowerCase() === "bearer";
const isKnownScheme = (word: string): boolean => KNOWN_SCHEMES.has(word.toLowerCase());

/** The first word of a text, and what follows it. */
function cut(text: string): { word: string; gap: string; rest: string } {
  const end = text.search(/[ \t]/);
  if (end < 0) return { word: text, gap: "", rest: "" };
  return { word: text.slice(0, end), gap: text.charAt(end), rest: trimOws(text.slice(end)) };
}

/**
 * Reads an `Authorization` header that has to hold one bearer credential (RFC 9110 section 11.6.2, RFC 6750 section 2.1).
 * The scheme compares without case, and spaces follow it. The credential may be more than the `token68` of the RFC, for
 * seals and plain text travel here too; white space and commas are not part of one. Never quotes a credential.
 *
 * @example parseAuthorization("bearer abc") // { scheme: "bearer", credential: "abc", fault: null }
 */
export function parseAuthorization(header: string): ReadAuthorization {
  const { word, gap, rest } = cut(trimOws(header));
  const isScheme = SCHEME.test(word) && (rest !== "" || isKnownScheme(word));
  const fault = isScheme ? faultAfter(word, gap, rest) : faultWithoutScheme(word, rest);
  if (fault === null) return { scheme: word, credential: rest, fault };
  return { scheme: isScheme ? word : null, credential: null, fault };
}

function faultWithoutScheme(word: string, rest: string): string {
  if (word === "") return `The Authorization header is empty. Send ${FORM}.`;
  if (/^["'`]bearer["'`]?$/i.test(word))
    return `Quotes stand around the header's value. Send ${FORM}, without them.`;
  if (/^(?:proxy-)?authorization:/i.test(word))
    return `The header's value repeats the header's name. Send ${FORM}, with the name once.`;
  if (word.includes(",")) return severalValues(`${word} ${rest}`);
  const [, next] = /^bearer([^-])/i.exec(word) ?? [];
  if (next !== undefined)
    return `No space follows Bearer, but another character. Put one space between it and the credential: ${FORM}.`;
  return `The Authorization header has no scheme. Put Bearer and a space before the credential: ${FORM}.`;
}

function faultAfter(scheme: string, gap: string, rest: string): string | null {
  const [second = ""] = rest.split(/[ \t,]/, 1);
  if (isBearer(scheme) && isBearer(second)) return `The scheme Bearer comes twice. Send it once: ${FORM}.`;
  if (isBearer(second) || (isBearer(scheme) && isKnownScheme(second)))
    return `The header names two schemes, ${scheme} and ${second}. Send one: ${FORM}.`;
  if (!isBearer(scheme))
    return /,[ \t]*bearer(?:[ \t,]|$)/i.test(rest)
      ? severalValues(rest)
      : `The scheme ${scheme} is not accepted here. Send ${FORM}.`;
  if (rest === "") return `No credential follows the scheme ${scheme}. Send ${FORM}.`;
  if (gap === "\t") return `A tab follows the scheme. Put a space between Bearer and the credential.`;
  return (
    faultOfWhole(rest, "The credential") ??
    (rest.includes(",") ? severalValues(rest) : faultInside(rest, "The credential"))
  );
}

function severalValues(text: string): string {
  const count = listOf(text).length;
  return count > 1
    ? `The header holds ${count} values, joined by a comma. Send one only: ${FORM}.`
    : `The header contains a comma. Send one value without a comma: ${FORM}.`;
}
