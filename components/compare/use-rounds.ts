"use client";

import { useMemo, useRef, useState } from "react";
import { type Sent, sendAction } from "@/components/live/send";
import { type Hand, useHand } from "@/components/live/use-hand";
import type { Lab } from "@/components/live/use-lab";
import type { OwnLab } from "@/components/live/use-own-lab";
import type { OfferedModel } from "@/lib/auth/capabilities";
import type { Comparison } from "@/lib/compare/address";
import type { Exchange } from "@/lib/trace/exchange";
import type { ActionName, Carrier } from "@/lib/trace/vocabulary";
import { nextTheme, type Round, shownOf, tokenIn } from "./round";

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

const NOT_FOUND = 404;

/** Sends an action to every chosen model, one right after the other, so that none has to wait for another. */
export function useRounds({ own, lab, clientId, comparison, onAction }: RoundsInput): Rounds {
  const { models, carrier } = comparison;
  const hand = useHand(own.id ?? "");
  const [last, setLast] = useState<Round | null>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const underWay = useRef(false);
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

  const all = async (labId: string, action: ActionName): Promise<"gone" | null> => {
    const ids = new Map<OfferedModel, number>();
    const troubles = new Set<string>();
    for (const model of models) {
      const { status, exchange, problem: trouble } = await one(labId, model, action);
      if (status === NOT_FOUND) return "gone";
      if (exchange !== null) ids.set(model, exchange);
      if (trouble !== null) troubles.add(trouble);
    }
    setLast((before) => ({ number: (before?.number ?? 0) + 1, action, carrier, ids }));
    setProblem([...troubles].join(" ") || null);
    return null;
  };

  const send = async (action: ActionName): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setSending(true);
    onAction(action);
    try {
      const id = own.trouble === null ? await own.ready() : await own.reopen();
      if (id === null || (await all(id, action)) === null) return;
      // The lab was thrown away meanwhile: ask in a new one.
      const fresh = await own.reopen();
      if (fresh !== null) await all(fresh, action);
    } finally {
      underWay.current = false;
      setSending(false);
    }
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
  const token = tokenIn(sent.body);
  if (token !== null) hand.put(model, token);
  if (action === "logout" && sent.exchange !== null) hand.put(model, null);
}
