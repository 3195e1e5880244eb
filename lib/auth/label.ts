import { sealData, unsealData } from "iron-session";
import { fromBase64Url } from "../core/bytes.ts";
import { isSessionId } from "../core/ids.ts";

const SEAL =
  /^Fe26\.2\*1\*[0-9a-f]{64}\*(?<iv>[\w-]{22})\*(?<box>[\w-]{22,4096})\*\d{0,15}\*[0-9a-f]{64}\*(?<mac>[\w-]{43})~2$/;

/** How long a seal opens, in seconds. Longer than any lab lives: the record's own expiry is what counts. */
const SEAL_TTL = 14 * 24 * 60 * 60;

/**
 * Whether a text has exactly the form that iron-session gives a seal. Its tail stands outside the MAC, and base64url
 * has several spellings of one last letter: only the one that iron-session writes is let through.
 */
export function isSealShaped(text: string): boolean {
  const parts = SEAL.exec(text)?.groups;
  return parts !== undefined && Object.values(parts).every((part) => fromBase64Url(part) !== null);
}

/** What opening a seal gave. */
export interface Opened {
  sid: string | null;
  reason: "broken" | "expired" | "content" | null;
}

/** Seals a session id with iron-session. */
export const sealLabel = (sid: string, password: string): Promise<string> =>
  sealData({ sid }, { password, ttl: SEAL_TTL });

/** Opens a seal with iron-session. */
export async function openLabel(seal: string, password: string): Promise<Opened> {
  let failure: Opened["reason"] = null;
  const content = await unsealData<{ sid?: unknown }>(seal, {
    password,
    onUnsealError: (reason) => {
      failure = reason === "expired" ? "expired" : "broken";
    },
  });
  if (failure !== null) return { sid: null, reason: failure };
  const sid = content.sid;
  return typeof sid === "string" && isSessionId(sid)
    ? { sid, reason: null }
    : { sid: null, reason: "content" };
}
