const encoder = new TextEncoder();

/** The number of bytes of a text in UTF-8, counted without encoding it: this is on each request's way. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (unit < 0xd800 || unit > 0xdbff || !isTail(text.charCodeAt(i + 1))) bytes += 2;
    // A pair of surrogates is one letter of four bytes: two more than its two units.
    else {
      bytes += 2;
      i += 1;
    }
  }
  return bytes;
}

const isTail = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The text's bytes in UTF-8. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUE = new Int8Array(128).fill(-1);
for (const [value, letter] of ALPHABET.split("").entries()) VALUE[letter.charCodeAt(0)] = value;

/** Encodes bytes as base64url without padding (RFC 4648 section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  let [word, bits] = [0, 0];
  for (const byte of bytes) {
    word = ((word << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += ALPHABET[(word >> bits) & 63];
    }
  }
  return bits > 0 ? text + ALPHABET[(word << (6 - bits)) & 63] : text;
}

/**
 * Decodes base64url without padding (RFC 4648 section 5).
 *
 * Strict: padding, foreign letters, a letter too many and unused bits that are set (section 3.5) all give `null`, so
 * that one run of bytes has exactly one spelling.
 */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [word, bits, at] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const value = VALUE[text.charCodeAt(i)] ?? -1;
    if (value < 0) return null;
    word = ((word << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (word >> bits) & 255;
    }
  }
  // 6 bits left over is a letter that no byte needs; what remains of the last letter has to be zero.
  return bits === 6 || (word & ((1 << bits) - 1)) !== 0 ? null : bytes;
}

/** Lower-case hexadecimal digits of the bytes. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
