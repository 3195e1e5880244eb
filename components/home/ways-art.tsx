import type { ReactNode } from "react";
import { TallyCounter } from "@/components/stage/art/counter";
import { Desk, KeyGlyph } from "@/components/stage/art/desk";
import { PassportCover } from "@/components/stage/art/passport";
import { PlainSheet } from "@/components/stage/art/sheets";
import { ShutCabinet } from "@/components/stage/art/shut-cabinet";
import { SmallEnvelope } from "@/components/stage/art/small-envelope";

/** The room of one picture, 240 x 132 px, with its floor. */
function Room({ children }: { children: ReactNode }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 240 132" height={132} overflow="visible" fill="none">
      <path d="M-300 117.5H540" stroke="var(--rule-strong)" />
      {children}
    </svg>
  );
}

/** Where an object stands, by its top left corner, and how large. */
function At({ x, y, size = 1, children }: { x: number; y: number; size?: number; children: ReactNode }) {
  return <g transform={`translate(${x} ${y}) scale(${size})`}>{children}</g>;
}

/** An envelope, its label, and the thread to the drawer. */
export function CabinetArt() {
  return (
    <Room>
      <At x={134} y={25}>
        <ShutCabinet width={76} height={92} drawers={["", "", ""]} />
      </At>
      <At x={26} y={46}>
        <SmallEnvelope mode="session" />
      </At>
      <path
        d="M95 83.500C116 104 128 58 148 64"
        stroke="var(--thread)"
        strokeWidth={2.2}
        strokeLinecap="round"
      />
    </Room>
  );
}

/** A closed passport, and the public key that checks its stamp. */
export function PassportArt() {
  return (
    <Room>
      <At x={80} y={24}>
        <PassportCover width={68} height={92} />
      </At>
      <At x={164} y={97}>
        <KeyGlyph />
      </At>
    </Room>
  );
}

/** A tally counter on an otherwise empty desk. */
export function NobodyArt() {
  return (
    <Room>
      <At x={45} y={89}>
        <Desk width={150} height={29} />
      </At>
      <At x={62} y={13} size={0.77}>
        <TallyCounter value={0} />
      </At>
      <At x={152} y={55}>
        <PlainSheet width={28} height={34} />
      </At>
    </Room>
  );
}

/** A terminal, from which an envelope comes. */
export function TerminalArt() {
  return (
    <Room>
      <g transform="translate(38 24)">
        <rect width={132} height={86} rx={5} fill="var(--steel-ink)" stroke="var(--steel-3)" />
        <path d="M0 14h132" stroke="var(--steel-4)" />
        <g fill="var(--steel-3)">
          <circle cx={10} cy={7} r={2.4} />
          <circle cx={19} cy={7} r={2.4} />
          <circle cx={28} cy={7} r={2.4} />
        </g>
        <path d="m11 28 5 5-5 5" stroke="var(--manila)" strokeWidth={2} strokeLinecap="round" />
        <g stroke="var(--env)" strokeWidth={2} strokeLinecap="round">
          <path d="M23 33h24m6 0h54" />
          <path d="M11 51h70M11 63h44" opacity={0.55} />
        </g>
      </g>
      <At x={142} y={70}>
        <SmallEnvelope mode="session" width={66} height={43} />
      </At>
    </Room>
  );
}
