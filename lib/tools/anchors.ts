/** Where each anchor stands. */
export type Anchors = Record<string, { file: string; line: number }>;

const pattern = /(?<![.\w])at\("([a-z][a-z0-9.-]*)"\)/g;
const comment = /^\s*(\/\/|\/\*|\*)/;
/** A stopwatch that is started: what it times, and so the line to show, stands on the line after it. */
const startsStopwatch = /\.start\(at\("/;

/**
 * Adds the anchors of one file, `at("...")` outside comments, to those already found; how many there were.
 *
 * @throws Error if an anchor stands in two places: it could not say which line ran.
 */
export function anchorsIn(file: string, text: string, found: Anchors): number {
  let count = 0;
  for (const [index, content] of text.split("\n").entries()) {
    if (comment.test(content)) continue;
    for (const [, id] of content.matchAll(pattern)) {
      if (id === undefined) continue;
      const line = index + (startsStopwatch.test(content) ? 2 : 1);
      const other = found[id];
      if (other)
        throw new Error(
          `The anchor "${id}" stands twice: ${other.file}:${other.line} and ${file}:${line}. Give one of them another name.`,
        );
      found[id] = { file, line };
      count += 1;
    }
  }
  return count;
}
