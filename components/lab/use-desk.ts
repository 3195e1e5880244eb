"use client";

import { useCallback, useMemo, useState } from "react";
import { useClientId } from "@/components/live/client-id";
import { type Sent, sendAction, sendControl } from "@/components/live/send";
import { useHand } from "@/components/live/use-hand";
import { type Lab, useLab } from "@/components/live/use-lab";
import { useOwnPast } from "@/components/live/use-own-past";
import { textIn } from "@/lib/core/json";
import { type Envelope, envelopesOf } from "@/lib/stage/jar";
import { carrierOf } from "@/lib/stage/proof";
import { cookieNameOf } from "@/lib/trace/cookie-names";
import type { ActionName, Carrier, ModelName } from "@/lib/trace/vocabulary";
import { FIRST_MODEL } from "./start";
import type { Start } from "./use-arrival";
import { type Notices, useNotices } from "./use-notices";
import { type Selection, useSelection } from "./use-selection";

/** Everything that the lab's page works with. */
export interface Desk extends Selection {
  labId: string;
  lab: Lab;
  /** This browser's name in the lab; `""` until the page is awake. */
  clientId: string;
  model: ModelName;
  setModel: (model: ModelName) => void;
  carrier: Carrier;
  setCarrier: (carrier: Carrier) => void;
  /** The envelopes of this browser, whatever the model. */
  envelopes: readonly Envelope[];
  /** What the next request would carry. */
  credential: string | null;
  /** What this page carries in its own hand, for the header. */
  inHand: string | null;
  /** The same for every model. */
  tokens: Readonly<Partial<Record<ModelName, string>>>;
  putInHand: (token: string | null) => void;
  send: (action: ActionName, user?: string) => Promise<Sent>;
  /** Does something to the lab; whether it was done. What went wrong is said. */
  control: (name: string, body: unknown) => Promise<boolean>;
  /** How long each exchange took there and back, as this page measured it; by number. */
  roundTrips: ReadonlyMap<number, number>;
  notices: Notices;
}

/** The theme that a lab's model remembers now, to ask for the other one. */
function themeOf(lab: Lab, clientId: string, model: ModelName): unknown {
  const last = lab.exchanges.findLast(
    (exchange) =>
      exchange.client.id === clientId && exchange.model === model && exchange.action === "preferences",
  );
  return last?.request.body.includes('"dark"') ? "dark" : "light";
}

/** Puts the parts of the lab's page together. */
export function useDesk(labId: string, start: Start): Desk {
  const lab = useLab(labId);
  const clientId = useClientId();
  const [picked, pick] = useState<{ model: ModelName | null; carrier: Carrier | null }>({
    model: start.model,
    carrier: null,
  });
  const [roundTrips, setRoundTrips] = useState<ReadonlyMap<number, number>>(new Map());
  const hand = useHand(labId);
  // Until somebody chooses, the switches stand as this browser last sent: also after a reload.
  const past = useOwnPast(lab, clientId);
  const model = picked.model ?? past?.model ?? FIRST_MODEL;
  const sentByHand = past !== null && carrierOf(past) === "header" && past.model === model;
  const carrier = picked.carrier ?? (sentByHand ? "header" : "cookie");
  const notices = useNotices();
  const selection = useSelection(lab.exchanges, start.exchange);
  const { pickModel, follow } = selection;

  const envelopes = useMemo(
    () => (clientId ? envelopesOf(clientId, lab.exchanges, lab.notes) : []),
    [clientId, lab.exchanges, lab.notes],
  );
  const inHand = hand.tokens[model] ?? null;
  const inJar = envelopes.find(({ name }) => name === cookieNameOf(model))?.value ?? null;

  const setModel = useCallback(
    (next: ModelName) => {
      pick((before) => ({ ...before, model: next }));
      pickModel(next);
    },
    [pickModel],
  );

  const send = async (action: ActionName, user?: string): Promise<Sent> => {
    follow();
    notices.clear();
    const theme = themeOf(lab, clientId, model) === "dark" ? "light" : "dark";
    const sent = await sendAction({ labId, model, action, carrier, user, body: { theme }, token: inHand });
    if (sent.problem) notices.say("problem", sent.problem);
    const { exchange, roundTripMs } = sent;
    if (exchange !== null) setRoundTrips((known) => new Map(known).set(exchange, roundTripMs));
    const token = textIn(sent.body, "token");
    if (carrier === "header" && token !== null) hand.put(model, token);
    // The server cannot reach into a page: signing out means that the page lets go by itself.
    if (carrier === "header" && action === "logout" && exchange !== null) hand.put(model, null);
    return sent;
  };

  const control = async (name: string, body: unknown): Promise<boolean> => {
    follow();
    const { problem } = await sendControl(labId, name, body);
    if (problem) notices.say("problem", problem);
    else if (name === "reset") hand.empty();
    return problem === null;
  };

  return {
    ...selection,
    labId,
    lab,
    clientId,
    model,
    setModel,
    carrier,
    setCarrier: (next) => pick((before) => ({ ...before, carrier: next })),
    envelopes,
    credential: carrier === "header" ? inHand : inJar,
    inHand,
    tokens: hand.tokens,
    putInHand: (token) => hand.put(model, token),
    send,
    control,
    roundTrips,
    notices,
  };
}
