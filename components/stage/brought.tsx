import { CabinetAside } from "./cabinet-aside";
import { CarriedView } from "./carried-view";
import { DenylistView } from "./denylist-view";
import { AbovePassport } from "./grounds";
import type { StageLayout } from "./layout";
import { PHONE_WIDTH } from "./not-brought";
import { PassportView } from "./passport-view";
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
      {!flat && !layout.compact && <CabinetAside layout={layout} />}
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
        <AbovePassport left={left} width={width} floor={floor}>
          {scene ? "none came" : "not opened"}
        </AbovePassport>
      )}
      {denylist && <DenylistView denylist={denylist} place={flat ? undefined : clipboardPlace(layout)} />}
    </>
  );
}

/** Above the cabinet that stands aside; where there is none, on the desk. */
function clipboardPlace({ beside, desk, compact }: StageLayout): { left: number; top: number } {
  if (beside && !compact) return { left: beside.left - 10, top: 46 };
  return { left: desk.left + (compact ? 14 : 92), top: desk.top - 74 };
}

/** How long a slip may be on a phone. */
const PHONE_ROOM = 400;

function SlipOrBox(props: ServerProps & { flat: boolean }) {
  const { layout, model, exchange, scene, flat } = props;
  const { left, width } = layout.passport;
  const carried = scene?.carried ?? null;
  return (
    <CarriedView
      form={model === "plain" ? "slip" : "box"}
      carried={carried}
      left={left}
      width={flat ? Math.min(width, PHONE_WIDTH) : width}
      floor={layout.floor}
      room={flat ? PHONE_ROOM : layout.floor - 82}
      over={scene?.response.phase === "arrived"}
      labNow={labNowOf(props)}
      moment={`${exchange?.id} ${carried?.isNew} ${carried?.lines === null}`}
      flat={flat}
    />
  );
}
