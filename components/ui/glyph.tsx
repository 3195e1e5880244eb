import { glyphs } from "./glyph-shapes";

/** Every glyph there is. */
export type GlyphName = keyof typeof glyphs;

/** A line glyph in the colour of its text; the words beside it carry the meaning. */
export function Glyph({
  name,
  size = 18,
  className,
}: {
  name: GlyphName;
  size?: number;
  className?: string;
}) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      {glyphs[name]}
    </svg>
  );
}
