const encoder = new TextEncoder();

/** The number of bytes of a text in UTF-8. */
export const byteLength = (text: string): number => encoder.encode(text).length;

/** The text's bytes in UTF-8. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Encodes bytes as base64url without padding (RFC 4648 section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const word = (a << 16) | (b << 8) | c;
    const letters = [word >> 18, (word >> 12) & 63, (word >> 6) & 63, word & 63];
    text += letters
      .slice(0, Math.min(bytes.length - i, 3) + 1)
      .map((letter) => ALPHABET[letter])
      .join("");
  }
  return text;
}

/**
 * Decodes base64url without padding (RFC 4648 section 5).
 *
 * Strict: a text that does not re-encode to itself (padding, foreign letters, unused bits that are set) is `null`,
 * so that one run of bytes has exactly one spelling.
 */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [word, bits, at] = [0, 0, 0];
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    word = ((word << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (word >> bits) & 255;
    }
  }
  return toBase64Url(bytes) === text ? bytes : null;
}

/** Lower-case hexadecimal digits of the bytes. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
