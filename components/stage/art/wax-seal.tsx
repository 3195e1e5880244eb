import { round } from "./frame";

/** The scalloped edge: fourteen lobes. */
function scallop(cx: number, cy: number, r: number): string {
  const points = Array.from({ length: 28 }, (_, i) => {
    const reach = r * (i % 2 === 0 ? 1 : 0.9);
    const turn = (Math.PI * i) / 14;
    return `${round(cx + reach * Math.cos(turn))} ${round(cy + reach * Math.sin(turn))}`;
  });
  return `M${points.join(" ")}Z`;
}

/** A wax seal as a group, for use inside a larger picture. */
export function SealMarks({ cx, cy, r }: { cx: number; cy: number; r: number }) {
  return (
    <g>
      <path d={scallop(cx, cy, r)} fill="var(--wax)" stroke="var(--obj-ink)" strokeLinejoin="round" />
      <circle cx={cx} cy={cy} r={r * 0.66} stroke="var(--label)" strokeOpacity={0.55} />
      <g transform={`translate(${cx} ${cy}) scale(${round(r / 11)})`}>
        <rect x={-3.2} y={-0.6} width={6.4} height={4.6} rx={1} fill="var(--label)" />
        <path
          d="M-2 -.8v-1.4a2 2 0 0 1 4 0v1.4"
          stroke="var(--label)"
          strokeWidth={1.3}
          strokeLinecap="round"
        />
      </g>
    </g>
  );
}
