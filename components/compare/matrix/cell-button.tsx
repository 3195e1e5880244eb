import { memo } from "react";
import { Glyph, type GlyphName } from "@/components/ui/glyph";
import { type Cell, cellId } from "@/lib/compare/matrix/address";
import { outcomeOf } from "@/lib/compare/matrix/bench";
import { type CellState, type Face, faceOf, isMissed } from "@/lib/compare/matrix/board";
import { sentenceOf, verdictOf } from "@/lib/compare/matrix/words";
import styles from "./cell-button.module.css";

/** What a cell shows: a sign, a status or a word for it, and a word. */
interface Signs {
  glyph: GlyphName | null;
  head: string;
  word: string;
  tone?: "ok" | "deny";
}

function signsOf(cell: Cell, state: CellState, face: Face): Signs {
  const { guess, shown } = state;
  if (face === "running") return { glyph: "arrow-up", head: "sent", word: "waiting" };
  if (face === "failed") return { glyph: "restart", head: "failed", word: "try again" };
  if (face === "guess") return { glyph: "pen", head: String(guess), word: "your guess" };
  if (!shown) return { glyph: null, head: "?", word: "" };
  const { status, letIn, word } = verdictOf(cell, shown);
  const glyph = shown.noHandle ? "none" : letIn ? "check" : "cross";
  return { glyph, head: String(status), word, tone: letIn ? "ok" : "deny" };
}

/** The id of a cell's button on the page. */
export const buttonId = (cell: Cell): string => `cell-${cellId(cell)}`;

type CellButtonProps = {
  cell: Cell;
  state: CellState;
  chosen: boolean;
  onChoose: (cell: Cell) => void;
};

/** A cell of the matrix: what is known of it, and the way to more. Drawn anew only when that changes. */
export const CellButton = memo(function CellButton({ cell, state, chosen, onChoose }: CellButtonProps) {
  const face = faceOf(state);
  const { glyph, head, word, tone } = signsOf(cell, state, face);
  return (
    <button
      type="button"
      id={buttonId(cell)}
      className={styles.cell}
      aria-label={sentenceOf(cell, state)}
      aria-pressed={chosen}
      data-testid="cell"
      data-event={cell.event}
      data-way={cell.way}
      data-state={face}
      data-tone={face === "known" ? tone : undefined}
      data-status={face === "known" && state.shown ? outcomeOf(state.shown).status : undefined}
      onClick={() => onChoose(cell)}
    >
      {glyph === null ? null : <Glyph name={glyph} />}
      <span>
        <b>{head}</b> {word}
      </span>
      {face === "known" && isMissed(state) ? <i className={styles.fold} aria-hidden="true" /> : null}
    </button>
  );
});
