import type { ReactNode } from "react";
import { ArtFrame, type ArtProps, ArtWithOver } from "@/components/stage/art/frame";
import { SealMarks } from "@/components/stage/art/wax-seal";

type BoxProps = ArtProps & { width: number; height: number };

/** The locked box: what a sealed cookie carries, which only the server can open. */
export function LockedBox({ width, height, ...art }: BoxProps) {
  const lid = Math.round(height * 0.3);
  return (
    <ArtFrame width={width} height={height} {...art}>
      <rect
        y={lid - 2}
        width={width}
        height={height - lid + 2}
        rx={3}
        fill="var(--wood)"
        stroke="var(--wood-edge)"
        strokeWidth={1.25}
        filter="url(#art-soft-s)"
      />
      <rect
        x={-3}
        width={width + 6}
        height={lid}
        rx={3}
        fill="var(--wood)"
        stroke="var(--wood-edge)"
        strokeWidth={1.25}
      />
      <path
        d={`M${width * 0.18} 0v${height}M${width * 0.82} 0v${height}`}
        stroke="var(--wood-edge)"
        strokeWidth={5}
      />
      <SealMarks cx={width / 2} cy={lid + 2} r={Math.min(17, height * 0.19)} />
    </ArtFrame>
  );
}

/** The slip of clear text: what a plain cookie carries, for anybody to read and to change. */
export function TextSlip({ width, height, children, ...art }: BoxProps & { children?: ReactNode }) {
  return (
    <ArtWithOver width={width} height={height} over={children} inset="10px 10px 8px" {...art}>
      <path
        d={`M1 1h${width - 16}l14 14v${height - 16}h-${width - 2}z`}
        fill="var(--label)"
        stroke="var(--obj-ink)"
        strokeWidth={1.1}
        strokeLinejoin="round"
        filter="url(#art-soft-s)"
      />
      <path d={`M${width - 15} 1v14h14`} stroke="var(--obj-ink)" strokeWidth={1.1} strokeLinejoin="round" />
    </ArtWithOver>
  );
}
