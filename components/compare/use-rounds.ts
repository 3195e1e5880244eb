"use client";

import { useMemo, useState } from "react";
import { type Sent, sendAction } from "@/components/live/send";
import { type Hand, useHand } from "@/components/live/use-hand";
import type { Lab } from "@/components/live/use-lab";
import type { OwnLab } from "@/components/live/use-own-lab";
import { isGone, useSending } from "@/components/live/use-sending";
import type { OfferedModel } from "@/lib/auth/capabilities";
import type { Comparison } from "@/lib/compare/address";
import { textIn } from "@/lib/core/json";
import type { Exchange } from "@/lib/trace/exchange";
import type { ActionName, Carrier } from "@/lib/trace/vocabulary";
import { nextTheme, type Round, shownOf } from "./round";

/** One action to all, again and again. */
export interface Rounds {
  send: (action: ActionName) => Promise<void>;
  sending: boolean;
  /** What went wrong, in words. */
  problem: string | null;
  /** What this page sent last; `null` before that, and after another choice. */
  round: Round | null;
  /** What stands on the stages: of the last round, else the newest of its kind. */
  shown: ReadonlyMap<OfferedModel, Exchange>;
  /** What the page carries in its own hand, for the header. */
  hand: Hand;
}

interface RoundsInput {
  own: OwnLab;
  lab: Lab;
  clientId: string;
  comparison: Comparison;
  onAction: (action: ActionName) => void;
}

/** Sends an action to every chosen model, one right after the other, so that none has to wait for another. */
export function useRounds({ own, lab, clientId, comparison, onAction }: RoundsInput): Rounds {
  const { models, carrier } = comparison;
  const hand = useHand(own.id ?? "");
  const [last, setLast] = useState<Round | null>(null);
  const { sending, send: inLab } = useSending(own);
  const [problem, setProblem] = useState<string | null>(null);
  const round = last?.carrier === carrier ? last : null;

  const one = async (labId: string, model: OfferedModel, action: ActionName): Promise<Sent> => {
    const sent = await sendAction({
      labId,
      model,
      action,
      carrier,
      user: "alice",
      body: { theme: nextTheme(lab.exchanges, clientId) },
      token: hand.tokens[model] ?? null,
    });
    keepInHand(hand, { model, action, carrier, sent });
    return sent;
  };

  const all = async (labId: string, action: ActionName): Promise<Pick<Sent, "status">> => {
    onAction(action);
    let newest: Pick<Sent, "status"> = { status: null };
    const ids = new Map<OfferedModel, number>();
    const troubles = new Set<string>();
    for (const model of models) {
      const sent = await one(labId, model, action);
      if (isGone(sent)) return sent;
      if (sent.exchange !== null) ids.set(model, sent.exchange);
      if (sent.problem !== null) troubles.add(sent.problem);
      newest = sent;
    }
    setLast((before) => ({ number: (before?.number ?? 0) + 1, action, carrier, ids }));
    setProblem([...troubles].join(" ") || null);
    return newest;
  };

  const send = async (action: ActionName): Promise<void> => {
    await inLab((labId) => all(labId, action));
  };

  const shown = useMemo(
    () => shownOf({ exchanges: lab.exchanges, clientId, comparison, round }),
    [lab.exchanges, clientId, comparison, round],
  );
  return { send, sending, problem, round, shown, hand };
}

interface Answered {
  model: OfferedModel;
  action: ActionName;
  carrier: Carrier;
  sent: Sent;
}

/** The page takes what it was handed, and lets go when it signs out: the server cannot reach into a page. */
function keepInHand(hand: Hand, { model, action, carrier, sent }: Answered): void {
  if (carrier !== "header") return;
  const token = textIn(sent.body, "token");
  if (token !== null) hand.put(model, token);
  if (action === "logout" && sent.exchange !== null) hand.put(model, null);
}
