"use client";

import { useEffect, useRef } from "react";
import type { ModelName } from "@/lib/trace/vocabulary";
import type { Desk } from "./use-desk";

/** Where the page starts, as its address says. */
export interface Start {
  /** `null` where the address names none. */
  model: ModelName | null;
  /** The exchange to show; `null` for the newest. */
  exchange: number | null;
}

/**
 * Once the past is known: turns the switch to the model of the exchange that the address asks for, or says that it is
 * not kept any more.
 */
export function useArrival(desk: Desk, { model, exchange }: Start): void {
  const arrived = useRef(false);
  const { lab, setModel, pick, follow, notices } = desk;
  const loaded = lab.view !== null;
  useEffect(() => {
    if (!loaded || arrived.current || exchange === null) return;
    arrived.current = true;
    const found = lab.exchanges.find(({ id }) => id === exchange);
    if (!found) {
      follow();
      notices.say("info", `Exchange ${exchange} is not kept here any more. You see the newest instead.`);
      return;
    }
    if (model === null) setModel(found.model);
    pick(exchange);
  }, [loaded, exchange, model, lab.exchanges, setModel, pick, follow, notices]);
}
