import type { SessionStore } from "../store/session-store.ts";
import { PARTITIONS, type SessionEffect } from "./commands.ts";
import { SHARED } from "./lab.ts";

/** Where effects are carried out. `keepUntil` milliseconds by the host's clock. */
export interface EffectTarget {
  lab: string;
  sessions: SessionStore;
  keepUntil: number;
}

/** Carries out what a command does to the sessions; how many records it touched. */
export async function carryOut(target: EffectTarget, effects: readonly SessionEffect[]): Promise<number> {
  let touched = 0;
  for (const effect of effects) {
    if (effect.kind === "deny") {
      await target.sessions.deny({ lab: target.lab, partition: SHARED }, effect.tokenId, target.keepUntil);
      touched += 1;
      continue;
    }
    const partitions = effect.kind === "clear" ? effect.partitions : PARTITIONS;
    for (const partition of partitions) touched += await carryOutIn(target, partition, effect);
  }
  return touched;
}

async function carryOutIn(
  target: EffectTarget,
  partition: string,
  effect: Exclude<SessionEffect, { kind: "deny" }>,
): Promise<number> {
  const { sessions, keepUntil } = target;
  const cabinet = { lab: target.lab, partition };
  switch (effect.kind) {
    case "clear":
      await sessions.clear(cabinet);
      return 0;
    case "remove":
      return Number((await sessions.remove(cabinet, effect.sid)) !== null);
    case "edit": {
      const { role, preferences } = effect;
      const edited = await sessions.update(
        cabinet,
        effect.sid,
        (record) => ({
          ...record,
          role: role ?? record.role,
          preferences: preferences ?? record.preferences,
        }),
        keepUntil,
      );
      return Number(edited !== null);
    }
    case "set-role": {
      const theirs = (await sessions.list(cabinet)).filter((record) => record.userId === effect.userId);
      for (const { id } of theirs)
        await sessions.update(cabinet, id, (record) => ({ ...record, role: effect.role }), keepUntil);
      return theirs.length;
    }
  }
}
