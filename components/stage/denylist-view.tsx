import { shortId } from "@/lib/core/ids";
import type { DenylistScene } from "@/lib/stage/scene-shape";
import { Clipboard } from "./art/clipboard";
import styles from "./carried.module.css";

export interface DenylistProps {
  denylist: DenylistScene;
  /** Where it hangs; left out, it stands in the flow. */
  place?: { left: number; top: number };
}

function saysOf({ listed, isNew }: DenylistScene): string {
  if (listed === null) return "no answer";
  if (isNew) return "added now";
  return listed ? "is listed" : "not listed";
}

/** The list of revoked tokens, and what it says of this one. */
export function DenylistView({ denylist, place }: DenylistProps) {
  const { jti, listed } = denylist;
  return (
    <div
      className={`${styles.denylist} ${place ? "" : styles.flow}`}
      style={place}
      data-testid="denylist"
      data-listed={listed === null ? "unknown" : String(listed)}
    >
      <Clipboard width={92} height={74}>
        <div className={`${styles.list} ${listed ? styles.listed : ""}`}>
          Denylist
          <code translate="no">{jti === null ? "?" : shortId(jti)}</code>
          <i>{saysOf(denylist)}</i>
        </div>
      </Clipboard>
    </div>
  );
}
