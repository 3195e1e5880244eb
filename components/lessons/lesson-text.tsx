import { Fragment } from "react";
import { type Piece, piecesOf } from "@/lib/lessons/texts";
import { LessonTerm } from "./lesson-term";

function Shown({ piece, plain }: { piece: Piece; plain: boolean }) {
  if (piece.kind === "code") return <code translate="no">{piece.text}</code>;
  if (piece.kind === "strong") return <strong>{piece.text}</strong>;
  if (piece.kind === "term" && !plain) return <LessonTerm word={piece.word} text={piece.text} />;
  return piece.text;
}

type LessonTextProps = {
  text: string;
  facts?: Readonly<Record<string, string>>;
  /** Words of the glossary stand as plain words: on paper, and where a press means something else. */
  plain?: boolean;
};

/** A text of the lessons, with what its marks mean. */
export function LessonText({ text, facts, plain = false }: LessonTextProps) {
  return piecesOf(text, facts).map((piece, i) => (
    // The pieces of a text stand in their order and nowhere else.
    <Fragment key={i}>
      <Shown piece={piece} plain={plain} />
    </Fragment>
  ));
}
