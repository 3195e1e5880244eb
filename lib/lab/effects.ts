import type { SessionStore } from "../store/session-store.ts";
import type { SessionRecord } from "../trace/vocabulary.ts";
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
      return Number(await sessions.remove(cabinet, effect.sid));
    case "edit": {
      const record = await sessions.read(cabinet, effect.sid);
      if (!record) return 0;
      const { role, preferences } = effect;
      const edited: SessionRecord = { ...record, role: role ?? record.role };
      if (preferences) edited.preferences = preferences;
      await sessions.write(cabinet, edited, keepUntil);
      return 1;
    }
    case "set-role": {
      const theirs = (await sessions.list(cabinet)).filter((record) => record.userId === effect.userId);
      for (const record of theirs) await sessions.write(cabinet, { ...record, role: effect.role }, keepUntil);
      return theirs.length;
    }
  }
}
