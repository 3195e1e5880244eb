"use client";

import { useState } from "react";
import { sendControl } from "@/components/live/send";
import type { Lab } from "@/components/live/use-lab";
import type { OwnLab } from "@/components/live/use-own-lab";
import type { OfferedModel } from "@/lib/auth/capabilities";
import type { Comparison } from "@/lib/compare/address";
import { drawerOf, tokenIdOf } from "@/lib/compare/score-worth";
import { shortId } from "@/lib/core/ids";
import { allSessions } from "@/lib/lab/client/reduce";
import { labelOf } from "./looks";
import { sentTo } from "./round";

/** What the owner can do to the lab from this page, and what came of it. */
export interface Interference {
  changeRole: () => Promise<void>;
  revoke: () => Promise<void>;
  /** Alice's role in the lab's directory, and what it would become. */
  role: { is: string; next: "admin" | "viewer" };
  /** What was done last, in words; `null` for nothing. */
  said: string | null;
}

interface Input {
  own: OwnLab;
  lab: Lab;
  clientId: string;
  comparison: Comparison;
  /** The number of the last round: what was done before it is told no more. */
  round: number;
}

const ASK_AGAIN = "Ask again, and see who noticed.";

/** Interferes: puts Alice into another role, or calls back what the server can call back. */
export function useInterference({ own, lab, clientId, comparison, round }: Input): Interference {
  const [last, setLast] = useState<{ says: string; round: number } | null>(null);
  const setSaid = (says: string): void => setLast({ says, round });
  const is = lab.view?.users.find(({ name }) => name === "Alice")?.role ?? "admin";
  const next = is === "admin" ? "viewer" : "admin";

  const control = async (name: string, body: unknown): Promise<string | null> =>
    own.id === null ? "The page has no lab yet." : (await sendControl(own.id, name, body)).problem;

  const revokeOne = async (model: OfferedModel): Promise<string> => {
    const exchanges = sentTo(lab.exchanges, { clientId, model });
    const name = labelOf(model, comparison.denylist);
    if (model === "session" || model === "hybrid") {
      const sid = drawerOf(model, exchanges);
      const stands = lab.view && allSessions(lab.view).some(({ id }) => id === sid);
      if (sid === null || !stands) return `${name}: there is no drawer to empty.`;
      return (await control("revoke-session", { sid })) ?? `${name}: drawer ${shortId(sid)} is empty now.`;
    }
    const jti = model === "jwt" ? tokenIdOf(exchanges) : null;
    if (jti === null) return `${name}: the server has nothing to take back.`;
    const trouble = await control("revoke-token", { jti });
    const list = comparison.denylist ? "on the list" : "on a list that nobody asks";
    return trouble ?? `${name}: token ${shortId(jti)} is ${list}.`;
  };

  return {
    role: { is, next },
    said: last?.round === round ? last.says : null,
    async changeRole() {
      const trouble = await control("change-role", { user: "alice", role: next });
      setSaid(trouble ?? `Alice is ${next} now in the directory, and in every drawer of hers. ${ASK_AGAIN}`);
    },
    async revoke() {
      const told: string[] = [];
      for (const model of comparison.models) told.push(await revokeOne(model));
      setSaid([...told, ASK_AGAIN].join(" "));
    },
  };
}
