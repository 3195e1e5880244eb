import type { ReactNode } from "react";
import { milliseconds } from "@/lib/core/figures";
import type { Scene } from "@/lib/stage/scene-shape";
import { WireTraffic } from "./later";
import type { StageLayout } from "./layout";
import styles from "./wire.module.css";
import { Zone } from "./zone";

interface WireZoneProps {
  layout: StageLayout;
  scene: Scene | null;
  exchangeId: number | null;
  roundTripMs: number | null;
  empty: ReactNode;
}

/** The wire: the request going, the response coming, and the one line of each that carries a credential. */
export function WireZone({ layout, scene, exchangeId, roundTripMs, empty }: WireZoneProps) {
  const aside = !scene
    ? layout.compact
      ? "nothing yet"
      : "nothing sent yet"
    : roundTripMs === null
      ? `exchange ${exchangeId}`
      : `${milliseconds(roundTripMs)}${layout.compact ? "" : " round trip"}`;
  const width = layout.kind === "phone" ? layout.wire - 54 - layout.pad : layout.wire - 2 * layout.pad;
  const shared = { width, small: layout.kind === "phone", id: String(exchangeId) };
  const mood = `${layout.compact ? styles.compact : ""} ${layout.kind === "phone" ? styles.phone : ""}`;
  return (
    <Zone name="wire" title="The wire" aside={aside} pad={layout.pad}>
      <div className={mood}>
        {scene ? (
          <WireTraffic scene={scene} compact={layout.compact} {...shared} />
        ) : (
          <div className={styles.empty}>{empty}</div>
        )}
      </div>
    </Zone>
  );
}
