import { PaperMarks } from "./envelope";
import { ArtFrame, type ArtProps } from "./frame";

/** The opened envelope on the desk, seen from the back, with its flap up. */
export function OpenEnvelope({
  width = 62,
  height = 55,
  ...art
}: ArtProps & { width?: number; height?: number }) {
  const body = height / 1.62;
  const top = height - body;
  const flap = {
    fill: "var(--env-shade)",
    stroke: "var(--obj-ink)",
    strokeWidth: 1.1,
    strokeLinejoin: "round",
  } as const;
  return (
    <ArtFrame width={width} height={height} {...art}>
      <path d={`M0 ${top}L${width / 2} 0L${width} ${top}z`} {...flap} />
      <PaperMarks y={top} width={width} height={body} edge={4} small />
      <path d={`M1 ${top + 1}L${width / 2} ${top + body * 0.56}L${width - 1} ${top + 1}`} {...flap} />
    </ArtFrame>
  );
}

/** A white sheet: an answer that sets no cookie, or a request that carries none. */
export function PlainSheet({
  width = 40,
  height = 50,
  ...art
}: ArtProps & { width?: number; height?: number }) {
  return (
    <ArtFrame width={width} height={height} {...art}>
      <rect
        width={width}
        height={height}
        rx={2}
        fill="var(--label)"
        stroke="var(--obj-ink)"
        strokeWidth={1.1}
        filter="url(#art-soft-s)"
      />
      <path
        d={`M7 11h${width - 14}M7 19h${width - 14}M7 27h${width - 22}`}
        stroke="var(--obj-ink-2)"
        strokeWidth={1.5}
        strokeLinecap="round"
      />
    </ArtFrame>
  );
}
