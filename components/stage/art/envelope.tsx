import type { ReactNode } from "react";
import { type ArtProps, ArtWithOver } from "./frame";
import { type PostageKind, PostageMarks } from "./postage";

type PaperBox = { x?: number; y?: number; width: number; height: number; edge: number; small?: boolean };

/** The one anatomy of every envelope, as a group: paper, airmail edge, outline. */
export function PaperMarks({
  x = 0,
  y = 0,
  width,
  height,
  edge,
  small = false,
  flat = false,
}: PaperBox & { flat?: boolean }) {
  const box = { x, y, width, height, rx: small ? 2.5 : 4 };
  const shadow = flat ? undefined : `url(#art-soft${small ? "-s" : ""})`;
  return (
    <g>
      <rect {...box} fill="var(--env)" filter={shadow} />
      <rect {...box} fill={`url(#art-am${small ? "s" : ""})`} />
      <rect
        x={x + edge}
        y={y + edge}
        width={width - 2 * edge}
        height={height - 2 * edge}
        rx={1}
        fill="var(--env)"
      />
      <rect {...box} stroke="var(--obj-ink)" strokeWidth={small ? 1.1 : 1.25} />
    </g>
  );
}

/** A pencil, its point at the origin. */
function Pencil() {
  return (
    <g stroke="var(--obj-ink)" strokeWidth={1.2} strokeLinejoin="round">
      <path d="M13 -6h58v12H13L0 0z" fill="var(--manila)" />
      <path d="M13 -6v12M5 -2.4v4.8M63 -6v12" />
      <rect x={63} y={-6} width={12} height={12} rx={2} fill="var(--airmail-red)" />
    </g>
  );
}

type EnvelopePaperProps = ArtProps & {
  width: number;
  height: number;
  /** HTML that lies on the paper, inside the striped edge. */
  children?: ReactNode;
  /** The stamp in the top right slot, 44 x 52 px; left out, the slot stays free. */
  stamp?: PostageKind;
  /** Nothing is there yet: only a dashed outline. */
  ghost?: boolean;
  /** Somebody changed what is inside: an ink line and the pencil that drew it. */
  edited?: boolean;
};

/** The big envelope of the browser zone: one cookie. */
export function EnvelopePaper({ width, height, children, stamp, ghost, edited, ...art }: EnvelopePaperProps) {
  return (
    <ArtWithOver width={width} height={height} over={children} inset="10px" {...art}>
      {ghost ? (
        <rect
          x={0.6}
          y={0.6}
          width={width - 1.2}
          height={height - 1.2}
          rx={4}
          stroke="var(--rule-strong)"
          strokeWidth={1.25}
          strokeDasharray="3 4"
        />
      ) : (
        <>
          <PaperMarks width={width} height={height} edge={10} />
          {stamp && <PostageMarks kind={stamp} x={width - 70} y={24} width={44} height={52} />}
          {edited && (
            <g transform={`translate(${width - 46} ${height - 17}) rotate(-42) scale(.8)`}>
              <Pencil />
            </g>
          )}
          {edited && (
            <path
              d={`M24 ${height - 17}H${width - 48}`}
              stroke="var(--obj-ink)"
              strokeWidth={2}
              strokeLinecap="round"
            />
          )}
        </>
      )}
    </ArtWithOver>
  );
}
