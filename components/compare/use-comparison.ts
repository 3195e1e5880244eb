"use client";

import { useCallback, useEffect, useState } from "react";
import { useClientId } from "@/components/live/client-id";
import { type Lab, useLab } from "@/components/live/use-lab";
import { type OwnLab, useOwnLab } from "@/components/live/use-own-lab";
import { useReplacement } from "@/components/live/use-replacement";
import { type Comparison, writeAddress } from "@/lib/compare/address";
import { type Denylist, useDenylist } from "./use-denylist";
import { type Interference, useInterference } from "./use-interference";
import { type Rounds, useRounds } from "./use-rounds";

/** Everything that the page works with. */
export interface Bench {
  own: OwnLab;
  lab: Lab;
  clientId: string;
  /** What is compared; its `denylist` is the lab's setting as it is. */
  comparison: Comparison;
  choose: (change: Partial<Pick<Comparison, "models" | "carrier">>) => void;
  denylist: Denylist;
  rounds: Rounds;
  tools: Interference;
}

/** Keeps the address of the page in step with what it compares. */
function useAddress(comparison: Comparison): void {
  const query = writeAddress(comparison);
  useEffect(() => {
    const { pathname, search } = window.location;
    if (search !== `?${query}`) window.history.replaceState(null, "", `${pathname}?${query}`);
  }, [query]);
}

/** Puts the parts of the page together. `asked`: the address said what to compare. */
export function useComparison(start: Comparison, asked: boolean): Bench {
  const own = useOwnLab("compare");
  const lab = useLab(own.id);
  useReplacement(own, lab);
  const clientId = useClientId();
  const [chosen, setChosen] = useState(start);
  const denylist = useDenylist(own, lab, asked ? start.denylist : null);
  const comparison: Comparison = { ...chosen, denylist: denylist.on };
  useAddress(comparison);

  const choose = useCallback(
    (change: Partial<Comparison>) => setChosen((before) => ({ ...before, ...change })),
    [],
  );
  const rounds = useRounds({ own, lab, clientId, comparison, onAction: (action) => choose({ action }) });
  const tools = useInterference({
    own,
    lab,
    clientId,
    comparison,
    round: rounds.round?.number ?? 0,
  });
  return { own, lab, clientId, comparison, choose, denylist, rounds, tools };
}
