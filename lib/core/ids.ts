import { toBase64Url, toHex } from "./bytes.ts";

/** Fills a fresh array with that many random bytes. An argument, so that tests can be repeated. */
export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;

/** Bytes from the platform's cryptographic generator (works on plain http too, where `randomUUID` does not). */
export const cryptoRandom: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** An id of a lab: 20 letters out of 31, 99 random bits, easy to read aloud. */
export function newLabId(random: RandomBytes): string {
  let id = "";
  while (id.length < 20) {
    const [byte = 0] = random(1);
    // 248 = 8 * 31: the rest would make the first letters likelier than the others.
    if (byte < 248) id += LETTERS[byte % LETTERS.length];
  }
  return id;
}

/** Whether a text has the form of a lab's id. */
export const isLabId = (text: string): boolean => /^[a-hjkmnp-z2-9]{20}$/.test(text);

/** A session id: 128 random bits as 32 hexadecimal digits (OWASP asks for at least 64 bits). */
export const newSessionId = (random: RandomBytes): string => toHex(random(16));

/** Whether a text has the form of a session id. */
export const isSessionId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

/** A token's id (`jti`): 96 random bits in base64url. */
export const newTokenId = (random: RandomBytes): string => toBase64Url(random(12));

/** The first letters of an id, as drawn on a label. */
export const shortId = (id: string): string => id.slice(0, 4);
