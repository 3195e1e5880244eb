"use client";

import { useMemo } from "react";
import { cookieGiven, cookiesSent } from "@/lib/lab/client/held";
import { type Envelope, envelopesDuring, envelopesOf, heldAt } from "@/lib/stage/jar";
import { senderOf } from "@/lib/stage/sender";
import { cookieNameOf } from "@/lib/trace/cookie-names";
import type { Exchange } from "@/lib/trace/exchange";
import type { ModelName } from "@/lib/trace/vocabulary";
import type { LessonStageProps } from "./services-stage";

/** Who is drawn in the browser's zone, and what that client holds. */
export interface Holder {
  id: string;
  /** The shown exchange, where another client than this page sent it. */
  foreign: Exchange | null;
  model: ModelName;
  /** The envelope of that model; `null` for none. */
  envelope: Envelope | null;
  /** The envelopes of other models. */
  others: readonly Envelope[];
  /** Whether the shown exchange is about the label in the envelope that is drawn. */
  isTied: boolean;
}

/** Whoever sent the shown exchange, or this page before the first, with the envelopes of that moment. */
export function useHolder({ lab, clientId, model, exchange, cursor, now }: LessonStageProps): Holder {
  const { exchanges, notes } = lab;
  const client = exchange?.client;
  const sender = exchange && senderOf(exchange, exchanges);
  const foreign = exchange && client?.kind !== "service" && sender !== clientId ? exchange : null;
  const id = foreign === null ? clientId : (sender ?? clientId);
  const all = useMemo(() => envelopesOf(id, exchanges, notes), [id, exchanges, notes]);
  const held = heldAt(all, now);
  const newest = exchange === null || !exchanges.some((other) => other.id > exchange.id);
  const arrived = exchange === null || cursor >= exchange.steps.length;
  const then =
    exchange && exchange.client.id === id ? envelopesDuring(held, exchange, { arrived, newest }) : held;
  const shown = exchange?.model ?? model;
  const envelope = then.find(({ name }) => name === cookieNameOf(shown)) ?? null;
  return {
    id,
    foreign,
    model: shown,
    envelope,
    others: then.filter((each) => each !== envelope),
    isTied: exchange !== null && envelope !== null && isAbout(exchange, shown, envelope),
  };
}

const isAbout = (exchange: Exchange, model: ModelName, { value }: Envelope): boolean =>
  cookiesSent(exchange, model).includes(value) || cookieGiven(exchange, model) === value;
