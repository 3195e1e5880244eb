import type { ReactNode } from "react";
import { Carcass, type DrawerState, Holder, Pull, SteelFace } from "./drawer-marks";
import { Folder } from "./folder";
import { ArtFrame, type ArtProps, ArtWithOver } from "./frame";

type FrontProps = ArtProps & {
  width: number;
  height?: number;
  label?: string;
  state: DrawerState;
};

/** The front of one drawer. Open, it stands nearer: make it 40 px wider; it shades the next. */
export function DrawerFront({ width, height = 40, label, state, ...art }: FrontProps) {
  const open = state === "open";
  const narrow = width <= 140;
  const side = open ? 22 : narrow ? 8 : 18;
  const pull = open ? { width: 60, height: 15 } : { width: 54, height: 13 };
  const most = narrow ? width - 2 * side : width - 3 * side - pull.width;
  const size = open ? 17 : 15;
  const wanted = Math.max(width * (open ? 0.315 : 0.336), (label?.length ?? 0) * size * 0.6 + 18);
  const holder = Math.min(most, wanted);
  const slot = Math.min(height - 12, open ? 28 : 24);
  return (
    <ArtFrame width={width} height={height} {...art}>
      <g filter={open ? "url(#art-soft-s)" : undefined}>
        <SteelFace x={0} y={0} width={width} height={height} rx={open ? 3 : 2} line={open ? 1.4 : 1.25} />
      </g>
      {open && <rect x={9} y={height} width={width - 18} height={9} fill="var(--obj-ink)" opacity={0.16} />}
      <Holder
        x={side}
        y={(height - slot) / 2}
        width={holder}
        height={slot}
        text={label}
        size={size}
        state={state}
      />
      {!narrow && <Pull x={width - side - pull.width} y={height / 2 - pull.height / 2} {...pull} />}
    </ArtFrame>
  );
}

type InteriorProps = ArtProps & {
  width: number;
  height: number;
  /** The word on the folder's tab. Left out: the drawer is empty. */
  tab?: string;
  /** HTML on the folder, below its tab: the record. */
  children?: ReactNode;
  /** In a small cabinet the folder takes all the room between the walls. */
  small?: boolean;
};

/** What an open drawer shows behind its front: dark inside, tray walls coming nearer, the manila folder. */
export function DrawerInterior({ width, height, tab, children, small = false, ...art }: InteriorProps) {
  const margin = small ? 12 : 24;
  const wall = { fill: "var(--steel-2)", stroke: "var(--steel-ink)" };
  return (
    <ArtWithOver
      width={width}
      height={height}
      over={children}
      inset={`31px ${margin + (small ? 8 : 12)}px 0`}
      {...art}
    >
      <rect
        width={width}
        height={height}
        rx={1.5}
        fill="var(--steel-4)"
        stroke="var(--steel-ink)"
        strokeWidth={1.25}
      />
      <path d={`M9 8L-16 ${height}h11L15 8z`} {...wall} />
      <path d={`M${width - 9} 8L${width + 16} ${height}h-11L${width - 15} 8z`} {...wall} />
      {tab !== undefined && (
        <Folder x={margin} y={8} width={width - 2 * margin} height={height - 8} tab={tab} />
      )}
    </ArtWithOver>
  );
}

type BodyProps = ArtProps & {
  width: number;
  height: number;
  /** HTML inside the carcass: its drawers, one under the other. */
  children?: ReactNode;
};

/** The carcass of the cabinet: lip 11 px, walls 12 px, feet 7 px at the bottom of the box. */
export function CabinetBody({ width, height, children, ...art }: BodyProps) {
  return (
    <ArtWithOver width={width} height={height} over={children} inset="15px 12px 19px" {...art}>
      <Carcass width={width} height={height - 7} lip={11} foot={7} />
    </ArtWithOver>
  );
}
