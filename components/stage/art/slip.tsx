import type { ReactNode } from "react";
import { ArtFrame, type ArtProps, ArtWithOver } from "./frame";

type SlipPaperProps = ArtProps & {
  width: number;
  height: number;
  /** HTML on the paper, inside its margins. */
  children?: ReactNode;
};

/** The torn upper edge, from the left to where the corner is turned down. */
function tornEdge(width: number): string {
  const teeth = Math.floor((width - 24) / 12);
  const step = (width - 24) / teeth;
  return Array.from(
    { length: teeth },
    (_, i) => `l${step / 2} ${i % 3 ? -3 : -5}l${step / 2} ${i % 3 ? 3 : 5}`,
  ).join("");
}

/** Where it was folded, between its lines. */
const CREASES = [112, 208];

/** A slip of paper that was folded into an envelope: torn at the top, creased, a corner turned down. */
export function SlipPaper({ width, height, children, ...art }: SlipPaperProps) {
  const corner = 18;
  const line = { stroke: "var(--obj-ink)", strokeWidth: 1.2, strokeLinejoin: "round" } as const;
  return (
    <ArtWithOver width={width} height={height} over={children} inset="16px 18px 12px" {...art}>
      <path
        d={`M0 7${tornEdge(width)}L${width - corner} 7L${width} ${7 + corner}V${height}H0z`}
        fill="var(--env)"
        filter="url(#art-soft)"
        {...line}
      />
      <path d={`M${width - corner} 7v${corner}h${corner}z`} fill="var(--env-shade)" {...line} />
      <path
        d={CREASES.filter((y) => y < height - 20)
          .map((y) => `M1 ${y}H${width - 1}`)
          .join("")}
        stroke="var(--env-shade)"
        strokeWidth={1.4}
      />
    </ArtWithOver>
  );
}

/** The same slip as it comes out of its envelope: folded, nothing to be read yet. */
export function FoldedSlip({ width, height = 84, ...art }: ArtProps & { width: number; height?: number }) {
  const line = { stroke: "var(--obj-ink)", strokeWidth: 1.2, strokeLinejoin: "round" } as const;
  return (
    <ArtFrame width={width} height={height} {...art}>
      <rect width={width} height={height} rx={1.5} fill="var(--env)" filter="url(#art-soft-s)" {...line} />
      <path
        d={`M0 0H${width}V${height * 0.46}Q${width / 2} ${height * 0.62} 0 ${height * 0.46}z`}
        fill="var(--env-shade)"
        {...line}
      />
    </ArtFrame>
  );
}
