"use client";

import { useState } from "react";
import type { Exchange } from "@/lib/trace/exchange";
import type { Lab } from "./use-lab";

/**
 * The last exchange of this browser that a lab had recorded when the page came to know the lab; `null` for none. After a
 * reload the page's switches are set by it. What is sent later does not change it.
 */
export function useOwnPast(lab: Lab, clientId: string): Exchange | null {
  const [past, setPast] = useState<{ lab: string; last: Exchange | null } | null>(null);
  const known = clientId === "" ? null : (lab.view?.id ?? null);
  if (known !== null && past?.lab !== known) {
    const last = lab.exchanges.findLast(({ client }) => client.id === clientId) ?? null;
    setPast({ lab: known, last });
    return last;
  }
  return past?.last ?? null;
}
