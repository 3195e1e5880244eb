import type { Exchange } from "../../trace/exchange.ts";
import type { ModelName } from "../../trace/vocabulary.ts";
import type { LabView, User } from "../shapes.ts";
import { isGenuine, sidOf } from "./held.ts";
import { allSessions } from "./reduce.ts";
import { decodeToken } from "./token.ts";

/** A credential in somebody's hands. `now` milliseconds by the lab's clock. */
export interface Holding {
  view: LabView;
  exchanges: readonly Exchange[];
  model: ModelName;
  credential: string;
  now: number;
}

/** The user whom a credential stands for, as far as is known here; the server alone decides. */
export function holderOf(holding: Holding): User | null {
  if (holding.model === "session") return ownerOfDrawer(holding);
  return holding.model === "jwt" ? bearerOfPassport(holding) : null;
}

function ownerOfDrawer({ view, exchanges, credential, now }: Holding): User | null {
  const sid = sidOf(exchanges, credential);
  const record = allSessions(view).find(({ id }) => id === sid);
  if (!record || record.expiresAt <= now) return null;
  return view.users.find(({ id }) => id === record.userId) ?? null;
}

function bearerOfPassport({ view, exchanges, credential, now }: Holding): User | null {
  if (!isGenuine(exchanges, credential)) return null;
  const claims = decodeToken(credential)?.claims;
  if (!claims || Number(claims.exp) * 1000 <= now) return null;
  return view.users.find(({ id }) => String(id) === claims.sub) ?? null;
}
