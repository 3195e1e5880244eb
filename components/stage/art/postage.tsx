import { ArtFrame, type ArtProps, ArtText, round } from "./frame";
import { SealMarks } from "./wax-seal";

/** What the stamp on an envelope shows: where the record is kept. */
export type PostageKind = "drawer" | "passport" | "none" | "seal";

type Box = { x: number; y: number; width: number; height: number };

/** Holes along the four edges, as one path. */
function perforation({ x, y, width, height }: Box): string {
  const across = Math.max(3, Math.round(width / 5));
  const down = Math.max(3, Math.round(height / 5));
  const hole = (cx: number, cy: number, r: number) =>
    `M${round(cx - r)} ${round(cy)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0`;
  const rows = Array.from({ length: across + 1 }, (_, i) =>
    [y, y + height].map((cy) => hole(x + (i * width) / across, cy, (width / across) * 0.27)).join(""),
  );
  const columns = Array.from({ length: down - 1 }, (_, j) =>
    [x, x + width].map((cx) => hole(cx, y + ((j + 1) * height) / down, (height / down) * 0.27)).join(""),
  );
  return rows.join("") + columns.join("");
}

function DrawerMotif({ x, y, width, height }: Box) {
  const w = width * 0.56;
  const h = height * 0.72;
  const left = x + (width - w) / 2;
  const top = y + (height - h) / 2;
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill="var(--steel-1)" />
      <rect
        x={left}
        y={top}
        width={w}
        height={h}
        rx={0.8}
        fill="var(--steel-3)"
        stroke="var(--steel-ink)"
        strokeWidth={0.9}
      />
      {[0, 1, 2].map((i) => (
        <g key={i}>
          <path d={`M${left} ${top + (h * i) / 3}h${w}`} stroke="var(--steel-ink)" strokeWidth={0.8} />
          <path
            d={`M${left + w * 0.34} ${top + (h * i) / 3 + h / 6}h${w * 0.32}`}
            stroke="var(--label)"
            strokeWidth={1.4}
          />
        </g>
      ))}
    </>
  );
}

function PassportMotif({ x, y, width, height }: Box) {
  const w = width * 0.56;
  const h = height * 0.74;
  const left = x + (width - w) / 2;
  const top = y + (height - h) / 2;
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill="var(--page-line)" />
      <rect
        x={left}
        y={top}
        width={w}
        height={h}
        rx={1.2}
        fill="var(--passport)"
        stroke="var(--passport-deep)"
        strokeWidth={0.8}
      />
      <g stroke="var(--foil)">
        <circle cx={left + w / 2} cy={top + h * 0.42} r={w * 0.24} />
        <path d={`M${left + w * 0.26} ${top + h * 0.8}h${w * 0.48}`} />
      </g>
    </>
  );
}

function RoundMotif({ x, y, width, height, sealed }: Box & { sealed: boolean }) {
  const cx = x + width / 2;
  const cy = y + height / 2;
  const r = Math.min(width, height) * 0.32;
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill="var(--env-shade)" />
      {sealed ? (
        <SealMarks cx={cx} cy={cy} r={r} />
      ) : (
        <circle cx={cx} cy={cy} r={r} stroke="var(--obj-ink-2)" strokeWidth={1.3} strokeDasharray="2.6 3" />
      )}
    </>
  );
}

/** A postage stamp as a group, for use inside a larger picture. */
export function PostageMarks({ kind, ...box }: Box & { kind: PostageKind }) {
  const inner = { x: box.x + 4.5, y: box.y + 4.5, width: box.width - 9, height: box.height - 9 };
  return (
    <g>
      <rect {...box} fill="var(--label)" />
      <path d={perforation(box)} fill="var(--env)" />
      {kind === "drawer" && <DrawerMotif {...inner} />}
      {kind === "passport" && <PassportMotif {...inner} />}
      {(kind === "none" || kind === "seal") && <RoundMotif {...inner} sealed={kind === "seal"} />}
    </g>
  );
}

type PostageStampProps = ArtProps & { kind: PostageKind; width?: number; height?: number };

/** The postage stamp of an envelope, on envelope paper: a cabinet, a passport, a wax seal, or nothing kept. */
export function PostageStamp({ kind, width = 44, height = 52, ...art }: PostageStampProps) {
  return (
    <ArtFrame width={width} height={height} {...art}>
      <PostageMarks kind={kind} x={0} y={0} width={width} height={height} />
    </ArtFrame>
  );
}

type PostmarkProps = ArtProps & { top: string; bottom: string; radius?: number };

/** The postmark: when the cookie was set. The waves run out to the left of the ring. */
export function Postmark({ top, bottom, radius = 21, ...art }: PostmarkProps) {
  const waves = 35;
  const cx = waves + radius;
  const size = radius * 2 + 2;
  return (
    <ArtFrame width={waves + size} height={size} {...art}>
      <g transform="translate(1 1)">
        <g opacity={0.62} stroke="var(--obj-ink-2)" strokeWidth={1.2}>
          <circle cx={cx} cy={radius} r={radius} />
          <circle cx={cx} cy={radius} r={radius - 3.5} strokeWidth={0.8} />
          {[-1, 0, 1, 2].map((i) => (
            <path key={i} d={`M${cx - radius - 34.5} ${radius + i * 6 - 3}q6 -4 11.5 0t11.5 0t11.5 0`} />
          ))}
        </g>
        <g opacity={0.82}>
          <ArtText x={cx} y={radius - 1} fill="obj-ink-2" size={9} weight={500} anchor="middle">
            {top}
          </ArtText>
          <ArtText x={cx} y={radius + 9.5} fill="obj-ink-2" size={9} weight={500} anchor="middle">
            {bottom}
          </ArtText>
        </g>
      </g>
    </ArtFrame>
  );
}
