import type { ReactNode } from "react";
import { Folder } from "./folder";
import { ArtFrame, type ArtProps, ArtWithOver } from "./frame";
import { SealMarks } from "./wax-seal";

const wood = { fill: "var(--wood)", stroke: "var(--wood-edge)", strokeWidth: 1.4 } as const;
const steel = { fill: "var(--steel-3)", stroke: "var(--steel-ink)", strokeWidth: 1 } as const;

/** The front of the box as a group, (0, y) its upper left: two steel bands, and the seal on its lock. */
function Front({ y, width, height, broken }: { y: number; width: number; height: number; broken: boolean }) {
  const middle = width / 2;
  const r = Math.min(21, height * 0.3);
  const cy = y + height * 0.52;
  return (
    <g>
      <rect x={0} y={y} width={width} height={height} rx={3} filter="url(#art-soft)" {...wood} />
      <path
        d={`M6 ${y + height * 0.52}H${width - 6}`}
        stroke="var(--wood-edge)"
        strokeOpacity={0.45}
        strokeWidth={1.2}
      />
      {[0.11, 0.81].map((share) => (
        <rect key={share} x={width * share} y={y} width={width * 0.08} height={height} {...steel} />
      ))}
      <rect x={middle - r - 9} y={cy - r - 5} width={2 * r + 18} height={2 * r + 10} rx={3} {...steel} />
      <SealMarks cx={middle} cy={cy} r={r} />
      {broken && (
        <path
          d={`M${middle - 3} ${cy - r - 1}l5 ${r * 0.6}l-7 ${r * 0.5}l8 ${r * 0.5}l-5 ${r * 0.5}`}
          stroke="var(--obj-ink)"
          strokeWidth={2}
          strokeLinejoin="round"
        />
      )}
    </g>
  );
}

type ShutBoxProps = ArtProps & { width: number; height?: number; broken?: boolean };

/** The locked box, shut: nobody reads what lies in it. `broken`: its seal was tampered with. */
export function ShutBox({ width, height = 128, broken = false, ...art }: ShutBoxProps) {
  const lid = height * 0.3;
  return (
    <ArtFrame width={width} height={height} {...art}>
      <Front y={lid} width={width} height={height - lid} broken={broken} />
      <path d={`M-3 ${lid + 6}V16q0 -16 16 -16H${width - 13}q16 0 16 16V${lid + 6}z`} {...wood} />
      {[0.11, 0.81].map((share) => (
        <rect key={share} x={width * share} y={1} width={width * 0.08} height={lid + 5} {...steel} />
      ))}
    </ArtFrame>
  );
}

type OpenBoxProps = ArtProps & {
  width: number;
  height: number;
  /** The word on the folder's tab. */
  tab: string;
  /** HTML on the folder, below its tab. */
  children?: ReactNode;
};

/** How high the front of an open box is, in px. */
const BOX_FRONT = 78;

/** The locked box, opened: the lid up behind, the folder rising out of it. */
export function OpenBox({ width, height, tab, children, ...art }: OpenBoxProps) {
  const rim = height - BOX_FRONT;
  return (
    <ArtWithOver width={width} height={height} over={children} inset={`46px 26px ${BOX_FRONT}px`} {...art}>
      <path
        d={`M5 ${rim + 8}V20q0 -20 20 -20H${width - 25}q20 0 20 20V${rim + 8}z`}
        {...wood}
        fill="var(--wood-edge)"
      />
      <path
        d={`M12 ${rim}V24q0 -17 17 -17H${width - 29}q17 0 17 17V${rim}z`}
        fill="var(--manila-edge)"
        opacity={0.55}
      />
      <Folder x={16} y={18} width={width - 32} height={rim - 14} tab={tab} />
      <Front y={rim} width={width} height={BOX_FRONT} broken={false} />
      <rect x={-4} y={rim - 5} width={width + 8} height={10} rx={2} {...wood} />
    </ArtWithOver>
  );
}
