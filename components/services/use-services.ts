"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useClientId } from "@/components/live/client-id";
import { readLab, type Sent, sendAction, sendControl } from "@/components/live/send";
import { type Lab, useLab } from "@/components/live/use-lab";
import { useNow } from "@/components/live/use-now";
import { type OwnLab, useOwnLab } from "@/components/live/use-own-lab";
import { useOwnPast } from "@/components/live/use-own-past";
import { useReplacement } from "@/components/live/use-replacement";
import { useSending } from "@/components/live/use-sending";
import type { Settings } from "@/lib/lab/shapes";
import { type ServicesScene, sceneOf } from "@/lib/services/client/scene";
import { type Carried, FIRST_SETTINGS, type Strategy } from "@/lib/services/client/strategy";
import { type Envelope, envelopesOf, heldAt } from "@/lib/stage/jar";
import { isProven } from "@/lib/stage/proof";
import { cookieNameOf } from "@/lib/trace/cookie-names";
import type { Exchange } from "@/lib/trace/exchange";
import type { ModelName } from "@/lib/trace/vocabulary";

/** Everything that the page works with. */
export interface Bench {
  own: OwnLab;
  lab: Lab;
  clientId: string;
  strategy: Strategy;
  scene: ServicesScene;
  /** Who sent the shown request, and the envelope of that client that is drawn. */
  drawn: { foreign: Exchange | null; model: ModelName; envelope: Envelope | null };
  /** What this browser holds now. */
  held: readonly Envelope[];
  /** By the host's clock. */
  now: number;
  /** Whether this browser holds what it would carry. */
  signedIn: boolean;
  sending: boolean;
  /** What went wrong, in words. */
  problem: string | null;
  carry: (carried: Carried) => void;
  pick: (exchange: number | null) => void;
  send: (action: "login" | "me") => Promise<Sent | null>;
  choose: (of: Partial<Chosen>) => Promise<void>;
  control: (name: string, body?: Readonly<Record<string, unknown>>) => Promise<void>;
}

type Chosen = Pick<Settings, "balancing" | "sessionPlace">;

/** Sees to it that a lab has its three services, once. */
function usePrepared(own: OwnLab, lab: Lab): (id: string) => Promise<void> {
  const prepared = useRef(new Map<string, Promise<void>>());
  const prepare = useCallback((id: string): Promise<void> => {
    const known = prepared.current.get(id);
    if (known) return known;
    const putting = putInOrder(id);
    prepared.current.set(id, putting);
    return putting;
  }, []);
  const alone = lab.view?.settings.services === 1 ? lab.view.id : null;
  useEffect(() => {
    if (alone === null || alone !== own.id) return;
    // A lab that was put back to its first day has one service again.
    prepared.current.delete(alone);
    void prepare(alone);
  }, [alone, own.id, prepare]);
  return prepare;
}

async function putInOrder(id: string): Promise<void> {
  const lab = await readLab(id, undefined, 0);
  if (lab?.settings.services === 1) await sendControl(id, "settings", FIRST_SETTINGS);
}

/** Puts the parts of the page together. */
export function useServices(): Bench {
  const own = useOwnLab("services");
  const lab = useLab(own.id);
  useReplacement(own, lab);
  const clientId = useClientId();
  const prepare = usePrepared(own, lab);
  const now = useNow() + lab.hostAhead;
  const [picked, carry] = useState<Carried | null>(null);
  // Until somebody chooses, as this browser last sent: also after a reload.
  const past = useOwnPast(lab, clientId);
  const carried = picked ?? (past?.model === "jwt" ? "jwt" : "session");
  const [chosen, pick] = useState<number | null>(null);
  const sender = useSending(own);
  const [problem, setProblem] = useState<string | null>(null);
  const [wish, setWish] = useState<{ instead: Chosen; of: Partial<Chosen> } | null>(null);

  const settings: Chosen = lab.view?.settings ?? FIRST_SETTINGS;
  // Until the lab says that it is so, the choice stands where it was made.
  const { balancing, sessionPlace } = wish?.instead === settings ? { ...settings, ...wish.of } : settings;
  const strategy = useMemo<Strategy>(
    () => ({ balancing, place: sessionPlace, carried }),
    [balancing, sessionPlace, carried],
  );

  const held = useMemo(
    () => heldAt(envelopesOf(clientId, lab.exchanges, lab.notes), now),
    [clientId, lab.exchanges, lab.notes, now],
  );

  const { view, exchanges } = lab;
  const laid = useMemo(
    () => sceneOf({ view, exchanges, strategy, chosen, clientId }),
    [view, exchanges, strategy, chosen, clientId],
  );

  const drawn = useMemo(() => {
    const shown = laid.shown;
    const foreign = shown && shown.client.id !== clientId ? shown : null;
    // What is drawn is what the shown request was about; the switch says what the next one carries.
    const model = shown?.model ?? carried;
    const theirs = foreign ? heldAt(envelopesOf(foreign.client.id, exchanges, lab.notes), now) : held;
    return { foreign, model, envelope: theirs.find(({ name }) => name === cookieNameOf(model)) ?? null };
  }, [laid.shown, clientId, carried, exchanges, lab.notes, held, now]);
  // The thread starts at the envelope that is drawn only where the shown request proved that it names the record.
  const isTied =
    laid.shown !== null &&
    isProven({ credential: drawn.envelope?.value, sid: laid.thread?.sid }, laid.shown, lab.notes);
  const scene = isTied ? laid : { ...laid, thread: null };

  const ask = async (labId: string, action: "login" | "me"): Promise<Sent> => {
    pick(null);
    await prepare(labId);
    return sendAction({ labId, model: carried, action, carrier: "cookie", user: "alice" });
  };

  const send = async (action: "login" | "me"): Promise<Sent | null> => {
    const sent = await sender.send((labId) => ask(labId, action));
    if (sent) setProblem(sent.problem);
    return sent;
  };

  const control: Bench["control"] = async (name, body = {}) => {
    const id = await own.ready();
    if (id === null) return;
    await prepare(id);
    const { problem: trouble } = await sendControl(id, name, body);
    setProblem(trouble);
    if (trouble !== null) setWish(null);
  };

  const choose: Bench["choose"] = (of) => {
    setWish({ instead: settings, of });
    return control("settings", of);
  };

  return {
    own,
    lab,
    clientId,
    strategy,
    scene,
    drawn,
    held,
    now,
    signedIn: held.some(({ name }) => name === cookieNameOf(carried)),
    sending: sender.sending,
    problem,
    carry,
    pick,
    send,
    choose,
    control,
  };
}
