import type { ReactNode } from "react";
import type { HandHolds } from "@/lib/stage/scene-shape";
import { ArtFrame, type ArtProps } from "./frame";
import { CoverMarks } from "./passport-marks";
import { MiniLabel } from "./small-envelope";
import { SealMarks } from "./wax-seal";

const edge = { stroke: "var(--obj-ink)", strokeWidth: 1.1, strokeLinejoin: "round" } as const;

const skin = {
  fill: "var(--env)",
  stroke: "var(--obj-ink)",
  strokeWidth: 1.25,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

/** A flat open hand from the left, drawn for 84 x 54 px; what it carries lies between palm and thumb. */
function Hand({ width, height, children, ...art }: HandProps & { children: ReactNode }) {
  return (
    <ArtFrame width={width} height={height} {...art}>
      <g transform={`scale(${width / 84} ${height / 54})`}>
        <g filter="url(#art-soft-s)">
          <path
            d="M12 36C20 32 27 31 36 33.5L70 33.5q5 0 5 3t-5 3.200L66 39.700q5 0 5 2.800t-5 2.900L61 45.400q4 .2 4 2.5t-4 2.600L38 50.5q-9 0 -15 -3L14 49z"
            {...skin}
          />
        </g>
        {children}
        <path
          d="M16.7 34C21.7 32.2 27 29.5 33 29.5L46 30q4 .2 4 2.800t-4 2.900L37 36q-4 4.5 -10 4.5"
          {...skin}
        />
        <path
          d="M1 35.5l11 -2.5q2 0 2.3 2l1.5 13q.2 2 -1.8 2.400l-10.5 2.100z"
          fill="var(--obj-ink-2)"
          stroke="var(--obj-ink)"
          strokeWidth={1.1}
          strokeLinejoin="round"
        />
      </g>
    </ArtFrame>
  );
}

type HandProps = ArtProps & { width: number; height: number };

/** An `Authorization` header with a session id: the label in the open hand, without an envelope. */
function HandLabel({ width = 84, height = 54, ...art }: Partial<HandProps>) {
  return (
    <Hand width={width} height={height} {...art}>
      <g transform="rotate(-5 52 26)">
        <MiniLabel x={24} y={17} width={56} height={17} />
      </g>
    </Hand>
  );
}

/** An `Authorization: Bearer` header: the passport in the open hand, without an envelope. */
function HandPassport({ width = 84, height = 54, ...art }: Partial<HandProps>) {
  return (
    <Hand width={width} height={height} {...art}>
      <g transform="rotate(5 48 24)">
        <CoverMarks x={31} y={-9} width={34} height={44} mini />
      </g>
    </Hand>
  );
}

/** A header with clear text: the slip in the open hand. */
function HandSlip({ width = 84, height = 54, ...art }: Partial<HandProps>) {
  return (
    <Hand width={width} height={height} {...art}>
      <g transform="rotate(-4 52 22)">
        <rect x={28} y={-2} width={46} height={34} rx={1.5} fill="var(--env)" {...edge} />
        <path
          d="M34 6h32M34 13h26M34 20h30"
          stroke="var(--obj-ink-2)"
          strokeWidth={1.7}
          strokeLinecap="round"
        />
      </g>
    </Hand>
  );
}

/** A header with a sealed state: the locked box in the open hand. */
function HandBox({ width = 84, height = 54, ...art }: Partial<HandProps>) {
  return (
    <Hand width={width} height={height} {...art}>
      <rect
        x={30}
        y={2}
        width={42}
        height={30}
        rx={3}
        fill="var(--wood)"
        stroke="var(--wood-edge)"
        strokeWidth={1.3}
      />
      <path d="M30 12h42" stroke="var(--wood-edge)" strokeWidth={1.3} />
      <SealMarks cx={51} cy={17} r={8} />
    </Hand>
  );
}

const HANDS = { label: HandLabel, passport: HandPassport, slip: HandSlip, box: HandBox } as const;

/** The open hand with what it holds. */
export function HandArt({ holds, ...art }: Partial<HandProps> & { holds: HandHolds }) {
  const Art = HANDS[holds];
  return <Art {...art} />;
}
