"use client";

import { useCallback, useEffect, useState } from "react";
import { type Cell, type Chosen, cellId, parseCell } from "@/lib/compare/matrix/address";

/** The chosen cell, kept in step with the page's address, so that it can be shared and comes back on a reload. */
export function useChosen(query: string | string[] | undefined): Chosen & { choose: (cell: Cell) => void } {
  const [chosen, setChosen] = useState(() => parseCell(query));
  useEffect(() => {
    if (chosen.cell === null) return;
    const address = new URL(window.location.href);
    address.search = new URLSearchParams({ cell: cellId(chosen.cell) }).toString();
    if (address.href !== window.location.href) window.history.replaceState(null, "", address);
  }, [chosen]);
  const choose = useCallback((cell: Cell) => setChosen({ cell, nonsense: false }), []);
  return { ...chosen, choose };
}
