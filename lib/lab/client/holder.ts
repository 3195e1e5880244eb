import type { Exchange } from "../../trace/exchange.ts";
import type { ModelName } from "../../trace/vocabulary.ts";
import type { LabView, User } from "../shapes.ts";
import { isGenuine, sidOf, stateIn } from "./held.ts";
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
  switch (holding.model) {
    case "session":
    case "hybrid":
      return ownerOfDrawer(holding);
    case "jwt":
      return bearerOfPassport(holding);
    case "sealed":
      return ownerOfBox(holding);
    case "plain":
      return nameOnSlip(holding);
    case "none":
      return null;
  }
}

/** A slip is believed: whoever it names is whom it stands for. */
function nameOnSlip({ view, credential }: Holding): User | null {
  const id = /(?:^|&)id=(\d+)(?:&|$)/.exec(credential)?.[1];
  return view.users.find((user) => String(user.id) === id) ?? null;
}

function ownerOfBox({ view, exchanges, credential, now }: Holding): User | null {
  const state = stateIn(exchanges, credential);
  if (!state || (state.expiresAt ?? 0) <= now) return null;
  return view.users.find(({ id }) => id === state.userId) ?? null;
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
  if (view.settings.denylist && view.denylist.some((jti) => jti === claims.jti)) return null;
  return view.users.find(({ id }) => String(id) === claims.sub) ?? null;
}
