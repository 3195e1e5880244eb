import type { OfferedModel } from "@/lib/auth/capabilities";
import type { FactName } from "@/lib/compare/differences";
import type { Scene } from "@/lib/stage/scene-shape";
import type { SessionRecord } from "@/lib/trace/vocabulary";
import { Differs } from "./differs";
import { NoDocket, RowDocket } from "./row-docket";
import type { RowLayout } from "./row-layout";
import { RowObject } from "./row-object";
import styles from "./stage-row.module.css";

interface ServerProps {
  layout: RowLayout;
  model: OfferedModel;
  scene: Scene | null;
  records: readonly SessionRecord[] | null;
  visitors: number;
  reads: number;
  differing: ReadonlySet<FactName>;
}

/** The server of one model: what it did, how long that took, what it looked at, and what it answered. */
export function RowServer({ layout, model, scene, records, visitors, reads, differing }: ServerProps) {
  const { pad } = layout;
  const decided = scene !== null && scene.response.phase !== "none";
  return (
    <div className={styles.server} style={{ padding: `0 ${pad}px` }} data-testid="server">
      <h4>
        Server
        {scene && decided ? <Status scene={scene} differing={differing} /> : null}
      </h4>
      {scene?.thread ? <i className={styles.knot} data-anchor="tag" /> : null}
      <div className={styles.room}>
        <div className={styles.work} style={{ width: layout.docket }}>
          {scene ? <RowDocket layout={layout} scene={scene} /> : <NoDocket layout={layout} />}
          {scene && decided ? (
            <p className={`serif-italic ${styles.caption}`}>
              {caption(scene, reads)} <Differs on={differing.has("storeReads")} />
            </p>
          ) : null}
        </div>
        <RowObject layout={layout} model={model} scene={scene} records={records} visitors={visitors} />
      </div>
    </div>
  );
}

function Status({ scene: { response }, differing }: { scene: Scene; differing: ReadonlySet<FactName> }) {
  const { status, phrase, good } = response;
  return (
    <b className={good ? styles.ok : styles.deny}>
      <Differs on={differing.has("status")} /> {status} {phrase}
    </b>
  );
}

/** What the server had to ask, in a few words. */
function caption({ model, denylist, cabinet }: Scene, reads: number): string {
  if (denylist) return denylist.listed ? "on the denylist" : "denylist asked";
  if (model !== "session" && model !== "hybrid") return "no store read";
  if (cabinet.state === "missing") return "no such drawer";
  return reads === 0 ? "no drawer read" : `${reads} drawer${reads === 1 ? "" : "s"} read`;
}
