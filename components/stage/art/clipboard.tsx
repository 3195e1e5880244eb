import type { ReactNode } from "react";
import { type ArtProps, ArtWithOver } from "./frame";

type ClipboardProps = ArtProps & { width: number; height: number; children?: ReactNode };

/** A steel clipboard with a short list on it. */
export function Clipboard({ width, height, children, ...art }: ClipboardProps) {
  const steel = { stroke: "var(--steel-ink)", strokeWidth: 1.1 } as const;
  const middle = width / 2;
  return (
    <ArtWithOver width={width} height={height} over={children} inset="15px 9px 6px" {...art}>
      <rect
        y={5}
        width={width}
        height={height - 5}
        rx={4}
        fill="var(--steel-2)"
        filter="url(#art-soft-s)"
        {...steel}
      />
      <rect x={5} y={12} width={width - 10} height={height - 18} rx={1.5} fill="var(--label)" {...steel} />
      <rect x={middle - 15} y={3} width={30} height={10} rx={2} fill="var(--steel-3)" {...steel} />
      <circle cx={middle} cy={3} r={3} fill="var(--steel-1)" {...steel} />
    </ArtWithOver>
  );
}
