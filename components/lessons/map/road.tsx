import styles from "./road.module.css";

/** How far apart the rows of stops are, and where the road runs in the first, in px; the style sheet has the same. */
const ROW = 238;
const Y = 104;

/** The middle of each column, and the edges between which rows run. */
const COLUMNS = ["12.5%", "37.5%", "62.5%", "87.5%"] as const;
const RIGHT = `M0 ${Y}h2q38 0 38 40V${Y + ROW - 40}q0 40 -38 40h-2`;
const LEFT = `M0 ${Y + ROW}h-2q-38 0 -38 40V${Y + 2 * ROW - 40}q0 40 38 40h2`;

interface Piece {
  row: number;
  from: string;
  to: string;
}

/** What joins each stop to the next: pieces of rows, and a bend where a row ends. */
const LINKS: readonly { pieces: readonly Piece[]; bend?: "right" | "left" }[] = Array.from(
  { length: 11 },
  (_, i) => {
    const row = Math.floor(i / 4);
    const at = (index: number): string => COLUMNS[row === 1 ? 3 - (index % 4) : index % 4] ?? "0%";
    if (i % 4 < 3) return { pieces: [{ row, from: at(i), to: at(i + 1) }] };
    const edge = row === 0 ? "100%" : "0%";
    return {
      bend: row === 0 ? "right" : "left",
      pieces: [
        { row, from: at(i), to: edge },
        { row: row + 1, from: edge, to: at(i) },
      ],
    };
  },
);

/** One layer of the road, over those links of it. */
function Layer({
  links,
  className,
  start,
}: {
  links: readonly number[];
  className?: string;
  start: boolean;
}) {
  return (
    <g className={className}>
      {start ? <path d={`M-2 ${Y}h2`} /> : null}
      {start ? <line x1="0%" x2={COLUMNS[0]} y1={Y} y2={Y} /> : null}
      {links.map((i) => {
        const link = LINKS[i];
        return link ? (
          <g key={i}>
            {link.pieces.map(({ row, from, to }) => (
              <line key={row} x1={from} x2={to} y1={Y + row * ROW} y2={Y + row * ROW} />
            ))}
            {link.bend ? (
              <svg x={link.bend === "right" ? "100%" : "0%"} overflow="visible">
                <path d={link.bend === "right" ? RIGHT : LEFT} />
              </svg>
            ) : null}
          </g>
        ) : null;
      })}
    </g>
  );
}

/** The winding road behind the stops, as wide as there is room. Black is what was gone, from each stop to the next. */
export function Road({ travelled }: { travelled: readonly boolean[] }) {
  const all = LINKS.map((_, i) => i);
  const black = all.filter((i) => travelled[i]);
  const hasBegun = travelled.some(Boolean);
  return (
    <svg className={styles.road} aria-hidden="true" overflow="visible">
      <Layer links={all} start className={styles.edge} />
      <Layer links={all} start className={styles.bed} />
      <Layer links={all.filter((i) => !travelled[i])} start={!hasBegun} className={styles.dashes} />
      <Layer links={black} start={travelled[0] === true} className={styles.gone} />
    </svg>
  );
}
