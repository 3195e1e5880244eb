import { sealData, unsealData } from "iron-session";
import { isSessionId } from "../core/ids.ts";
import type { SealFault } from "../trace/step-data.ts";
import type { SealPasswords } from "./auth-model.ts";
import { faultOf, SEAL_TTL } from "./seal.ts";

/** What opening a sealed label gave. */
export interface Opened {
  sid: string | null;
  reason: SealFault | null;
}

/** Seals a session id with iron-session. */
export const sealLabel = (sid: string, password: SealPasswords): Promise<string> =>
  sealData({ sid }, { password, ttl: SEAL_TTL });

/** Opens a sealed session id with iron-session. */
export async function openLabel(seal: string, password: SealPasswords): Promise<Opened> {
  let failure: SealFault | null = null;
  const content = await unsealData<{ sid?: unknown }>(seal, {
    password,
    onUnsealError: (reason) => {
      failure = faultOf(reason);
    },
  });
  if (failure !== null) return { sid: null, reason: failure };
  const sid = content.sid;
  return typeof sid === "string" && isSessionId(sid)
    ? { sid, reason: null }
    : { sid: null, reason: "content" };
}
