import type { WayId } from "../../auth/ways.ts";
import { ALL_CELLS, type Cell, type CellId, cellId } from "./address.ts";
import { outcomeOf, type Ran, type Shown } from "./bench.ts";

/** What a learner may guess. */
export const GUESSES = [200, 401, 403, 503] as const;
export type Guess = (typeof GUESSES)[number];

/** What is known about a cell: the learner's guess, and what their own requests showed. */
export interface CellState {
  guess: Guess | null;
  shown: Shown | null;
  /** Its experiment is under way. */
  running: boolean;
  /** Why the last run came to nothing; `null` where it did not. */
  failed: string | null;
}

/** The matrix as far as it is filled; a cell that is not there is a question. */
export type Board = Readonly<Partial<Record<CellId, CellState>>>;

const QUESTION: CellState = { guess: null, shown: null, running: false, failed: null };

/** What is known about a cell. */
export const stateOf = (board: Board, cell: Cell): CellState => board[cellId(cell)] ?? QUESTION;

const change = (board: Board, cell: Cell, parts: Partial<CellState>): Board => ({
  ...board,
  [cellId(cell)]: { ...stateOf(board, cell), ...parts },
});

/** Takes a guess, as long as the answer is not known yet: nobody guesses backwards. */
export const guessed = (board: Board, cell: Cell, guess: Guess): Board =>
  stateOf(board, cell).shown ? board : change(board, cell, { guess });

/** Its experiment begins. */
export const started = (board: Board, cell: Cell): Board =>
  change(board, cell, { running: true, failed: null });

/** Its experiment has ended, one way or the other. What was shown before stays where nothing new was. */
export const finished = (board: Board, cell: Cell, { shown, failed }: Ran): Board =>
  change(board, cell, { running: false, failed: failed?.says ?? null, ...(shown ? { shown } : {}) });

/** Forgets what was shown in other labs of a way than this one: its exchanges are gone. Guesses stay. */
export const onlyOf = (board: Board, way: WayId, labId: string): Board =>
  forget(board, (cell, { shown }) => cell.way === way && shown !== null && shown.labId !== labId);

/** Forgets all answers, to find them out again. Guesses stay. */
export const unanswered = (board: Board): Board => forget(board, () => true);

function forget(board: Board, which: (cell: Cell, state: CellState) => boolean): Board {
  return ALL_CELLS.reduce(
    (next, cell) =>
      which(cell, stateOf(next, cell)) ? change(next, cell, { shown: null, failed: null }) : next,
    board,
  );
}

/** How a cell is drawn. */
export type Face = "question" | "guess" | "running" | "known" | "failed";

/** What counts most about a cell. */
export function faceOf({ guess, shown, running, failed }: CellState): Face {
  if (running) return "running";
  if (failed !== null) return "failed";
  if (shown) return "known";
  return guess === null ? "question" : "guess";
}

/** Whether the server answered something else than what was guessed. */
export const isMissed = ({ guess, shown }: CellState): boolean =>
  guess !== null && shown !== null && outcomeOf(shown).status !== guess;

/** How many cells are shown, how many of those were guessed, and how many of the guesses were different. */
export interface Tally {
  shown: number;
  judged: number;
  missed: number;
}

/** Counts what is known. */
export function tallyOf(board: Board): Tally {
  const known = ALL_CELLS.map((cell) => stateOf(board, cell)).filter(({ shown }) => shown !== null);
  return {
    shown: known.length,
    judged: known.filter(({ guess }) => guess !== null).length,
    missed: known.filter(isMissed).length,
  };
}
