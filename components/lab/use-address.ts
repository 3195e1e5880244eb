"use client";

import { useEffect } from "react";
import type { InspectorTab } from "@/components/inspector/tabs";
import type { ModelName } from "@/lib/trace/vocabulary";

/**
 * Keeps the address of the page in step with what it shows, so that it can be shared and comes back on a reload:
 * the model, the view, and the exchange where one was picked.
 */
export function useAddress(model: ModelName, tab: InspectorTab, exchange: number | null): void {
  useEffect(() => {
    const address = new URL(window.location.href);
    address.searchParams.set("model", model);
    address.searchParams.set("tab", tab);
    if (exchange === null) address.searchParams.delete("exchange");
    else address.searchParams.set("exchange", String(exchange));
    if (address.href !== window.location.href) window.history.replaceState(null, "", address);
  }, [model, tab, exchange]);
}
