"use client";

import { visitStore } from "@/components/live/visit-store";
import type { Board } from "@/lib/compare/matrix/board";
import { readBoard, writeBoard } from "@/lib/compare/matrix/keep";

/** The board of this visit. */
export const {
  now: boardNow,
  change: changeBoard,
  use: useBoard,
} = visitStore<Board>({ key: "compare-matrix", nothing: {}, read: readBoard, write: writeBoard });
