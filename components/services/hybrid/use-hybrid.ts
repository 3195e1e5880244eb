"use client";

import { useMemo, useState } from "react";
import { useClientId } from "@/components/live/client-id";
import { type Lab, useLab } from "@/components/live/use-lab";
import { type OwnLab, useOwnLab } from "@/components/live/use-own-lab";
import { useOwnPast } from "@/components/live/use-own-past";
import { useReplacement } from "@/components/live/use-replacement";
import { shortId } from "@/lib/core/ids";
import { allSessions } from "@/lib/lab/client/reduce";
import { type Belief, beliefOf } from "@/lib/services/hybrid/belief";
import { hybridOnly, type Moment, momentOf } from "@/lib/services/hybrid/moment";
import { momentWords } from "@/lib/services/hybrid/words";
import type { Exchange } from "@/lib/trace/exchange";
import { useDriver, type Work } from "./use-driver";

/** Whether each service is handed a passport of its own, or all the first one's. */
export type Tokens = "each" | "one";

/** The algorithms between which the page lets choose: a key pair, or one secret for all. */
export const SIGNINGS = ["ES256", "HS256"] as const;

/** Everything that the page works with. */
export interface Bench {
  own: OwnLab;
  lab: Lab;
  exchanges: readonly Exchange[];
  /** The newest exchange, as it is drawn. */
  moment: Moment | null;
  /** The newest dashboard. */
  dashboard: Exchange | null;
  /** Whoever the newest exchange shows outside, if it is not this page. */
  stranger: string | null;
  /** Whose envelope is drawn. */
  holder: string;
  /** The drawer to which this browser's label leads, while it stands. */
  sid: string | null;
  belief: Belief | null;
  tokens: Tokens;
  choose: (tokens: Tokens) => void;
  work: Work;
}

/** The drawer that this browser's last exchanges were about, if it still stands and somebody is signed in there. */
function ownDrawer(exchanges: readonly Exchange[], clientId: string, { view }: Lab): string | null {
  const own = exchanges.findLast(
    ({ client, steps }) => client.id === clientId && steps.some(({ kind }) => kind === "session-written"),
  );
  const sid = own ? momentOf(own).drawer?.sid : undefined;
  const record = view && allSessions(view).find(({ id }) => id === sid);
  return record && record.userId !== null ? record.id : null;
}

const IN_BROWSERS = new Set(["page", "browser"]);

/** Puts the parts of the page together. */
export function useHybrid(): Bench {
  const own = useOwnLab("hybrid");
  const lab = useLab(own.id);
  useReplacement(own, lab);
  const clientId = useClientId();
  const [picked, choose] = useState<Tokens | null>(null);
  // Until somebody chooses, as this browser last asked: also after a reload.
  const past = useOwnPast(lab, clientId);
  const tokens = picked ?? (past && /[?&]tokens=one(?:&|$)/.test(past.request.path) ? "one" : "each");
  const work = useDriver(own, lab);
  const exchanges = useMemo(() => hybridOnly(lab.exchanges), [lab.exchanges]);
  const newest = exchanges.at(-1);
  const moment = useMemo(() => (newest ? momentOf(newest) : null), [newest]);
  const offset = lab.view?.clockOffset ?? 0;
  const belief = useMemo(
    () => beliefOf(lab.exchanges, lab.notes, offset),
    [lab.exchanges, lab.notes, offset],
  );
  const client = newest?.client;
  const foreign = client && client.kind !== "service" && client.id !== clientId ? client : null;
  return {
    own,
    lab,
    exchanges,
    moment,
    dashboard: exchanges.findLast(({ action }) => action === "dashboard") ?? null,
    stranger: foreign ? (IN_BROWSERS.has(foreign.kind) ? `another ${foreign.label}` : foreign.label) : null,
    holder: foreign?.id ?? clientId,
    sid: ownDrawer(exchanges, clientId, lab),
    belief,
    tokens,
    choose,
    work,
  };
}

/** What happened last, in words: what this page did to the lab, then what was answered. */
export const saidOf = ({ work, moment }: Bench): string => work.said ?? momentWords(moment);

/** The name of a drawer on its label; `""` for none. */
export const labelOf = (sid: string | null): string => (sid === null ? "" : shortId(sid));
