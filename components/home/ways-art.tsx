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

/** An object inside the room: an svg inside an svg stands where it is put. */
const at = (x: number, y: number): { style: { transform: string } } => ({
  style: { transform: `translate(${x}px, ${y}px)` },
});

export function CabinetArt() {
  return (
    <Room>
      <ShutCabinet width={76} height={92} drawers={["", "", ""]} {...at(132, 25)} />
      <SmallEnvelope mode="session" width={84} height={54} {...at(26, 44)} />
      <path
        d="M97 86C116 108 128 62 146 68"
        stroke="var(--thread)"
        strokeWidth={2.2}
        strokeLinecap="round"
      />
    </Room>
  );
}

export function PassportArt() {
  return (
    <Room>
      <PassportCover width={68} height={92} {...at(86, 22)} />
      <KeyGlyph {...at(168, 94)} />
    </Room>
  );
}

export function NobodyArt() {
  return (
    <Room>
      <Desk width={150} height={36} {...at(45, 82)} />
      <TallyCounter value={0} width={84} height={76} {...at(58, 6)} />
      <PlainSheet width={28} height={34} {...at(154, 47)} />
    </Room>
  );
}

export function TerminalArt() {
  return (
    <Room>
      <g>
        <rect x={40} y={22} width={130} height={86} rx={5} fill="var(--obj-ink)" filter="url(#art-soft-s)" />
        <path d="M40 36h130" stroke="var(--obj-ink-2)" />
        <g fill="var(--obj-ink-2)">
          <circle cx={50} cy={29} r={2.6} />
          <circle cx={59} cy={29} r={2.6} />
          <circle cx={68} cy={29} r={2.6} />
        </g>
        <path d="m51 50 5 5-5 5" stroke="var(--manila)" strokeWidth={2} strokeLinecap="round" />
        <g stroke="var(--env)" strokeWidth={2} strokeLinecap="round">
          <path d="M63 55h24m6 0h52" />
          <path d="M51 74h70M51 86h44" opacity={0.55} />
        </g>
      </g>
      <SmallEnvelope mode="session" width={66} height={43} {...at(140, 68)} />
    </Room>
  );
}
