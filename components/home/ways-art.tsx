import type { ReactNode } from "react";
import { KeyGlyph } from "@/components/stage/art/desk";
import { PassportCover } from "@/components/stage/art/passport";
import { PostageStamp } from "@/components/stage/art/postage";
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

/** Three cabinets and one envelope: it lies before one whose drawers do not know it. */
export function ManyServersArt() {
  return (
    <Room>
      {[30, 94, 158].map((x) => (
        <At key={x} x={x} y={46}>
          <ShutCabinet width={52} height={71} drawers={["", "", ""]} />
        </At>
      ))}
      <path d="M120 8v12M120 14H56v20m64-20h64v20" stroke="var(--rule-strong)" strokeDasharray="3 3" />
      <At x={99} y={10} size={0.58}>
        <SmallEnvelope mode="session" />
      </At>
    </Room>
  );
}

/** A road that winds from a stamp to a flag. */
export function RoadArt() {
  const road = "M34 38H176q22 0 22 20t-22 20H108";
  return (
    <Room>
      <g strokeLinecap="round">
        <path d={road} stroke="var(--rule-strong)" strokeWidth={13} />
        <path d={road} stroke="var(--sheet)" strokeWidth={11} />
        <path d={road} stroke="var(--rule-strong)" strokeWidth={1.6} strokeDasharray="5 6" />
        <path d="M34 38h78" stroke="var(--ink)" strokeWidth={4.5} />
      </g>
      <At x={86} y={12}>
        <PostageStamp kind="drawer" width={44} height={52} />
      </At>
      <At x={152} y={54}>
        <PostageStamp kind="passport" width={38} height={46} />
      </At>
      <path d="M62 117V62" stroke="var(--ink-2)" strokeWidth={2} strokeLinecap="round" />
      <path d="M63 63h30l-6 8 6 8H63z" fill="var(--teal-fill)" />
    </Room>
  );
}

/** The cabinet and the passport, held against each other. */
export function SideBySideArt() {
  return (
    <Room>
      <At x={36} y={30}>
        <ShutCabinet width={68} height={87} drawers={["", "", ""]} />
      </At>
      <path d="M113 69h14M113 79h14" stroke="var(--ink-2)" strokeWidth={2} strokeLinecap="round" />
      <At x={140} y={30}>
        <PassportCover width={64} height={87} />
      </At>
    </Room>
  );
}

/** What each square of a small board says, row by row: let in, turned away, not asked yet. */
const SQUARES = ["in", "out", "in", "ask", "out", "in", "ask", "ask", "in", "out", "ask", "ask"] as const;

/** One square of the board: a tick, a cross, or a dashed frame that waits. */
function Square({ says, x, y }: { says: (typeof SQUARES)[number]; x: number; y: number }) {
  const isAsked = says !== "ask";
  const ink = { in: "var(--o-ok)", out: "var(--o-deny)", ask: "var(--obj-ink-2)" }[says];
  return (
    <g transform={`translate(${x} ${y})`} stroke={ink} strokeLinecap="round" strokeLinejoin="round">
      <rect width={25} height={17} rx={2} strokeDasharray={isAsked ? undefined : "2.6 2.6"} />
      {isAsked ? (
        <path d={says === "in" ? "m8 8.8 3 3 6 -6.5" : "m9 5 7 7m0 -7 -7 7"} strokeWidth={1.9} />
      ) : null}
    </g>
  );
}

/** A board of questions, some of them answered. */
export function WhatIfArt() {
  return (
    <Room>
      <path d="M72 96 66 117M168 96l6 21" stroke="var(--wood-edge)" strokeWidth={4} strokeLinecap="round" />
      <rect
        x={54}
        y={20}
        width={132}
        height={77}
        rx={3}
        fill="var(--label)"
        stroke="var(--wood-edge)"
        strokeWidth={3}
        filter="url(#art-soft-s)"
      />
      {SQUARES.map((says, index) => (
        <Square key={index} says={says} x={61.5 + (index % 4) * 30.7} y={28 + Math.floor(index / 4) * 22} />
      ))}
    </Room>
  );
}
