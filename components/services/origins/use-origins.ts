"use client";

import { useMemo, useState } from "react";
import { useClientId } from "@/components/live/client-id";
import { type Sent, sendAction } from "@/components/live/send";
import { useHand } from "@/components/live/use-hand";
import { type Lab, useLab } from "@/components/live/use-lab";
import { useNow } from "@/components/live/use-now";
import { useOrigin } from "@/components/live/use-origin";
import { type OwnLab, useOwnLab } from "@/components/live/use-own-lab";
import { useReplacement } from "@/components/live/use-replacement";
import { useSending } from "@/components/live/use-sending";
import { textIn } from "@/lib/core/json";
import { decodeToken, timeOfClaim } from "@/lib/lab/client/token";
import { envelopesOf, heldAt } from "@/lib/stage/jar";
import { cookieNameOf } from "@/lib/trace/cookie-names";
import type { Carrier } from "@/lib/trace/vocabulary";

/** Everything that the page works with. */
export interface Bench {
  own: OwnLab;
  lab: Lab;
  clientId: string;
  /** Where this page came from; `""` until it is awake. */
  origin: string;
  /** The token that this page holds; `null` before it logged in. */
  token: string | null;
  /** Whether the browser holds the envelope. */
  enveloped: boolean;
  /** Milliseconds that the token in hand lasts by the lab's clock; `null` where there is none. */
  left: number | null;
  sending: boolean;
  /** What went wrong, in words. */
  problem: string | null;
  /** Logs in twice: once for a cookie, once for a token in the hand. */
  login: () => Promise<void>;
  ask: (carrier: Carrier) => Promise<void>;
}

/** Milliseconds that a token lasts at a moment of the lab's clock; `null` where it does not say. Read, not verified. */
function lifeOf(token: string, labNow: number): number | null {
  const exp = decodeToken(token)?.claims?.exp;
  const end = exp === undefined ? null : timeOfClaim("exp", exp);
  return end === null ? null : end - labNow;
}

/** Puts the parts of the page together. */
export function useOrigins(): Bench {
  const own = useOwnLab("origins");
  const lab = useLab(own.id);
  useReplacement(own, lab);
  const clientId = useClientId();
  const origin = useOrigin();
  const hand = useHand(own.id ?? "");
  const now = useNow() + lab.hostAhead;
  const { sending, send } = useSending(own);
  const [problem, setProblem] = useState<string | null>(null);

  const token = hand.tokens.jwt ?? null;
  const held = useMemo(
    () => heldAt(envelopesOf(clientId, lab.exchanges, lab.notes), now),
    [clientId, lab.exchanges, lab.notes, now],
  );

  const inLab = async (task: (labId: string) => Promise<Sent>): Promise<Sent | null> => {
    const sent = await send(task);
    if (sent) setProblem(sent.problem);
    return sent;
  };

  const login = async (): Promise<void> => {
    const request = { model: "jwt", action: "login", user: "alice" } as const;
    const sent = await inLab(async (labId) => {
      const first = await sendAction({ labId, ...request, carrier: "cookie" });
      return first.status === 200 ? sendAction({ labId, ...request, carrier: "header" }) : first;
    });
    const given = textIn(sent?.body, "token");
    if (given !== null) hand.put("jwt", given);
  };

  const ask = async (carrier: Carrier): Promise<void> => {
    await inLab((labId) => sendAction({ labId, model: "jwt", action: "me", carrier, token }));
  };

  const labNow = now + (lab.view?.clockOffset ?? 0);
  return {
    own,
    lab,
    clientId,
    origin,
    token,
    enveloped: held.some(({ name }) => name === cookieNameOf("jwt")),
    left: token === null || lab.view === null ? null : lifeOf(token, labNow),
    sending,
    problem,
    login,
    ask,
  };
}
