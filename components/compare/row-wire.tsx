import type { CSSProperties } from "react";
import { ParcelArt, parcelSize } from "@/components/stage/parcel";
import type { FactName } from "@/lib/compare/differences";
import type { Measured } from "@/lib/compare/score";
import { bytesShort } from "@/lib/core/figures";
import type { Parcel, Scene } from "@/lib/stage/scene-shape";
import { Differs } from "./differs";
import type { RowLayout } from "./row-layout";
import styles from "./stage-row.module.css";

interface WireProps {
  layout: RowLayout;
  scene: Scene | null;
  measured: Measured | null;
  differing: ReadonlySet<FactName>;
  /** Said while nothing has been sent yet. */
  empty: string;
}

const OUT = { leaving: 0, flying: 0.6, delivered: 1 } as const;
const BACK = { none: null, flying: 0.6, arrived: 0.2 } as const;

/** The wire of one model: how heavy the request and the answer are, and what flies. */
export function RowWire({ layout, scene, measured, differing, empty }: WireProps) {
  const { pad, wire } = layout;
  return (
    <div className={styles.wire} style={{ padding: `0 ${pad}px`, width: wire }} data-testid="wire">
      <h4>The wire</h4>
      {scene && measured ? (
        <>
          <div className={styles.leg}>
            <p>
              <b>{bytesShort(measured.bytesUp)}</b>
              <Differs on={differing.has("requestBytes")} />
              <span>request</span>
            </p>
            <Rail out parcel={scene.request.parcel} at={OUT[scene.request.phase]} />
            {measured.otherBytes > 0 ? (
              <small title="Cookies of the other models, which the browser attached as well: nobody read them here.">
                + {bytesShort(measured.otherBytes)} unread
              </small>
            ) : null}
          </div>
          <Answer scene={scene} measured={measured} differing={differing} />
        </>
      ) : (
        <p className={styles.empty}>{empty}</p>
      )}
    </div>
  );
}

function Answer({
  scene,
  measured,
  differing,
}: { scene: Scene; measured: Measured } & Pick<WireProps, "differing">) {
  const { phase, parcel } = scene.response;
  const come = phase === "arrived";
  return (
    <div className={styles.leg}>
      <p>
        {come ? <b>{bytesShort(measured.bytesDown)}</b> : <b className={styles.pending}>…</b>}
        <Differs on={come && differing.has("responseBytes")} />
        <span>answer</span>
      </p>
      <Rail parcel={parcel} at={BACK[phase]} />
      {come ? (
        <small>
          {cookieWords(scene)} <Differs on={differing.has("cookie")} />
        </small>
      ) : null}
    </div>
  );
}

function cookieWords({ response }: Scene): string {
  const { mark, note, parcel } = response;
  if (mark) return note === "Max-Age=0: drop it." ? "drops the cookie" : "sets the cookie";
  return parcel.kind === "hand" ? "in the body, no cookie" : "sets no cookie";
}

/** One lane: a dashed arrow, and what travels along it. */
function Rail({ out = false, parcel, at }: { out?: boolean; parcel: Parcel; at: number | null }) {
  const { width } = parcelSize(parcel, "small");
  const place: CSSProperties = {
    left: `calc((100% - ${width}px) * ${at ?? 1})`,
    opacity: at === null || (out && at === 1) ? 0.35 : 1,
    visibility: at === null ? "hidden" : "visible",
  };
  return (
    <div className={styles.rail} data-out={out}>
      <div className={styles.parcel} style={place}>
        <ParcelArt parcel={parcel} size="small" />
      </div>
    </div>
  );
}
