import { KeyGlyph } from "@/components/stage/art/desk";
import { ArtText } from "@/components/stage/art/frame";
import { LabelTag } from "@/components/stage/art/label-tag";
import { RubberStamp } from "@/components/stage/art/rubber-stamp";
import type { Cell } from "@/lib/compare/matrix/address";
import type { EventId } from "@/lib/compare/matrix/events";
import type { Verdict } from "@/lib/compare/matrix/words";
import styles from "./picture.module.css";
import { Cabinet, Clock, Credential, FLOOR, Handle, Pencil, Standing } from "./picture-objects";

const WIDTH = 390;
const HEIGHT = 156;

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
      return <Handle way={way} noDrawer={verdict?.noRecord ?? false} />;
    case "demote":
      return (
        <Standing x={292} width={92} height={60}>
          <LabelTag text="viewer" />
        </Standing>
      );
    case "restart":
    case "another-server":
      return <Cabinet missing={verdict?.noRecord ? 1 : undefined} />;
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
