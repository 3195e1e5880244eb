import { ArtFrame, type ArtProps } from "./frame";

/** The mark of the house, 38 x 30 px: a passport looking out of a drawer. */
export function Mark(art: ArtProps) {
  const ink = { stroke: "var(--steel-ink)" };
  return (
    <ArtFrame width={38} height={30} {...art}>
      <rect
        x={14.6}
        y={1}
        width={19}
        height={21}
        rx={2.5}
        fill="var(--passport)"
        stroke="var(--passport-deep)"
        strokeWidth={1.2}
      />
      <circle cx={24} cy={7.6} r={3.2} stroke="var(--foil)" strokeWidth={1.3} />
      <rect x={1} y={13} width={36} height={16} rx={2} fill="var(--steel-2)" {...ink} strokeWidth={1.3} />
      <path d="M2.5 14.6h33" stroke="var(--steel-1)" strokeWidth={1.5} />
      <rect x={6} y={17.5} width={13} height={7.5} rx={1} fill="var(--label)" {...ink} />
      <path d="M8.5 21.2h8" stroke="var(--o-teal)" strokeWidth={1.8} />
      <path
        d="M24 19.5h9v1.5a3.5 3.5 0 0 1-3.5 3.5h-2a3.5 3.5 0 0 1-3.5-3.5z"
        fill="var(--steel-3)"
        {...ink}
      />
    </ArtFrame>
  );
}
