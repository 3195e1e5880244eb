import type { ModelName } from "@/lib/trace/vocabulary";
import { PaperMarks } from "./envelope";
import { ArtFrame, type ArtProps } from "./frame";
import { CoverMarks } from "./passport-marks";
import { SealMarks } from "./wax-seal";

/** What an envelope carries: a label, a passport, a sealed record, or a plain value. */
export type EnvelopeMode = "session" | "jwt" | "sealed" | "plain";

const MODES: readonly EnvelopeMode[] = ["session", "jwt", "sealed", "plain"];

/** What the envelope of a model's cookie carries. In `hybrid` only a label travels: as in a session. */
export const envelopeMode = (model: ModelName | null): EnvelopeMode =>
  model === "hybrid" ? "session" : (MODES.find((mode) => mode === model) ?? "plain");

const postage = { session: "steel-2", jwt: "passport", sealed: "wax", plain: "env-shade" } as const;

type Size = { width: number; height: number };

/** The white label with its eyelet, too small to be read. */
export function MiniLabel({ x, y, width, height }: Size & { x: number; y: number }) {
  const middle = y + height / 2;
  return (
    <g stroke="var(--o-teal)">
      <rect x={x} y={y} width={width} height={height} rx={1.5} fill="var(--label)" strokeWidth={1.2} />
      <path d={`M${x + 5} ${middle}h${width - 15}`} strokeWidth={1.6} strokeLinecap="round" />
      <circle cx={x + width - 5} cy={middle} r={1.7} strokeWidth={1.2} />
    </g>
  );
}

/** The three parts of a token: header blue, claims burgundy, signature ochre. */
function TokenLines({ width, height }: Size) {
  const y = height - 19;
  return (
    <g strokeWidth={2.4} strokeLinecap="round">
      <path d={`M12 ${y}h${width * 0.2}`} stroke="var(--o-blue)" />
      <path d={`M${12 + width * 0.27} ${y}h${width * 0.26}`} stroke="var(--o-burgundy)" />
      <path d={`M${12 + width * 0.6} ${y}h${width * 0.12}`} stroke="var(--o-ochre)" />
      <path d={`M12 ${y + 7}h${width * 0.34}`} stroke="var(--o-burgundy)" />
    </g>
  );
}

/** A value anybody can read: two lines of ink. */
function PlainLines({ width, height }: Size) {
  const d = `M12 ${height - 22}h${width * 0.5}M12 ${height - 14}h${width * 0.34}`;
  return <path d={d} stroke="var(--obj-ink-2)" strokeWidth={1.8} strokeLinecap="round" />;
}

type SmallEnvelopeProps = ArtProps & { mode: EnvelopeMode; width?: number; height?: number };

/** The envelope in flight; under 40 px high it has no stamp. A passport looks out above the box. */
export function SmallEnvelope({ mode, width = 84, height = 54, ...art }: SmallEnvelopeProps) {
  const side = width * 0.17;
  return (
    <ArtFrame width={width} height={height} {...art}>
      {mode === "jwt" && (
        <CoverMarks x={width * 0.12} y={height * -0.34} width={width * 0.46} height={height * 0.8} mini />
      )}
      <PaperMarks width={width} height={height} edge={5} small />
      {height >= 40 && (
        <rect
          x={width - 9 - side}
          y={9}
          width={side}
          height={side * 1.15}
          fill={`var(--${postage[mode]})`}
          stroke="var(--obj-ink)"
          strokeWidth={0.9}
        />
      )}
      {mode === "session" && <MiniLabel x={10} y={height - 23} width={width - 20} height={13} />}
      {mode === "jwt" && <TokenLines width={width} height={height} />}
      {mode === "sealed" && <SealMarks cx={width / 2} cy={height * 0.62} r={Math.min(11, height * 0.2)} />}
      {mode === "plain" && <PlainLines width={width} height={height} />}
    </ArtFrame>
  );
}

const seam = { session: "o-teal", jwt: "o-burgundy", sealed: "wax", plain: "obj-ink-2" } as const;

/** The envelope of a line in the log, 26 x 18 px. */
export function EnvelopeGlyph({ mode, ...art }: ArtProps & { mode: EnvelopeMode }) {
  return (
    <ArtFrame width={26} height={18} {...art}>
      <PaperMarks x={0.8} y={0.8} width={24.4} height={16.4} edge={3} small flat />
      <path d="M7 12h12" stroke={`var(--${seam[mode]})`} strokeWidth={2.2} />
      <rect
        x={16.5}
        y={4.5}
        width={4}
        height={4}
        fill={`var(--${mode === "session" ? "steel-3" : postage[mode]})`}
      />
    </ArtFrame>
  );
}
