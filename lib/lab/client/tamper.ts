import { decodeToken } from "./token.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A credential of which one character was changed. */
export interface Tampered {
  value: string;
  /** Where the character stands, from 0. */
  at: number;
  was: string;
  is: string;
}

/** The next character of the same kind: a seal's fields are hexadecimal, the rest is base64url. */
function other(letter: string, hexadecimal: boolean): string {
  if (hexadecimal) return "0123456789abcdef"[(Number.parseInt(letter, 16) + 1) % 16] ?? "0";
  return ALPHABET[(ALPHABET.indexOf(letter) + 1) % ALPHABET.length] ?? "A";
}

/**
 * Changes one character in the middle of a credential. The middle, because the last character of a base64url text
 * has bits that no byte uses (RFC 4648 section 3.5): changing it may change nothing.
 *
 * Of a token, the character nearest the middle that changes what a claim says and leaves all claims readable: what is
 * refused then is the signature, and everybody can see what was changed. Of clear text, the last digit of who it
 * names, so that it stays whole: `id=42` becomes `id=43`.
 */
export function tamper(credential: string): Tampered | null {
  const number = NUMBER.exec(credential);
  if (number) return nextNumber(credential, number.index + number[0].length - 1);
  const [from, to] = middlePart(credential);
  const middle = Math.floor((from + to) / 2);
  const names = claimNames(credential);
  for (const at of names === null ? [] : fromTheMiddle(from, to, middle)) {
    const changed = changeAt(credential, from, to, at);
    if (changed && claimNames(changed.value) === names) return changed;
  }
  return changeAt(credential, from, to, middle);
}

/** Whom clear text names: the user, or the visitor where nobody has signed in. */
const NUMBER = /(?<=^|&)id=\d+(?=&|$)|(?<=^)visitor=\d+(?=&|$)/;

function nextNumber(credential: string, at: number): Tampered {
  const was = credential[at] ?? "0";
  const is = String((Number(was) + 1) % 10);
  return { value: credential.slice(0, at) + is + credential.slice(at + 1), at, was, is };
}

/** The names of a token's claims, in order; `null` for what is no token, or cannot be read. */
function claimNames(credential: string): string | null {
  const claims = decodeToken(credential)?.claims;
  return claims ? JSON.stringify(Object.keys(claims)) : null;
}

function changeAt(credential: string, from: number, to: number, at: number): Tampered | null {
  const was = credential[at];
  if (was === undefined || at >= to) return null;
  const is = other(was, /^[0-9a-f]+$/.test(credential.slice(from, to)));
  return { value: credential.slice(0, at) + is + credential.slice(at + 1), at, was, is };
}

/** The places from `from` to `to`, those nearest the middle first. */
const fromTheMiddle = (from: number, to: number, middle: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index).toSorted(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle),
  );

/** The part to change: a token's claims, a seal's sealed box, else all of it. */
function middlePart(credential: string): [from: number, to: number] {
  const token = credential.split(".");
  if (token.length === 3 && !credential.includes("*")) {
    const from = (token[0]?.length ?? 0) + 1;
    return [from, from + (token[1]?.length ?? 0)];
  }
  const seal = credential.split("*");
  if (seal.length === 8) {
    const from = seal.slice(0, 4).join("*").length + 1;
    return [from, from + (seal[4]?.length ?? 0)];
  }
  return [0, credential.length];
}
