import type { ReactNode } from "react";
import { ShutBox } from "@/components/stage/art/box";
import { TallyCounter } from "@/components/stage/art/counter";
import { PassportCover } from "@/components/stage/art/passport";
import { RubberStamp } from "@/components/stage/art/rubber-stamp";
import { ShutCabinet } from "@/components/stage/art/shut-cabinet";
import { FoldedSlip, SlipPaper } from "@/components/stage/art/slip";
import type { OfferedModel } from "@/lib/auth/capabilities";
import { drawCabinet } from "@/lib/stage/drawers";
import type { PassportStamp, Scene } from "@/lib/stage/scene-shape";
import type { SessionRecord } from "@/lib/trace/vocabulary";
import type { RowLayout } from "./row-layout";
import styles from "./stage-row.module.css";

interface ObjectProps {
  layout: RowLayout;
  model: OfferedModel;
  /** `null` before the first exchange. */
  scene: Scene | null;
  /** The records that stand in the cabinet now; `null` where a moment of the past is drawn. */
  records: readonly SessionRecord[] | null;
  visitors: number;
}

/** What the server looks at: the cabinet, the passport, the box, the slip; or the counter of one that knows nobody. */
export function RowObject(props: ObjectProps) {
  const { layout, model, scene, visitors } = props;
  const { width } = layout.object;
  switch (model) {
    case "session":
      return <Cabinet {...props} />;
    case "hybrid":
      return <Gateway {...props} />;
    case "jwt":
      return <Passport {...props} />;
    case "sealed":
      return (
        <Printed stamp={scene?.carried?.stamp ?? null} layout={layout} dim={!scene?.carried?.used}>
          <ShutBox
            width={width - 10}
            height={Math.round((width - 10) * 0.94)}
            broken={scene?.carried?.stamp?.tone === "deny"}
          />
        </Printed>
      );
    case "plain":
      return <Slip {...props} />;
    case "none":
      return (
        <div className={`${styles.object} ${scene?.counter ? "" : styles.dim}`} style={{ width }}>
          <TallyCounter value={scene?.counter?.visitor ?? visitors} width={width} height={92} />
        </div>
      );
  }
}

const LIP = 8;
const GAP = 3;
const FOOT = 5;

/** Both: the cabinet at the gate, and below it the passport that is minted there. */
function Gateway(props: ObjectProps) {
  const { layout, scene } = props;
  const { width, height } = layout.object;
  const { claims = null, verified = null, stamp = null } = scene?.passport ?? {};
  const gate = Math.round(height / 2);
  const cover = height - gate - 46;
  const passport = <PassportCover width={Math.round(cover / 1.4)} height={cover} />;
  return (
    <div className={styles.object} style={{ width, gap: 8 }}>
      <Cabinet {...props} layout={{ ...layout, object: { width, height: gate } }} />
      <Printed stamp={stamp} layout={layout} dim={claims === null} verified={verified === true} low>
        {passport}
      </Printed>
    </div>
  );
}

function Cabinet({ layout, scene, records }: ObjectProps) {
  const { width, height } = layout.object;
  const slots = height > 190 ? 4 : height > 130 ? 3 : 2;
  const { drawers, open, more } = drawCabinet(scene?.cabinet ?? null, records, slots);
  const fronts = [...drawers.map(({ short }) => short), ...(more > 0 ? [`+${more}`] : [])];
  const each = (height - FOOT - LIP - GAP * (fronts.length + 1)) / fronts.length;
  const at = drawers.findIndex(({ state }) => state === "open");
  const missing = drawers.findIndex(({ state }) => state === "missing");
  return (
    <div
      className={styles.object}
      style={{ width }}
      data-testid="cabinet"
      data-open={open ? "true" : "false"}
    >
      <ShutCabinet
        width={width}
        height={height}
        drawers={fronts}
        hot={open ? drawers[at]?.short : undefined}
        missing={missing < 0 ? undefined : missing}
        dim={!scene?.cabinet.used}
      />
      {open && at >= 0 ? (
        <i
          className={styles.hook}
          style={{ top: LIP + GAP + at * (each + GAP) + each / 2 }}
          data-anchor="drawer"
        />
      ) : null}
    </div>
  );
}

function Passport({ layout, scene }: ObjectProps) {
  const { stamp = null, verified = null, used = false } = scene?.passport ?? {};
  const { width } = layout.object;
  return (
    <Printed stamp={stamp} layout={layout} dim={!used} verified={verified === true}>
      <PassportCover width={width - 4} height={Math.round((width - 4) * 1.4)} />
    </Printed>
  );
}

function Slip({ layout, scene }: ObjectProps) {
  const { width } = layout.object;
  const { lines = null, stamp = null, used = false } = scene?.carried ?? {};
  return (
    <Printed stamp={stamp} layout={layout} dim={!used}>
      {lines === null ? (
        <FoldedSlip width={width - 4} height={72} />
      ) : (
        <SlipPaper width={width - 4} height={96}>
          <p className={styles.written}>
            {lines.slice(0, 3).map(({ key, value }, i) => (
              // A forged slip may repeat a name: the place is the line's name.
              <code translate="no" key={`${i} ${key}`} title={`${key}=${value}`}>
                {value}
              </code>
            ))}
          </p>
        </SlipPaper>
      )}
    </Printed>
  );
}

interface PrintedProps {
  stamp: PassportStamp | null;
  layout: RowLayout;
  dim: boolean;
  verified?: boolean;
  /** There is little room for the print. */
  low?: boolean;
  children: ReactNode;
}

/** An object with the server's stamp under it. */
function Printed({ stamp, layout, dim, verified, low = false, children }: PrintedProps) {
  const { width } = layout.object;
  const passport =
    verified === undefined ? {} : { "data-testid": "passport", "data-verified": verified ? "true" : "false" };
  return (
    <div className={styles.object} style={{ width }} {...passport}>
      <div className={dim ? styles.dim : undefined}>{children}</div>
      {stamp ? (
        <div key={stamp.text} className={styles.print}>
          <RubberStamp
            text={stamp.text}
            // A long code would run over the edge of a small stamp: the docket tells it.
            sub={!low && stamp.sub.length * 7 < width - 8 ? stamp.sub : undefined}
            tone={stamp.tone}
            ground="room"
            width={width + 6}
            height={low ? 30 : 40}
            rotate={-5}
          />
        </div>
      ) : null}
    </div>
  );
}
