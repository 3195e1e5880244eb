import { isLabId } from "../../core/ids.ts";
import { isCount, member, readJson } from "../../core/json.ts";
import { REFUSAL_CODES } from "../../trace/vocabulary.ts";
import { ALL_CELLS, type CellId, cellId } from "./address.ts";
import type { Line, Shown } from "./bench.ts";
import { type Board, type CellState, GUESSES, stateOf } from "./board.ts";

type Kept = Pick<CellState, "guess" | "shown">;

/** Writes a board down for the rest of the visit. There is no credential in it. */
export function writeBoard(board: Board): string {
  const kept: Partial<Record<CellId, Kept>> = {};
  for (const cell of ALL_CELLS) {
    const { guess, shown } = stateOf(board, cell);
    if (guess !== null || shown) kept[cellId(cell)] = { guess, shown };
  }
  return JSON.stringify(kept);
}

/** Reads a board back; what makes no sense in it is passed over, whoever wrote it. */
export function readBoard(text: string | null): Board {
  const kept = readJson(text ?? "");
  const board: Partial<Record<CellId, CellState>> = {};
  for (const cell of ALL_CELLS) {
    const state = member(kept, cellId(cell));
    const guess = GUESSES.find((known) => known === member(state, "guess")) ?? null;
    const shown = shownIn(member(state, "shown"));
    if (guess !== null || shown) board[cellId(cell)] = { guess, shown, running: false, failed: null };
  }
  return board;
}

function shownIn(value: unknown): Shown | null {
  const [labId, noHandle, rows] = ["labId", "noHandle", "lines"].map((name) => member(value, name));
  if (typeof labId !== "string" || !isLabId(labId) || typeof noHandle !== "boolean") return null;
  const lines = Array.isArray(rows) ? rows.map(lineIn) : [];
  const [first, ...rest] = lines.filter((line) => line !== null);
  return first && rest.length + 1 === lines.length ? { labId, noHandle, lines: [first, ...rest] } : null;
}

function lineIn(value: unknown): Line | null {
  const [exchange, status, who] = ["exchange", "status", "who"].map((name) => member(value, name));
  const [method, path, code] = ["method", "path", "code"].map((name) => member(value, name));
  const known = REFUSAL_CODES.find((each) => each === code) ?? null;
  if (!isCount(exchange) || !isCount(status) || (who !== "page" && who !== "thief")) return null;
  if (typeof method !== "string" || typeof path !== "string") return null;
  return { exchange, status, who, method, path, code: known };
}
