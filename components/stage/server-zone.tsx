import { counted } from "@/lib/core/figures";
import type { Exchange } from "@/lib/trace/exchange";
import { isInside } from "@/lib/trace/inside";
import { algIn, findStep } from "@/lib/trace/steps";
import { PassportCover } from "./art/passport";
import { ShutCabinet } from "./art/shut-cabinet";
import { CabinetCaption } from "./cabinet-caption";
import { CabinetView } from "./cabinet-view";
import { DeskArea } from "./desk-scene";
import { Docket } from "./docket";
import { Brought, Minted, PhoneServer, ShutAside } from "./later";
import { carriesRecord } from "./layout";
import styles from "./server.module.css";
import type { ServerProps } from "./server-props";
import { cabinetName, isNow } from "./view";
import { Zone } from "./zone";

/** `A is`, `A, B, C are`. */
const listed = (names: readonly string[]): string =>
  `${names.join(", ")} ${names.length === 1 ? "is" : "are"}`;

function asideOf({ model, exchange, scene, cabinet, live, layout, down }: ServerProps): string {
  if (layout.compact) return "";
  const nobody = findStep(exchange?.steps ?? [], "service-chosen");
  if (nobody?.data.reason === "none-up") return `${listed(nobody.data.down)} down`;
  if (model === "jwt") {
    // What the lab is set to now says nothing about an exchange of before.
    const alg = exchange ? algIn(exchange.steps) : (live?.settings.jwtAlg ?? null);
    const reads = exchange ? `, ${counted(exchange.cost.storeReads, "store read")}` : "";
    const list = scene?.denylist ? " and denylist" : " only";
    const key = alg === "HS256" ? "shared secret" : "public key";
    return alg === null || scene?.desk.keyIdle ? `no key used${reads}` : `${key}${list}${reads}`;
  }
  if (model === "plain") return "nothing kept, nothing checked";
  if (model === "sealed") return "nothing kept but the key";
  if (model === "none") return "nothing kept";
  if (down) return `${cabinetName(live, scene?.cabinet.partition ?? null)}, does not answer`;
  return `${cabinetName(live, scene?.cabinet.partition ?? null)}, ${counted(cabinet.total, "drawer")} in use`;
}

/** The number on the tally counter, at the moment that is shown. */
function countOf({ model, layout, scene, live, exchange, newest }: ServerProps): number | null {
  if (model !== "none" && !layout.compact) return null;
  if (scene?.counter) return scene.counter.visitor;
  const step = exchange?.steps.find(({ kind }) => kind === "visitor-counted");
  if (step?.kind === "visitor-counted" && !isNow(scene, newest)) return step.data.visitor - 1;
  return live?.visitors ?? null;
}

/** Who is asked: a service inside by its name, one of several by its letter. */
function titleOf(exchange: Exchange | null): string {
  if (!exchange) return "Server";
  if (isInside(exchange.action)) return `Service ${exchange.action}`;
  const dealt = findStep(exchange.steps, "service-chosen")?.data;
  if (!dealt || dealt.balancing === "none") return "Server";
  return dealt.reason === "none-up" ? "No server" : `Server ${exchange.service}`;
}

/** The server: its docket, its desk, and the cabinet or the passport. */
export function ServerZone(props: ServerProps) {
  const { layout } = props;
  const title = layout.compact ? "The server" : titleOf(props.exchange);
  return (
    <Zone name="server" title={title} aside={asideOf(props)} pad={layout.pad}>
      {layout.kind === "phone" ? <PhoneServer {...props} count={countOf(props)} /> : <Room {...props} />}
    </Zone>
  );
}

function Room(props: ServerProps) {
  const { layout, model, exchange, scene, cabinet, live } = props;
  return (
    <div className={styles.room}>
      <i className={styles.floor} style={{ top: layout.floor }} />
      {!layout.compact && (
        <Docket layout={layout} exchangeId={exchange?.id ?? null} docket={scene?.docket ?? null} />
      )}
      {layout.compact && carriesRecord(model) && !scene?.denylist && <ShutAside layout={layout} />}
      <DeskArea
        layout={layout}
        model={model}
        scene={scene}
        count={countOf(props)}
        alg={(exchange ? algIn(exchange.steps) : null) ?? live?.settings.jwtAlg ?? null}
        tied={cabinet.open !== null}
      />
      {carriesRecord(model) ? (
        <Brought {...props} />
      ) : model === "none" && !layout.compact ? (
        <Unused {...props} />
      ) : (
        <Cabinet {...props} />
      )}
      {model === "hybrid" && !layout.compact && <Minted {...props} />}
    </div>
  );
}

function Cabinet({ layout, model, exchange, scene, cabinet, past, newest, notes, down }: ServerProps) {
  const { left, width, height, slots } = layout.cabinet;
  const shutHeight = 34 + slots * 50 + (slots - 1) * 4;
  const before = isNow(scene, newest) ? Number.POSITIVE_INFINITY : (exchange?.id ?? 0);
  const unused = scene !== null && !scene.cabinet.used;
  return (
    <>
      {!cabinet.open && (
        <div
          className={`${styles.above} ${width < 300 ? styles.little : ""}`}
          style={{
            left: left - 12,
            width: width + 24,
            bottom: `calc(100% - ${layout.floor - shutHeight - 14}px)`,
          }}
        >
          <CabinetCaption
            cabinet={cabinet}
            scene={scene?.cabinet ?? null}
            notes={notes}
            before={before}
            down={down}
          />
        </div>
      )}
      <CabinetView
        cabinet={cabinet}
        left={left}
        width={width}
        height={height}
        floor={layout.floor}
        unused={unused || down}
        away={down}
        few={layout.compact}
        exchange={exchange}
        past={past}
        brief={model === "hybrid"}
        moment={`${exchange?.id} ${cabinet.open?.sid}`}
      />
    </>
  );
}

/** Without memory: neither cabinet nor passport is ever opened. */
function Unused({ layout }: ServerProps) {
  const { left, width } = layout.cabinet;
  const { floor } = layout;
  const second = left + width - 118;
  return (
    <>
      <p className={styles.beside} style={{ left, width: 128, top: floor - 248 }}>
        Passport<i>not opened</i>
      </p>
      <div
        className={`${styles.at} ${styles.faded}`}
        style={{ left: left + 12, top: floor - 148 }}
        data-testid="passport"
        data-verified="false"
      >
        <PassportCover width={104} height={144} />
      </div>
      <p className={styles.beside} style={{ left: second - 10, width: 128, top: floor - 248 }}>
        Cabinet<i>not opened</i>
      </p>
      <div
        className={styles.at}
        style={{ left: second, top: floor - 190 }}
        data-testid="cabinet"
        data-open="false"
      >
        <ShutCabinet width={108} height={190} drawers={["", "", "", ""]} dim />
      </div>
    </>
  );
}
