import { ShutCabinet } from "./art/shut-cabinet";
import type { StageLayout } from "./layout";
import styles from "./server.module.css";

/** The cabinet, which stands aside where the client carries the record. In a compact stage the desk hides its feet. */
export function CabinetAside({ layout: { beside, floor, compact } }: { layout: StageLayout }) {
  if (!beside) return null;
  const height = compact ? 250 : 217;
  return (
    <>
      <p
        className={styles.beside}
        style={{ left: beside.left - 10, width: beside.width + 20, top: floor - height - 51 }}
      >
        Cabinet<i>not opened</i>
      </p>
      <div
        className={styles.at}
        style={{ left: beside.left, top: floor - height }}
        data-testid="cabinet"
        data-open="false"
      >
        <ShutCabinet width={beside.width} height={height} drawers={["", "", "", ""]} dim />
      </div>
    </>
  );
}
