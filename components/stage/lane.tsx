import type { Parcel } from "@/lib/stage/scene-shape";
import { ParcelArt, parcelSize } from "./parcel";
import styles from "./wire.module.css";

interface LaneProps {
  width: number;
  direction: "out" | "back";
  parcel: Parcel;
  /** Where the parcel is, as a share of the way from the left; `null` where it is not to be seen. */
  at: number | null;
  /** Where it waits or went to, while it is not to be seen. */
  hiddenAt: number;
  moving: boolean;
  small: boolean;
  /** Another exchange is another parcel. */
  id: string;
}

/** One lane of the wire: a dashed arrow, and what flies along it. */
export function Lane({ width, direction, parcel, at, hiddenAt, moving, small, id }: LaneProps) {
  const size = parcelSize(parcel, small ? "small" : "large");
  const place = Math.round((width - size.width) * (at ?? hiddenAt));
  const out = direction === "out";
  return (
    <div className={styles.lane}>
      <svg width={width} height={10} aria-hidden="true">
        <path
          d={out ? `M2 5H${width - 6}` : `M${width - 2} 5H6`}
          stroke="var(--rule-strong)"
          strokeWidth={1.5}
          strokeDasharray="2 5"
          strokeLinecap="round"
          markerEnd="url(#art-ah)"
        />
      </svg>
      <div
        key={id}
        className={styles.parcel}
        style={{
          transform: `translate(${place}px, -50%)`,
          opacity: at === null ? 0 : 1,
          width: size.width,
        }}
      >
        <ParcelArt parcel={parcel} size={small ? "small" : "large"} />
        {moving && !small && <Trail out={out} width={size.width} />}
      </div>
    </div>
  );
}

function Trail({ out, width }: { out: boolean; width: number }) {
  return (
    <svg
      className={styles.trail}
      style={{ left: out ? -56 : width + 10 }}
      width={44}
      height={20}
      aria-hidden="true"
    >
      <path
        d={out ? "M16 1h27M1 19h42" : "M1 1h27M1 19h42"}
        stroke="var(--rule-strong)"
        strokeWidth={1.5}
        strokeLinecap="round"
      />
    </svg>
  );
}
