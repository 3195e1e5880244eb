import { ShutCabinet } from "./art/shut-cabinet";
import { Carried, Denylist } from "./carried";
import type { StageLayout } from "./layout";
import { PassportView } from "./passport-view";
import styles from "./server.module.css";
import { labNowOf, type ServerProps } from "./server-props";

/** With a passport: the cabinet stands aside, shut. */
export function Border(props: ServerProps) {
  const { layout, exchange, scene } = props;
  const { floor } = layout;
  return (
    <>
      <PassportView
        passport={scene?.passport ?? null}
        {...layout.passport}
        floor={floor}
        labNow={labNowOf(props)}
        moment={`${exchange?.id} ${scene?.passport.isNew}`}
        listed={(scene?.denylist ?? null) !== null}
        flat={false}
      />
      {!scene?.passport.used && (
        <p
          className={styles.above}
          style={{ left: layout.passport.left, width: layout.passport.width, top: floor - 276 }}
        >
          <b>Passport</b>
          <i>{scene ? "none came" : "not opened"}</i>
        </p>
      )}
      <CabinetAside layout={layout} />
      {scene?.denylist && <Denylist denylist={scene.denylist} place={clipboardPlace(layout)} />}
    </>
  );
}

/** Above the cabinet that stands aside; where there is none, on the desk. */
function clipboardPlace({ beside, desk, compact }: StageLayout): { left: number; top: number } {
  if (beside) return { left: beside.left - 10, top: 46 };
  return { left: desk.left + (compact ? 14 : 92), top: desk.top - 74 };
}

/** With a slip or a box: it stands where the passport would, and the cabinet aside. */
export function Brought(props: ServerProps) {
  const { layout, model, exchange, scene } = props;
  return (
    <>
      <Carried
        form={model === "plain" ? "slip" : "box"}
        carried={scene?.carried ?? null}
        {...layout.passport}
        floor={layout.floor}
        room={layout.floor - 50}
        labNow={labNowOf(props)}
        moment={`${exchange?.id} ${scene?.carried?.isNew} ${scene?.carried?.lines === null}`}
        flat={false}
      />
      <CabinetAside layout={layout} />
    </>
  );
}

function CabinetAside({ layout: { beside, floor } }: { layout: StageLayout }) {
  if (!beside) return null;
  return (
    <>
      <p
        className={styles.beside}
        style={{ left: beside.left - 10, width: beside.width + 20, top: floor - 268 }}
      >
        Cabinet<i>not opened</i>
      </p>
      <div
        className={styles.at}
        style={{ left: beside.left, top: floor - 217 }}
        data-testid="cabinet"
        data-open="false"
      >
        <ShutCabinet width={beside.width} height={217} drawers={["", "", "", ""]} dim />
      </div>
    </>
  );
}
