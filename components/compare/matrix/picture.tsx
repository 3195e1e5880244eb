import type { ReactNode } from "react";
import { KeyGlyph } from "@/components/stage/art/desk";
import { ArtText } from "@/components/stage/art/frame";
import { LabelTag } from "@/components/stage/art/label-tag";
import { PassportCover } from "@/components/stage/art/passport";
import { RubberStamp } from "@/components/stage/art/rubber-stamp";
import { PlainSheet } from "@/components/stage/art/sheets";
import { ShutCabinet } from "@/components/stage/art/shut-cabinet";
import { SmallEnvelope } from "@/components/stage/art/small-envelope";
import { WAYS, type WayId } from "@/lib/auth/ways";
import type { Cell } from "@/lib/compare/matrix/address";
import type { EventId } from "@/lib/compare/matrix/events";
import type { Verdict } from "@/lib/compare/matrix/words";
import styles from "./picture.module.css";

const WIDTH = 390;
const HEIGHT = 156;
const FLOOR = 136;

/** What happens, in a word or two above the arrow. */
const HAPPENS: Readonly<Record<EventId, string>> = {
  "log-out": "copied",
  revoke: "revoked",
  demote: "demoted",
  tamper: "one byte",
  copy: "copied",
  restart: "restarted",
  "another-server": "next server",
  "store-down": "stopped",
  "key-rotated": "new keys",
  expired: "31 minutes",
};

/** An object that stands on the floor, its middle at `x`. */
function Standing(props: { x: number; width: number; height: number; turn?: number; children: ReactNode }) {
  const { x, width, height, turn = 0, children } = props;
  return (
    <g transform={`translate(${x - width / 2} ${FLOOR - height}) rotate(${turn} ${width / 2} ${height / 2})`}>
      {children}
    </g>
  );
}

/** What the client carries: an envelope with its content, or a passport. */
function Credential({ way, x, turn }: { way: WayId; x: number; turn?: number }) {
  const { model } = WAYS[way];
  if (model === "jwt")
    return (
      <Standing x={x} width={74} height={102} turn={turn}>
        <PassportCover width={74} height={102} />
      </Standing>
    );
  return (
    <Standing x={x} width={112} height={72} turn={turn}>
      <SmallEnvelope mode={model === "none" ? "plain" : model} width={112} height={72} />
    </Standing>
  );
}

function Cabinet({ missing, dim = false }: { missing?: number; dim?: boolean }) {
  return (
    <Standing x={292} width={86} height={108}>
      <ShutCabinet width={86} height={108} drawers={["", "", ""]} missing={missing} dim={dim} />
    </Standing>
  );
}

function Clock() {
  return (
    <g transform={`translate(292 ${FLOOR - 46})`} stroke="var(--steel-ink)">
      <circle r={42} fill="var(--label)" strokeWidth={2} />
      <path d="M0 -35v6M0 29v6M-35 0h6M29 0h6" strokeWidth={2} strokeLinecap="round" />
      <path d="M0 -22V0l3 20" strokeWidth={3} strokeLinecap="round" strokeLinejoin="round" />
    </g>
  );
}

/** A pencil at work on the credential. */
function Pencil() {
  return (
    <g transform={`translate(286 ${FLOOR - 30}) rotate(-40)`} stroke="var(--obj-ink)" strokeWidth={1.2}>
      <path d="M13 -6h58v12H13L0 0z" fill="var(--manila)" strokeLinejoin="round" />
      <path d="M13 -6v12M63 -6v12" />
      <rect x={63} y={-6} width={12} height={12} rx={2} fill="var(--airmail-red)" />
    </g>
  );
}

/** The server's side of a revocation: a drawer, a list, or nothing to take hold of. */
function Handle({ way, noDrawer }: { way: WayId; noDrawer: boolean }) {
  if (way === "session") return <Cabinet missing={noDrawer ? 1 : undefined} />;
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

/** What the credential meets. */
function Meets({ cell: { event, way }, verdict }: PictureProps) {
  switch (event) {
    case "log-out":
    case "copy":
      return <Credential way={way} x={292} turn={4} />;
    case "tamper":
      return (
        <>
          <Credential way={way} x={278} />
          <Pencil />
        </>
      );
    case "revoke":
      return <Handle way={way} noDrawer={verdict !== null && !verdict.letIn} />;
    case "demote":
      return (
        <Standing x={292} width={92} height={60}>
          <LabelTag text="viewer" />
        </Standing>
      );
    case "restart":
    case "another-server":
      return <Cabinet missing={way === "session" && verdict?.letIn === false ? 1 : undefined} />;
    case "store-down":
      return <Cabinet dim />;
    case "key-rotated":
      return (
        <>
          <g transform={`translate(246 ${FLOOR - 96}) scale(1.5)`} opacity={0.42}>
            <KeyGlyph />
          </g>
          <g transform={`translate(262 ${FLOOR - 62}) scale(1.5)`}>
            <KeyGlyph />
          </g>
        </>
      );
    case "expired":
      return <Clock />;
  }
}

type PictureProps = {
  cell: Cell;
  /** What the server made of it; `null` before it was asked: nothing is stamped then. */
  verdict: Verdict | null;
};

/** What is tried out in a cell. The panel tells the same in words. */
export function Picture({ cell, verdict }: PictureProps) {
  return (
    <div className={styles.room}>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        height={HEIGHT}
        overflow="visible"
        fill="none"
      >
        <path d={`M-400 ${FLOOR + 0.5}H800`} stroke="var(--rule-strong)" />
        <Credential way={cell.way} x={86} />
        <ArtText x={188} y={72} fill="ink-2" family="sans" size={14} anchor="middle">
          {HAPPENS[cell.event]}
        </ArtText>
        <path
          d="M152 86h72"
          stroke="var(--rule-strong)"
          strokeWidth={1.5}
          strokeDasharray="4 3"
          markerEnd="url(#art-ah)"
        />
        <Meets cell={cell} verdict={verdict} />
        {verdict === null ? null : (
          <g transform="translate(290 96)">
            <rect
              x={1}
              y={1}
              width={94}
              height={38}
              rx={5}
              fill="var(--label)"
              transform="rotate(-8 48 20)"
            />
            <RubberStamp
              text={String(verdict.status)}
              tone={verdict.letIn ? "ok" : "deny"}
              width={96}
              height={40}
            />
          </g>
        )}
      </svg>
    </div>
  );
}
