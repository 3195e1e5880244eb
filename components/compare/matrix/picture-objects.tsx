import type { ReactNode } from "react";
import { PassportCover } from "@/components/stage/art/passport";
import { PlainSheet } from "@/components/stage/art/sheets";
import { ShutCabinet } from "@/components/stage/art/shut-cabinet";
import { envelopeMode, SmallEnvelope } from "@/components/stage/art/small-envelope";
import { WAYS, type WayId } from "@/lib/auth/ways";

/** Where the floor is, in px from the top of the picture. */
export const FLOOR = 136;

/** An object that stands on the floor, its middle at `x`. */
export function Standing(props: {
  x: number;
  width: number;
  height: number;
  turn?: number;
  children: ReactNode;
}) {
  const { x, width, height, turn = 0, children } = props;
  return (
    <g transform={`translate(${x - width / 2} ${FLOOR - height}) rotate(${turn} ${width / 2} ${height / 2})`}>
      {children}
    </g>
  );
}

/** What the client carries: an envelope with its content, or a passport. */
export function Credential({ way, x, turn }: { way: WayId; x: number; turn?: number }) {
  const { model } = WAYS[way];
  if (model === "jwt")
    return (
      <Standing x={x} width={74} height={102} turn={turn}>
        <PassportCover width={74} height={102} />
      </Standing>
    );
  return (
    <Standing x={x} width={112} height={72} turn={turn}>
      <SmallEnvelope mode={envelopeMode(model)} width={112} height={72} />
    </Standing>
  );
}

/** The cabinet of the server that is asked: with a drawer that was looked for in vain, or out of reach. */
export function Cabinet({ missing, dim = false }: { missing?: number; dim?: boolean }) {
  return (
    <Standing x={292} width={86} height={108}>
      <ShutCabinet width={86} height={108} drawers={["", "", ""]} missing={missing} dim={dim} />
    </Standing>
  );
}

/** A clock on the wall. */
export function Clock() {
  return (
    <g transform={`translate(292 ${FLOOR - 46})`} stroke="var(--steel-ink)">
      <circle r={42} fill="var(--label)" strokeWidth={2} />
      <path d="M0 -35v6M0 29v6M-35 0h6M29 0h6" strokeWidth={2} strokeLinecap="round" />
      <path d="M0 -22V0l3 20" strokeWidth={3} strokeLinecap="round" strokeLinejoin="round" />
    </g>
  );
}

/** A pencil at work on the credential. */
export function Pencil() {
  return (
    <g transform={`translate(286 ${FLOOR - 30}) rotate(-40)`} stroke="var(--obj-ink)" strokeWidth={1.2}>
      <path d="M13 -6h58v12H13L0 0z" fill="var(--manila)" strokeLinejoin="round" />
      <path d="M13 -6v12M63 -6v12" />
      <rect x={63} y={-6} width={12} height={12} rx={2} fill="var(--airmail-red)" />
    </g>
  );
}

/** The server's side of a revocation: a drawer, a list, or nothing to take hold of. */
export function Handle({ way, noDrawer }: { way: WayId; noDrawer: boolean }) {
  if (way === "session" || way === "hybrid") return <Cabinet missing={noDrawer ? 1 : undefined} />;
  if (way === "plain" || way === "sealed")
    return (
      <circle
        cx={292}
        cy={FLOOR - 46}
        r={36}
        stroke="var(--rule-strong)"
        strokeWidth={2}
        strokeDasharray="5 6"
      />
    );
  return (
    <Standing x={292} width={72} height={94}>
      <PlainSheet width={72} height={94} />
    </Standing>
  );
}
