import type { ReactNode } from "react";

const WIDTH = 104;
const HEIGHT = 92;

/** The holes along the edges: round dots, set at even distances. */
const ACROSS = { strokeDasharray: `0 ${WIDTH / 12}` };
const DOWN = { strokeDasharray: `0 ${HEIGHT / 10}` };

/** A postage stamp with a picture of 86 x 76 px; one that is not lit lies ahead, and is paler. */
export function Stamp({ lit, children }: { lit: boolean; children: ReactNode }) {
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} overflow="visible" fill="none">
      <rect width={WIDTH} height={HEIGHT} fill="var(--label)" filter="url(#art-soft-s)" />
      <g stroke="var(--room)" strokeWidth={4.6} strokeLinecap="round">
        <path d={`M0 0h${WIDTH + 1}M0 ${HEIGHT}h${WIDTH + 1}`} {...ACROSS} />
        <path d={`M0 0v${HEIGHT + 1}M${WIDTH} 0v${HEIGHT + 1}`} {...DOWN} />
      </g>
      <rect x={7} y={7} width={90} height={78} fill={lit ? "var(--env)" : "var(--label)"} />
      <g transform="translate(9 9)" opacity={lit ? undefined : 0.5}>
        {children}
      </g>
    </svg>
  );
}
