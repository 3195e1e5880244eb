/** A text: plain letters and signs, entity codes, breaks. A colon stands before a space, so never close to a code. */
const TEXT = String.raw`(?:[A-Za-z0-9 .,/=*~_()+?!'µ…-]|:(?= )|#\d{1,7};|<br/>)+`;
const NAME = "(?:Client|Service|Orders|Billing|Profile|Memory|Store|Keys)";

/** The lines of a sequence diagram that this app writes, and no others. For tests. */
const LINES = [
  /^sequenceDiagram$/,
  new RegExp(`^ {2}participant ${NAME} as ${TEXT}$`),
  new RegExp(`^ {2}Note over ${NAME}(?:,${NAME})?: ${TEXT}$`),
  new RegExp(`^ {2}${NAME}-?->>${NAME}: ${TEXT}$`),
];

/** What of a diagram is not as it should be: lines outside the grammar, and names that were never introduced. */
export function faultsIn(diagram: string): string[] {
  const [head = "", ...lines] = diagram.split("\n");
  const introduced = new Set(lines.flatMap((line) => /^ {2}participant (\w+) /.exec(line)?.[1] ?? []));
  const used = (line: string): string[] =>
    line.startsWith("  participant")
      ? []
      : (line.slice(0, line.indexOf(": ")).match(new RegExp(`\\b${NAME}\\b`, "g")) ?? []);
  return [
    ...(head === "sequenceDiagram" ? [] : [head]),
    ...lines.filter((line) => !LINES.slice(1).some((pattern) => pattern.test(line))),
    ...lines.filter((line) => used(line).some((name) => !introduced.has(name))),
  ];
}

/** What a reader of the diagram sees: entity codes as characters, breaks as spaces. */
export const readable = (diagram: string): string =>
  diagram
    .replaceAll(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("<br/>", " ");
