import { shortId } from "@/lib/core/ids";
import type { DeskScene, Scene } from "@/lib/stage/scene-shape";
import { TallyCounter } from "./art/counter";
import { Desk, InkPad, KeyGlyph, PaperStack, Stamper } from "./art/desk";
import { LabelTag } from "./art/label-tag";
import { HandArt } from "./art/open-hand";
import { PassportCover } from "./art/passport";
import { OpenEnvelope } from "./art/sheets";
import { ShutCabinet } from "./art/shut-cabinet";
import type { StageLayout } from "./layout";
import styles from "./server.module.css";

interface DeskProps {
  layout: StageLayout;
  model: string;
  scene: Scene | null;
  /** The number on the tally counter, where one stands here. */
  count: number | null;
  /** The algorithm that the lab signs with. */
  alg: string | null;
  /** Whether the drawer that the tag names is there. */
  tied: boolean;
}

const NO_DESK: DeskScene = { holds: "nothing", tag: null, stamp: "ink", key: null, keyIdle: false };

/** The desk of the server: the opened envelope, the tag that lay in it, the key, the stamp. */
export function DeskArea({ layout, model, scene, count, alg, tied }: DeskProps) {
  const { left, top, width } = layout.desk;
  const desk = scene?.desk ?? NO_DESK;
  const right = left + width;
  const asked = (scene?.denylist ?? null) !== null;
  // Where nothing stands aside, the list of revoked tokens stands on the desk, in the key's place.
  const listHere = asked && !layout.beside;
  return (
    <div aria-hidden="true">
      <div className={styles.at} style={{ left, top }}>
        <Desk width={width} height={layout.floor - top} />
      </div>
      {!layout.compact && <OnDesk desk={desk} left={left} top={top} />}
      {desk.tag && (model === "session" || model === "hybrid") && !layout.compact && (
        <Tag desk={desk} left={left} top={top} tied={tied} />
      )}
      {model === "jwt" && !layout.compact && !listHere && (
        <Key left={left} top={top} alg={alg ?? desk.key?.alg ?? null} idle={desk.keyIdle} />
      )}
      {count !== null && (
        <div className={styles.onDesk} style={{ left: left + (layout.compact ? 12 : 96), top: top - 99 }}>
          <TallyCounter value={count} />
        </div>
      )}
      {width > 200 && (
        <>
          <div
            key={desk.stamp}
            className={`${styles.onDesk} ${desk.stamp === "ink" ? "" : styles.stamped}`}
            style={{ left: right - (width < 290 ? 52 : 92), top: top - 44 }}
          >
            <Stamper tone={desk.stamp} />
          </div>
          {width >= 290 && (
            <div className={styles.onDesk} style={{ left: right - 46, top: top - 13 }}>
              <InkPad tone={desk.stamp} />
            </div>
          )}
        </>
      )}
      <Unopened model={model} layout={layout} asked={asked} />
    </div>
  );
}

function OnDesk({ desk, left, top }: { desk: DeskScene; left: number; top: number }) {
  if (desk.holds === "nothing")
    return (
      <div className={styles.onDesk} style={{ left: left + 22, top: top - 18 }}>
        <PaperStack />
      </div>
    );
  const height = desk.holds === "envelope" ? 55 : desk.holds === "passport" ? 58 : 45;
  return (
    <div className={`${styles.onDesk} ${styles.placed}`} style={{ left: left + 20, top: top - height }}>
      {desk.holds === "envelope" && <OpenEnvelope />}
      {desk.holds === "passport" && <PassportCover width={42} height={58} text="JWT" />}
      {desk.holds !== "envelope" && desk.holds !== "passport" && (
        <HandArt holds={desk.holds} width={70} height={45} />
      )}
    </div>
  );
}

/** The tag hangs on the thread while its drawer is there; else it lies on the desk. */
function Tag({ desk, left, top, tied }: { desk: DeskScene; left: number; top: number; tied: boolean }) {
  if (!desk.tag) return null;
  const place = tied ? { left: left + 91, top: top - 63 } : { left: left + 88, top: top - 31 };
  return (
    <div className={styles.tag} style={place}>
      <LabelTag text={`sid ${shortId(desk.tag.sid)}`} rotate={tied ? -2 : -3} />
      <span className={styles.hole} data-anchor="tag" />
    </div>
  );
}

interface KeyProps {
  left: number;
  top: number;
  alg: string | null;
  /** It lies there, and nobody takes it up. */
  idle: boolean;
}

function Key({ left, top, alg, idle }: KeyProps) {
  const name = alg === "HS256" ? "shared secret" : "public key";
  return (
    <>
      <span className={styles.note} style={{ left: left + 104, top: top - 46 }}>
        {idle ? <em>not used</em> : name}
      </span>
      <div
        className={`${styles.onDesk} ${idle ? styles.faded : ""}`}
        style={{ left: left + 106, top: top - 20 }}
      >
        <KeyGlyph />
      </div>
    </>
  );
}

/** Below the desk, put away: what this model does not use. */
function Unopened({ model, layout, asked }: { model: string; layout: StageLayout; asked: boolean }) {
  const { left, top } = layout.desk;
  const place = { left: left + 34, top: top + 13 };
  // There both stand in the room.
  if (layout.compact || model === "hybrid") return null;
  if (model === "session" || (model !== "jwt" && model !== "none" && layout.beside)) {
    return (
      <div className={styles.unopened} style={place} data-testid="passport" data-verified="false">
        <span className={styles.faded}>
          <PassportCover width={22} height={31} text=" " />
        </span>
        passport, not opened
      </div>
    );
  }
  // Where the list of revoked tokens was asked, a store was.
  if (model !== "none" && !layout.beside && !asked) {
    return (
      <div className={styles.unopened} style={place} data-testid="cabinet" data-open="false">
        <ShutCabinet width={38} height={31} drawers={["", ""]} dim />
        cabinet, not opened
      </div>
    );
  }
  return null;
}
