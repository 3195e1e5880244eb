import { shortId } from "@/lib/core/ids";
import { DrawerInterior } from "./art/cabinet";
import { TallyCounter } from "./art/counter";
import { Holder, Pull, SteelFace } from "./art/drawer-marks";
import { ArtFrame } from "./art/frame";
import { ShutCabinet } from "./art/shut-cabinet";
import { CabinetCaption } from "./cabinet-caption";
import { Docket } from "./docket";
import { Brought, Minted } from "./later";
import { carriesRecord } from "./layout";
import { RecordSheet } from "./record";
import styles from "./server.module.css";
import type { ServerProps } from "./server-props";
import { isNow } from "./view";

/** The server on a phone: the docket, and below it the drawer, the passport or the counter. */
export function PhoneServer(props: ServerProps & { count: number | null }) {
  const { layout, model, exchange, scene, count } = props;
  return (
    <div className={styles.phoneRoom}>
      {!layout.compact && (
        <Docket layout={layout} exchangeId={exchange?.id ?? null} docket={scene?.docket ?? null} />
      )}
      {carriesRecord(model) && <Brought {...props} />}
      {model !== "jwt" && count !== null && (
        <div className="mb-4 flex justify-center" aria-hidden="true">
          <TallyCounter value={count} />
        </div>
      )}
      {model === "session" || model === "hybrid" ? <PhoneDrawer {...props} /> : <NotOpened word="cabinet" />}
      {model === "hybrid" && !layout.compact && <Minted {...props} />}
      {model !== "jwt" && model !== "hybrid" && !layout.compact && <NotOpened word="passport" />}
    </div>
  );
}

/** The front of the open drawer with its label at the right, where the thread comes down. */
function PhoneFront({ width, label }: { width: number; label: string }) {
  return (
    <ArtFrame width={width} height={42}>
      <g filter="url(#art-soft-s)">
        <SteelFace x={0} y={0} width={width} height={42} rx={3} line={1.4} />
      </g>
      <Pull x={22} y={14} width={60} height={15} />
      <Holder x={width - 126} y={7} width={100} height={28} text={label} size={17} state="open" />
    </ArtFrame>
  );
}

function NotOpened({ word }: { word: "cabinet" | "passport" }) {
  const data =
    word === "cabinet"
      ? { "data-testid": "cabinet", "data-open": "false" }
      : { "data-testid": "passport", "data-verified": "false" };
  return (
    <p className="serif-italic mt-2 text-[14px] text-ink-2" {...data}>
      The {word} is not opened.
    </p>
  );
}

function PhoneDrawer({ layout, scene, cabinet, past, notes, newest, exchange, down }: ServerProps) {
  const { width } = layout.cabinet;
  const { open, drawers, more } = cabinet;
  const before = isNow(scene, newest) ? Number.POSITIVE_INFINITY : (exchange?.id ?? 0);
  const labels = drawers.map(({ short, state }) => (state === "shut" ? short : ""));
  const missing = drawers.findIndex(({ state }) => state === "missing");
  return (
    <div data-testid="cabinet" data-open={open ? "true" : "false"}>
      {open ? (
        <div data-testid="drawer" data-label={open.sid} data-short={shortId(open.sid)}>
          <DrawerInterior width={width} height={140} tab={open.isNew ? "new record" : "record"}>
            <RecordSheet record={open.record} exchange={exchange} past={past} look="flow" />
          </DrawerInterior>
          <div className={styles.front} style={{ margin: "-4px -8px 0" }}>
            <PhoneFront width={width + 16} label={shortId(open.sid)} />
            <span className={styles.hook} data-anchor="drawer" />
          </div>
        </div>
      ) : (
        <>
          <div className={styles.above}>
            <CabinetCaption
              cabinet={cabinet}
              scene={scene?.cabinet ?? null}
              notes={notes}
              before={before}
              down={down}
            />
          </div>
          <ShutCabinet
            width={width}
            height={136}
            drawers={labels}
            missing={missing < 0 ? undefined : missing}
            dim={down || (scene !== null && !scene.cabinet.used)}
          />
        </>
      )}
      {more > 0 && <p className="serif-italic mt-2 text-[14px] text-ink-2">and {more} more drawers</p>}
    </div>
  );
}
