import type { ReactNode } from "react";
import type { Drawer, DrawnCabinet } from "@/lib/stage/drawers";
import type { Exchange } from "@/lib/trace/exchange";
import { CabinetBody, DrawerFront, DrawerInterior } from "./art/cabinet";
import { OpenRecord } from "./later";
import styles from "./server.module.css";

interface CabinetProps {
  cabinet: DrawnCabinet;
  left: number;
  width: number;
  /** The height of the cabinet with a drawer open. */
  height: number;
  floor: number;
  /** Nobody opens it in this exchange. */
  unused: boolean;
  /** It is out of reach. */
  away: boolean;
  few: boolean;
  /** The exchange that is shown, and those before it. */
  exchange: Exchange | null;
  past: readonly Exchange[];
  /** A passport stands beside it. */
  brief: boolean;
  /** Changes when another drawer comes forward. */
  moment: string;
}

const SHUT = 50;
const FRAME = 34;
const GAP = 4;
const OPEN_FRONT = 46;
/** The front of an open drawer stands 20 px out to either side and takes 2 px more below than above. */
const OPEN_EXTRA = 2;

/** The filing cabinet, with at most one drawer open. */
export function CabinetView(props: CabinetProps) {
  const { cabinet, left, width, height, floor, unused, away, few, brief, exchange, past, moment } = props;
  const { drawers, more, open } = cabinet;
  const fronts = drawers.length + (more > 0 ? 1 : 0);
  const gaps = (fronts - 1) * GAP;
  const shutHeight = FRAME + fronts * SHUT + gaps;
  const total = open ? height : Math.min(height, shutHeight);
  const each = open ? 37 : SHUT;
  const interior = height - FRAME - (fronts - 1) * 37 - OPEN_FRONT - gaps - GAP - OPEN_EXTRA;
  return (
    <div
      className={`${styles.cabinet} ${open ? styles.rising : ""} ${unused ? styles.faded : ""} ${away ? styles.away : ""}`}
      style={{ left, top: floor - total }}
      data-testid="cabinet"
      data-open={open ? "true" : "false"}
    >
      <CabinetBody width={width} height={total}>
        <div className={styles.drawers}>
          {drawers.map((drawer, i) => (
            <Front key={drawer.sid ?? `empty ${i}`} drawer={drawer} width={width - 24} height={each}>
              {open && drawer.sid === open.sid && (
                <div key={moment} className={styles.folder}>
                  <DrawerInterior
                    width={width - 24}
                    height={interior}
                    tab={open.isNew ? "new record" : "record"}
                    small={few}
                  >
                    <OpenRecord
                      record={open.record}
                      exchange={exchange}
                      past={past}
                      look={few ? "few" : width < 300 ? (brief ? "brief" : "slim") : "full"}
                    />
                  </DrawerInterior>
                </div>
              )}
            </Front>
          ))}
          {more > 0 && (
            <DrawerFront width={width - 24} height={each} label={`and ${more} more`} state="shut" />
          )}
        </div>
      </CabinetBody>
    </div>
  );
}

interface FrontProps {
  drawer: Drawer;
  width: number;
  height: number;
  children: ReactNode;
}

function Front({ drawer, width, height, children }: FrontProps) {
  const { sid, short, state } = drawer;
  if (state === "missing" || state === "empty" || sid === null)
    return <DrawerFront width={width} height={height} state={state} />;
  const open = state === "open";
  return (
    <div data-testid="drawer" data-label={sid} data-short={short}>
      {children}
      <div className={`${styles.front} ${open ? styles.open : ""}`}>
        <div className={open ? styles.forward : undefined}>
          <DrawerFront
            width={open ? width + 40 : width}
            height={open ? OPEN_FRONT : height}
            label={short}
            state={state}
          />
        </div>
        {open && <span className={styles.hook} data-anchor="drawer" />}
      </div>
    </div>
  );
}
