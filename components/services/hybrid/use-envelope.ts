"use client";

import { useMemo } from "react";
import { useNow } from "@/components/live/use-now";
import { type Envelope, envelopesOf, heldAt } from "@/lib/stage/jar";
import { cookieNameOf } from "@/lib/trace/cookie-names";
import type { Bench } from "./use-hybrid";

/** The envelope with the label that whoever is drawn outside holds now; `null` for none. */
export function useEnvelope({ lab, holder }: Bench): Envelope | null {
  const now = useNow();
  const { exchanges, notes } = lab;
  const envelopes = useMemo(() => envelopesOf(holder, exchanges, notes), [holder, exchanges, notes]);
  return heldAt(envelopes, now).find(({ name }) => name === cookieNameOf("hybrid")) ?? null;
}
