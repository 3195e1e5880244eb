"use client";

import { useSyncExternalStore } from "react";
import type { Board } from "@/lib/compare/matrix/board";
import { readBoard, writeBoard } from "@/lib/compare/matrix/keep";

const KEY = "compare-matrix";
const NOTHING: Board = {};

const listeners = new Set<() => void>();
/** The board of this visit, also where storage is forbidden. */
let board: Board | null = null;

function stored(): Board {
  try {
    return readBoard(sessionStorage.getItem(KEY));
  } catch {
    return NOTHING; // storage may be forbidden: the board then lasts as long as the page
  }
}

const current = (): Board => (board ??= stored());

/** Changes the board, and keeps it for the rest of the visit. */
export function changeBoard(change: (board: Board) => Board): void {
  const next = change(current());
  if (next === board) return;
  board = next;
  try {
    sessionStorage.setItem(KEY, writeBoard(next));
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

/** The board as it is now, for what is not drawn. */
export const boardNow = current;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The board; empty until the page is awake. */
export const useBoard = (): Board => useSyncExternalStore(subscribe, current, () => NOTHING);
