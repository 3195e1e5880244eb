import { fromBase64Url } from "../core/bytes.ts";
import { characterName } from "../http/credential-text.ts";

const PARTS = ["first part, the header,", "second part, the claims,", "third part, the signature,"] as const;

const COUNTS = ["no parts", "one part", "two parts", "three parts", "four parts"] as const;

/** A token's three parts as bytes, or which of them is wrong, as half a sentence whose subject is "it". */
export type TokenParts =
  | { parts: [head: Uint8Array, body: Uint8Array, signature: Uint8Array]; fault: null }
  | { parts: null; fault: string };

const refuse = (fault: string): TokenParts => ({ parts: null, fault });

/**
 * Cuts a token at its dots and decodes each part (RFC 7515 section 7.1). There are three, none is empty, and each is
 * spelled in the one canonical way (RFC 4648 section 3.5).
 */
export function partsOf(text: string): TokenParts {
  const space = text.search(/[ \t\xa0]/);
  if (space >= 0) return refuse(`it contains ${characterName(text.charAt(space))} at character ${space + 1}`);
  const segments = text.split(".");
  const count = segments.length;
  if (count === 5) return refuse("it has five parts instead of three, as an encrypted token (JWE) has");
  if (count !== 3) return refuse(`it has ${COUNTS[count] ?? `${count} parts`} instead of three`);
  const empty = segments.indexOf("");
  if (empty >= 0) return refuse(`its ${PARTS[empty]} is empty`);
  const [head, body, signature] = segments.map(fromBase64Url);
  if (head && body && signature) return { parts: [head, body, signature], fault: null };
  const wrong = [head, body, signature].findIndex((part) => !part);
  return refuse(`its ${PARTS[wrong]} ${faultOfBase64Url(segments[wrong] ?? "")}`);
}

/** Says why a text is no base64url as {@link fromBase64Url} wants it. */
function faultOfBase64Url(text: string): string {
  const [foreign] = /[^\w-]/.exec(text) ?? [];
  if (foreign === "=") return 'is padded with "=", and base64url has no padding here';
  if (foreign === "+" || foreign === "/") return `contains "${foreign}": that is base64, not base64url`;
  if (foreign !== undefined) return `contains ${characterName(foreign)}, which is not in base64url`;
  return text.length % 4 === 1
    ? "is not base64url: a letter is missing, or one too many"
    : "ends in another spelling of the same bytes, and only one spelling is accepted";
}
