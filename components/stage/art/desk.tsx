import { ArtFrame, type ArtProps } from "./frame";

/** The ink of a stamp: what it is about to say. */
export type InkTone = "ok" | "deny" | "ink";

const inks = { ok: "var(--o-ok)", deny: "var(--o-deny)", ink: "var(--obj-ink)" } as const;
const steel = { stroke: "var(--steel-ink)", strokeWidth: 1.1 };
const wood = { fill: "var(--wood)", stroke: "var(--wood-edge)", strokeWidth: 1.25 };

/** The server's desk: its top is 11 px, its legs reach the floor at the bottom of the box. */
export function Desk({ width, height = 45, ...art }: ArtProps & { width: number; height?: number }) {
  return (
    <ArtFrame width={width} height={height} {...art}>
      <path d={`M18 8V${height}M${width - 18} 8V${height}`} stroke="var(--wood-edge)" strokeWidth={5} />
      <rect width={width} height={11} rx={2} {...wood} />
    </ArtFrame>
  );
}

/** The rubber stamp as a tool, standing on the bottom of its box (38 x 44 px). */
export function Stamper({ tone, ...art }: ArtProps & { tone: InkTone }) {
  return (
    <ArtFrame width={38} height={44} {...art}>
      <path d="M15 28c1 -8 -5 -11 -5 -17a9 9 0 0 1 18 0c0 6 -6 9 -5 17z" {...wood} />
      <rect x={3} y={28} width={32} height={10} rx={2} fill="var(--steel-2)" {...steel} />
      <rect x={1} y={38} width={36} height={6} rx={1} fill={inks[tone]} {...steel} strokeWidth={1} />
    </ArtFrame>
  );
}

/** The ink pad beside the stamp (13 px high). */
export function InkPad({ tone, width = 34, ...art }: ArtProps & { tone: InkTone; width?: number }) {
  return (
    <ArtFrame width={width} height={13} {...art}>
      <rect y={4} width={width} height={9} rx={2} fill="var(--steel-3)" {...steel} />
      <rect x={4} y={1} width={width - 8} height={4} rx={1} fill={inks[tone]} />
    </ArtFrame>
  );
}

/** Blank forms on the desk (70 x 18 px): nobody has asked yet. */
export function PaperStack(art: ArtProps) {
  const sheet = { rx: 1, stroke: "var(--obj-ink)", strokeWidth: 1.1 };
  return (
    <ArtFrame width={70} height={18} {...art}>
      <rect y={8} width={70} height={10} fill="var(--label)" {...sheet} />
      <rect x={4} width={62} height={9} fill="var(--env)" {...sheet} />
    </ArtFrame>
  );
}

/** The public key, gold (46 x 20 px): it checks stamps and makes none. */
export function KeyGlyph(art: ArtProps) {
  return (
    <ArtFrame width={46} height={20} {...art}>
      <g transform="translate(1 10)" stroke="var(--wood-edge)" strokeWidth={5.5} strokeLinecap="round">
        <circle cx={9} cy={0} r={7} />
        <path d="M16 0h24m-6 0v7m6 -7v6" />
        <g stroke="var(--foil)" strokeWidth={3}>
          <circle cx={9} cy={0} r={7} />
          <path d="M16 0h24m-6 0v7m6 -7v6" />
        </g>
      </g>
    </ArtFrame>
  );
}
