/** A piece of a text of the lessons. */
export type Piece =
  | { kind: "plain" | "code" | "strong"; text: string }
  /** A word of the glossary, and how it is written here. */
  | { kind: "term"; word: string; text: string };

const PIECE = /`([^`]+)`|\*\*([^*]+)\*\*|\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g;

/** Takes a text of the lessons apart. `facts` fill its `{slots}`; a slot without a fact stays as it is. */
export function piecesOf(text: string, facts: Readonly<Record<string, string>> = {}): Piece[] {
  const filled = text.replace(/\{(\w+)\}/g, (slot, name: string) => facts[name] ?? slot);
  const pieces: Piece[] = [];
  let at = 0;
  const plain = (until: number): void => {
    if (until > at) pieces.push({ kind: "plain", text: filled.slice(at, until) });
  };
  for (const match of filled.matchAll(PIECE)) {
    const [whole, code, strong, shown, word] = match;
    plain(match.index);
    if (code !== undefined) pieces.push({ kind: "code", text: code });
    else if (strong !== undefined) pieces.push({ kind: "strong", text: strong });
    else if (shown !== undefined) pieces.push({ kind: "term", word: word ?? shown, text: shown });
    at = match.index + whole.length;
  }
  plain(filled.length);
  return pieces;
}

/** The text as it is read: without its marks. */
export const spokenText = (text: string, facts: Readonly<Record<string, string>> = {}): string =>
  piecesOf(text, facts)
    .map((piece) => piece.text)
    .join("");

/** How many words a text has. */
export const countWords = (text: string): number => spokenText(text).split(/\s+/).filter(Boolean).length;
