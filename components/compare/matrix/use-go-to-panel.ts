"use client";

import { useCallback, useEffect, useRef } from "react";
import type { Cell } from "@/lib/compare/matrix/address";
import { PANEL } from "./panel";

/** Where the panel stands below the table. */
const STACKED = "(width < 1120px)";

/** Chooses a cell and goes on to where it is told of: many cells lie between a cell and its panel. */
export function useGoToPanel(choose: (cell: Cell) => void): (cell: Cell) => void {
  const chosen = useRef(false);
  useEffect(() => {
    const panel = document.getElementById(PANEL);
    // An effect of an earlier rendering may come between the choice and the panel: then it is not there yet.
    if (!chosen.current || !panel) return;
    chosen.current = false;
    panel.focus({ preventScroll: true });
    if (window.matchMedia(STACKED).matches) panel.scrollIntoView();
  });
  return useCallback(
    (cell) => {
      chosen.current = true;
      choose(cell);
    },
    [choose],
  );
}
