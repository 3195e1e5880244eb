import { CabinetBody, DrawerFront, DrawerInterior } from "@/components/stage/art/cabinet";
import type { LabView } from "@/lib/lab/shapes";
import type { Moment } from "@/lib/services/hybrid/moment";
import { drawCabinet } from "@/lib/stage/drawers";
import type { CabinetScene } from "@/lib/stage/scene-shape";
import type { SessionRecord } from "@/lib/trace/vocabulary";
import styles from "./gateway.module.css";

/** How many drawers are drawn, the heights of a shut drawer, of an open one and its front, px. */
interface Sizes {
  slots: number;
  shut: number;
  interior: number;
  front: number;
}

const ROOMY: Sizes = { slots: 4, shut: 40, interior: 104, front: 44 };
/** Where it stands among much else. */
const COMPACT: Sizes = { slots: 3, shut: 28, interior: 80, front: 36 };
const WIDTH = 184;
const INNER = WIDTH - 24;
const GAP = 4;
/** The carcass above and below its drawers. */
const FRAME = 34;
/** How far an open drawer stands out, on both sides together. */
const FORWARD = 24;

/** The drawer of the exchange, as the stage's cabinet takes it. */
function sceneOf(moment: Moment | null): CabinetScene | null {
  const drawer = moment?.drawer;
  if (!drawer) return null;
  return {
    used: true,
    partition: drawer.partition,
    labels: [],
    total: 0,
    touched: drawer.sid,
    state: drawer.record ? "open" : "missing",
    record: drawer.record,
  };
}

/** The records that stand where the gateway keeps them, now. */
function recordsOf(view: LabView | null, partition: string | undefined): SessionRecord[] {
  if (!view) return [];
  if ((partition ?? view.settings.sessionPlace) === "shared") return view.store.sessions;
  return (view.services.find(({ name }) => name === partition) ?? view.services[0])?.sessions ?? [];
}

interface CabinetProps {
  moment: Moment | null;
  view: LabView | null;
  compact?: boolean;
}

/** The gateway's cabinet with the drawer of the shown exchange open, as it stands now. */
export function GatewayCabinet({ moment, view, compact = false }: CabinetProps) {
  const { slots, shut, interior, front } = compact ? COMPACT : ROOMY;
  const records = recordsOf(view, moment?.drawer?.partition);
  const { drawers, more, open } = drawCabinet(sceneOf(moment), records, slots);
  const fronts = drawers.length + (more > 0 ? 1 : 0);
  const height = FRAME + (fronts - 1) * (shut + GAP) + (open ? interior + GAP + front + 2 : shut);
  return (
    <div className={styles.cabinet} data-testid="cabinet" data-open={open !== null}>
      <CabinetBody width={WIDTH} height={height}>
        <div className={styles.drawers}>
          {drawers.map((drawer, i) =>
            open && drawer.sid === open.sid ? (
              <div key={drawer.sid} data-testid="drawer" data-label={open.sid}>
                <DrawerInterior width={INNER} height={interior} tab="record">
                  <RecordFacts record={open.record} brief={compact} />
                </DrawerInterior>
                <div className={styles.front}>
                  <DrawerFront width={INNER + FORWARD} height={front} label={drawer.short} state="open" />
                  <span className={styles.hook} data-anchor="drawer" />
                </div>
              </div>
            ) : (
              <DrawerFront
                key={drawer.sid ?? `empty ${i}`}
                width={INNER}
                height={shut}
                label={drawer.short}
                state={drawer.state}
              />
            ),
          )}
          {more > 0 && <DrawerFront width={INNER} height={shut} label={`+ ${more}`} state="shut" />}
        </div>
      </CabinetBody>
    </div>
  );
}

function RecordFacts({ record, brief }: { record: SessionRecord; brief: boolean }) {
  const { userId, role, visits } = record;
  return (
    <dl className={styles.record}>
      <dt>userId</dt>
      <dd>{userId ?? "none"}</dd>
      <dt>role</dt>
      <dd className={styles.hot}>{role ?? "none"}</dd>
      {brief ? null : (
        <>
          <dt>visits</dt>
          <dd>{visits}</dd>
        </>
      )}
    </dl>
  );
}
