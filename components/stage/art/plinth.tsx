import { ArtFrame, type ArtProps } from "./frame";

/** The wooden foot on which something stands (11 px high). */
export function Plinth({ width, ...art }: ArtProps & { width: number }) {
  return (
    <ArtFrame width={width} height={11} {...art}>
      <rect
        width={width}
        height={11}
        rx={2}
        fill="var(--wood)"
        stroke="var(--wood-edge)"
        strokeWidth={1.25}
      />
    </ArtFrame>
  );
}
