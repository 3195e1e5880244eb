import { ShutCabinet } from "./art/shut-cabinet";
import { CarriedView } from "./carried-view";
import { DenylistView } from "./denylist-view";
import type { StageLayout } from "./layout";
import { PassportView } from "./passport-view";
import styles from "./server.module.css";
import { labNowOf, type ServerProps } from "./server-props";

/**
 * What the client brought of itself, where the cabinet would stand: the passport, the slip or the box. The cabinet
 * stands aside, shut. On a phone it flows, and the cabinet is told of below.
 */
export function Brought(props: ServerProps) {
  const { layout, model } = props;
  const flat = layout.kind === "phone";
  return (
    <>
      {model === "jwt" ? <Passport {...props} flat={flat} /> : <SlipOrBox {...props} flat={flat} />}
      {!flat && <CabinetAside layout={layout} />}
    </>
  );
}

function Passport(props: ServerProps & { flat: boolean }) {
  const { layout, exchange, scene, flat } = props;
  const { floor } = layout;
  const { left, width } = layout.passport;
  const denylist = scene?.denylist ?? null;
  return (
    <>
      <PassportView
        passport={scene?.passport ?? null}
        left={left}
        width={width}
        floor={floor}
        labNow={labNowOf(props)}
        moment={`${exchange?.id} ${scene?.passport.isNew}`}
        listed={denylist !== null}
        flat={flat}
      />
      {!flat && !scene?.passport.used && (
        <p className={styles.above} style={{ left, width, top: floor - 276 }}>
          <b>Passport</b>
          <i>{scene ? "none came" : "not opened"}</i>
        </p>
      )}
      {denylist && <DenylistView denylist={denylist} place={flat ? undefined : clipboardPlace(layout)} />}
    </>
  );
}

/** Above the cabinet that stands aside; where there is none, on the desk. */
function clipboardPlace({ beside, desk, compact }: StageLayout): { left: number; top: number } {
  if (beside) return { left: beside.left - 10, top: 46 };
  return { left: desk.left + (compact ? 14 : 92), top: desk.top - 74 };
}

/** On a phone a slip is no wider than a hand, and may be as long as it is. */
const PHONE = { width: 330, room: 400 } as const;

function SlipOrBox(props: ServerProps & { flat: boolean }) {
  const { layout, model, exchange, scene, flat } = props;
  const { left, width } = layout.passport;
  const carried = scene?.carried ?? null;
  return (
    <CarriedView
      form={model === "plain" ? "slip" : "box"}
      carried={carried}
      left={left}
      width={flat ? Math.min(width, PHONE.width) : width}
      floor={layout.floor}
      room={flat ? PHONE.room : layout.floor - 50}
      labNow={labNowOf(props)}
      moment={`${exchange?.id} ${carried?.isNew} ${carried?.lines === null}`}
      flat={flat}
    />
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
