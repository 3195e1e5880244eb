import anchors from "./anchors.generated.json" with { type: "json" };

/** A line of this project's source. `line` counts from 1. */
export interface SourceLine {
  file: string;
  line: number;
}

const known: Readonly<Record<string, SourceLine>> = anchors;

/**
 * The source line that carries this anchor, as it stood when the app was built.
 * The build lists every `at("...")` of the source, so the line drawn on the screen is the line that ran.
 *
 * @throws TypeError for an anchor that the build does not know: the list is older than the source.
 */
export function at(anchor: string): SourceLine {
  const line = known[anchor];
  if (!line) throw new TypeError(`No source line is known for the anchor "${anchor}": build again.`);
  return line;
}
