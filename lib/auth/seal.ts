import type { UnsealErrorReason } from "iron-session";
import { fromBase64Url } from "../core/bytes.ts";
import { isSessionId } from "../core/ids.ts";
import type { SealFault } from "../trace/step-data.ts";

const isCanonical = (text: string): boolean => fromBase64Url(text) !== null;
const matches =
  (form: RegExp) =>
  (text: string): boolean =>
    form.test(text);

/** The parts of a seal, between asterisks, as iron-webcrypto writes them. */
const PARTS: readonly { name: string; fits: (text: string) => boolean }[] = [
  { name: "first part, the version,", fits: matches(/^Fe26\.2$/) },
  { name: "second part, the number of the password,", fits: matches(/^\d{1,6}$/) },
  { name: "third part, the salt of the encryption,", fits: matches(/^[0-9a-f]{64}$/) },
  {
    name: "fourth part, the initialization vector,",
    fits: (text) => /^[\w-]{22}$/.test(text) && isCanonical(text),
  },
  {
    name: "fifth part, the encrypted content,",
    fits: (text) => /^[\w-]{22,8192}$/.test(text) && isCanonical(text),
  },
  { name: "sixth part, the expiry,", fits: matches(/^\d{0,15}$/) },
  { name: "seventh part, the salt of the MAC,", fits: matches(/^[0-9a-f]{64}$/) },
  { name: "eighth part, the MAC,", fits: (text) => /^[\w-]{43}$/.test(text) && isCanonical(text) },
];

/** What iron-session writes behind a seal, outside the MAC: the version of its own format. */
const TAIL = "~2";

/** How long a seal opens, in seconds. Longer than any lab lives: the expiry inside is what counts. */
export const SEAL_TTL = 14 * 24 * 60 * 60;

/**
 * Says in which part a text differs from the form that iron-session gives a seal, as half a sentence whose subject is
 * "it"; `null` where it has exactly that form. Its tail stands outside the MAC, and base64url has several spellings of
 * one last letter: only the one that iron-session writes is let through.
 */
export function faultOfSeal(text: string): string | null {
  if (isSessionId(text)) return "it is a bare session id, and a sealed one is needed";
  if (/^eyJ[^*]*\./.test(text)) return "it is a token, with dots between its parts";
  if (!text.startsWith("Fe26.2*")) return "it does not begin with Fe26.2*, as each seal does";
  const parts = text.split("*");
  if (parts.length !== PARTS.length) return `it has ${parts.length} parts instead of eight, with * between`;
  if (!text.endsWith(TAIL)) return `it does not end with ${TAIL}, as each seal does`;
  const wrong = PARTS.findIndex(({ fits }, i) => !fits(partAt(parts, i)));
  return wrong < 0 ? null : `its ${PARTS[wrong]?.name} does not have the right form`;
}

/** A part without the tail, which the last one bears. */
const partAt = (parts: readonly string[], i: number): string =>
  i === PARTS.length - 1 ? (parts[i] ?? "").slice(0, -TAIL.length) : (parts[i] ?? "");

const FAULTS: Readonly<Record<UnsealErrorReason, SealFault>> = {
  expired: "expired",
  invalid: "broken",
  "unknown-password": "unknown-key",
};

/** What a reason of iron-session means here. */
export const faultOf = (reason: UnsealErrorReason): SealFault => FAULTS[reason];
