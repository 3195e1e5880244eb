import { ArtFrame, type ArtProps, ArtText } from "./frame";

type TallyCounterProps = ArtProps & { value: number; caption?: string; width?: number; height?: number };

/** The tally counter of a server that recognises nobody: three digits, more when the count needs them. */
export function TallyCounter(props: TallyCounterProps) {
  const { value, caption = "visitors", width = 104, height = 99, ...art } = props;
  const digits = String(Math.max(0, Math.trunc(value)))
    .padStart(3, "0")
    .split("");
  const top = 17;
  const slot = Math.min(27, (width - 16) / digits.length);
  const left = width / 2 - (slot * digits.length) / 2;
  const steel = { stroke: "var(--steel-ink)", strokeWidth: 1.1 };
  return (
    <ArtFrame width={width} height={height} {...art}>
      <circle cx={width / 2} cy={top - 6} r={9} stroke="var(--steel-4)" strokeWidth={3} />
      <rect x={width - 30} y={top - 9} width={18} height={12} rx={3} fill="var(--steel-3)" {...steel} />
      <rect
        y={top}
        width={width}
        height={height - top}
        rx={11}
        fill="var(--steel-1)"
        {...steel}
        strokeWidth={1.25}
        filter="url(#art-soft-s)"
      />
      {digits.map((digit, i) => (
        <g key={i} transform={`translate(${left + i * slot + 1.5} ${top + 12})`}>
          <rect width={slot - 3} height={34} rx={2} fill="var(--label)" stroke="var(--steel-ink)" />
          <ArtText
            x={(slot - 3) / 2}
            y={24.5}
            fill="obj-ink"
            size={Math.min(21, slot * 0.78)}
            weight={650}
            anchor="middle"
          >
            {digit}
          </ArtText>
        </g>
      ))}
      <ArtText x={width / 2} y={height - 14} fill="steel-ink" family="sans" weight={600} anchor="middle">
        {caption}
      </ArtText>
    </ArtFrame>
  );
}
