"use client";

import { useCallback, useState } from "react";
import type { Exchange } from "@/lib/trace/exchange";
import type { ModelName } from "@/lib/trace/vocabulary";

/** `until`: the newest exchange when it was chosen by the switch of models; the next one takes over. */
interface Choice {
  id: number;
  until: number | null;
}

/** Which exchange the stage and the inspector show. */
export interface Selection {
  selected: Exchange | null;
  /** The number of the exchange that was picked, and stays; `null` where the newest is shown. */
  pinned: number | null;
  /** Shows that one and stays with it, until the newest is picked or something is sent from here. */
  pick: (id: number) => void;
  /** Shows the newest of a model, until another exchange comes. */
  pickModel: (model: ModelName) => void;
  /** Shows whatever is newest. */
  follow: () => void;
}

/** Follows the newest exchange unless another was picked; begins with `start` where the address names one. */
export function useSelection(exchanges: readonly Exchange[], start: number | null): Selection {
  const [choice, setChoice] = useState<Choice | null>(start === null ? null : { id: start, until: null });
  const newest = exchanges.at(-1) ?? null;
  const pick = useCallback(
    (id: number) => setChoice(id === newest?.id ? null : { id, until: null }),
    [newest?.id],
  );
  const pickModel = useCallback(
    (model: ModelName) => {
      const own = exchanges.findLast((exchange) => exchange.model === model);
      const last = exchanges.at(-1);
      if (own && last) setChoice(own.id === last.id ? null : { id: own.id, until: last.id });
    },
    [exchanges],
  );
  const follow = useCallback(() => setChoice(null), []);
  const pinned = choice !== null && choice.until === null ? choice.id : null;
  return { selected: chosen(exchanges, choice, newest), pinned, pick, pickModel, follow };
}

function chosen(
  exchanges: readonly Exchange[],
  choice: Choice | null,
  newest: Exchange | null,
): Exchange | null {
  if (choice === null || (choice.until !== null && newest && newest.id > choice.until)) return newest;
  return exchanges.find(({ id }) => id === choice.id) ?? newest;
}
