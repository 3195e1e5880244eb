import { TallyCounter } from "@/components/stage/art/counter";
import { PassportCover } from "@/components/stage/art/passport";
import { RubberStamp } from "@/components/stage/art/rubber-stamp";
import { ShutCabinet } from "@/components/stage/art/shut-cabinet";
import { drawCabinet } from "@/lib/stage/drawers";
import type { PassportStamp, Scene } from "@/lib/stage/scene-shape";
import type { ClientState, SessionRecord } from "@/lib/trace/vocabulary";
import { LockedBox, TextSlip } from "./carried-art";
import type { RowLayout } from "./row-layout";
import styles from "./stage-row.module.css";

interface ObjectProps {
  layout: RowLayout;
  scene: Scene;
  /** The records that stand in the cabinet now; `null` where a moment of the past is drawn. */
  records: readonly SessionRecord[] | null;
  visitors: number;
}

/** What the server looks at: the cabinet, the passport, the box, the slip; or the counter of one that knows nobody. */
export function RowObject(props: ObjectProps) {
  const { layout, scene, visitors } = props;
  const { width, height } = layout.object;
  switch (scene.model) {
    case "session":
      return <Cabinet {...props} />;
    case "jwt":
      return <Passport {...props} />;
    case "sealed":
      return (
        <Printed stamp={scene.carried?.stamp ?? null} layout={layout} dim={!scene.carried?.stamp}>
          <LockedBox width={width - 8} height={Math.min(height * 0.5, 92)} />
        </Printed>
      );
    case "plain":
      return <Slip {...props} />;
    case "none":
    case "hybrid":
      return (
        <div className={`${styles.object} ${scene.counter ? "" : styles.dim}`} style={{ width }}>
          <TallyCounter value={scene.counter?.visitor ?? visitors} width={width} height={92} />
        </div>
      );
  }
}

const LIP = 8;
const GAP = 3;
const FOOT = 5;

function Cabinet({ layout, scene, records }: ObjectProps) {
  const { width, height } = layout.object;
  const slots = height > 190 ? 4 : 3;
  const { drawers, open, more } = drawCabinet(scene.cabinet, records, slots);
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
        dim={!scene.cabinet.used}
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
  const { stamp, verified, used } = scene.passport;
  const { width } = layout.object;
  return (
    <Printed stamp={stamp} layout={layout} dim={!used} verified={verified === true}>
      <PassportCover width={width - 4} height={Math.round((width - 4) * 1.4)} />
    </Printed>
  );
}

const lines = (state: ClientState): string[] => [
  state.name ?? `visitor ${state.visitor}`,
  state.role ?? "not signed in",
];

function Slip({ layout, scene }: ObjectProps) {
  const { width } = layout.object;
  const { state = null, stamp = null } = scene.carried ?? {};
  return (
    <Printed stamp={stamp} layout={layout} dim={state === null && stamp === null}>
      <TextSlip width={width - 4} height={84}>
        {state ? (
          <p className={styles.written}>
            {lines(state).map((line) => (
              <code key={line}>{line}</code>
            ))}
          </p>
        ) : null}
      </TextSlip>
    </Printed>
  );
}

interface PrintedProps {
  stamp: PassportStamp | null;
  layout: RowLayout;
  dim: boolean;
  verified?: boolean;
  children: React.ReactNode;
}

/** An object with the server's stamp under it. */
function Printed({ stamp, layout, dim, verified, children }: PrintedProps) {
  const { width } = layout.object;
  const passport =
    verified === undefined ? {} : { "data-testid": "passport", "data-verified": verified ? "true" : "false" };
  return (
    <div className={styles.object} style={{ width }} {...passport}>
      <div className={dim ? styles.dim : undefined}>{children}</div>
      {stamp ? (
        <div key={stamp.text} className={styles.print}>
          <RubberStamp {...stamp} ground="room" width={width + 6} height={40} rotate={-5} />
        </div>
      ) : null}
    </div>
  );
}
