import type { UnsealErrorReason } from "iron-session";
import { fromBase64Url } from "../core/bytes.ts";
import type { SealFault } from "../trace/step-data.ts";

const SEAL =
  /^Fe26\.2\*\d{1,6}\*[0-9a-f]{64}\*(?<iv>[\w-]{22})\*(?<box>[\w-]{22,8192})\*\d{0,15}\*[0-9a-f]{64}\*(?<mac>[\w-]{43})~2$/;

/** How long a seal opens, in seconds. Longer than any lab lives: the expiry inside is what counts. */
export const SEAL_TTL = 14 * 24 * 60 * 60;

/**
 * Whether a text has exactly the form that iron-session gives a seal. Its tail stands outside the MAC, and base64url
 * has several spellings of one last letter: only the one that iron-session writes is let through.
 */
export function isSealShaped(text: string): boolean {
  const parts = SEAL.exec(text)?.groups;
  return parts !== undefined && Object.values(parts).every((part) => fromBase64Url(part) !== null);
}

const FAULTS: Readonly<Record<UnsealErrorReason, SealFault>> = {
  expired: "expired",
  invalid: "broken",
  "unknown-password": "unknown-key",
};

/** What a reason of iron-session means here. */
export const faultOf = (reason: UnsealErrorReason): SealFault => FAULTS[reason];
