import { round } from "./frame";

type Box = { x: number; y: number; width: number; height: number };

/** The burgundy cover as a group: with its spine, or small enough for an envelope to hold. */
export function CoverMarks({ x, y, width, height, mini = false }: Box & { mini?: boolean }) {
  const shield = y + height * 0.21;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={mini ? 3 : 6}
        fill="var(--passport)"
        stroke="var(--passport-deep)"
        strokeWidth={1.25}
        filter={mini ? undefined : "url(#art-soft-s)"}
      />
      {mini ? (
        <g stroke="var(--foil)" strokeWidth={1.2} strokeLinecap="round">
          <circle cx={x + width / 2} cy={shield} r={width * 0.125} />
          <path
            d={`M${x + width * 0.18} ${shield}h${width * 0.1}M${x + width * 0.72} ${shield}h${width * 0.1}`}
          />
        </g>
      ) : (
        <path d={`M${x + 7} ${y + 1}v${height - 2}`} stroke="var(--passport-deep)" strokeWidth={1.2} />
      )}
    </g>
  );
}

/** The foil crest: a key inside a ring of rays. */
export function Crest({ cx, cy, r }: { cx: number; cy: number; r: number }) {
  const rays = Array.from({ length: 24 }, (_, i) => {
    const turn = (Math.PI * 2 * i) / 24;
    const reach = i % 2 === 1 ? 1.3 : 1.22;
    const at = (k: number) => `${round(cx + Math.cos(turn) * r * k)} ${round(cy + Math.sin(turn) * r * k)}`;
    return `M${at(1.12)}L${at(reach)}`;
  });
  return (
    <g stroke="var(--foil)" strokeLinecap="round">
      <circle cx={cx} cy={cy} r={r} strokeWidth={1.4} />
      <circle cx={cx} cy={cy} r={r * 0.78} strokeWidth={0.8} />
      <path d={rays.join("")} strokeWidth={1.1} />
      <g transform={`translate(${cx} ${cy}) scale(${round(r / 14)})`} strokeWidth={1.7}>
        <circle cx={-3.6} cy={0} r={3} />
        <path d="M-.6 0h8m-2.6 0v3m2.6 -3v2.4" />
      </g>
    </g>
  );
}
