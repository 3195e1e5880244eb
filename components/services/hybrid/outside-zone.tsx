import { EnvelopePaper } from "@/components/stage/art/envelope";
import { EnvelopeCard } from "@/components/stage/envelope-card";
import type { Envelope } from "@/lib/stage/jar";
import { OutsideActions } from "./outside-actions";
import styles from "./stage.module.css";
import type { Bench } from "./use-hybrid";

/** The envelope, px: as wide as the zone allows on the narrowest of screens. */
const ENVELOPE = { width: 210, height: 146 };

const captionOf = (envelope: Envelope | null, { sid, moment }: Bench): string => {
  if (!envelope) return "Nothing to attach yet.";
  return sid === null && moment ? "A label to nowhere." : "Outside, only a label.";
};

/** The browser: it holds a sealed label, and nothing that a service inside would take. */
export function OutsideZone({ bench, envelope }: { bench: Bench; envelope: Envelope | null }) {
  const { stranger } = bench;
  return (
    <div className={styles.outside} data-mode="hybrid" data-testid="browser">
      <header className={styles.head}>
        <h2>Browser</h2>
        {stranger === null ? null : <span>{stranger}</span>}
      </header>
      <div className={styles.held}>
        {envelope ? (
          <EnvelopeCard envelope={envelope} flat={false} {...ENVELOPE} />
        ) : (
          <EnvelopePaper {...ENVELOPE} ghost>
            <p className={styles.ghost}>No cookie yet</p>
          </EnvelopePaper>
        )}
        <p className={styles.caption}>{captionOf(envelope, bench)}</p>
      </div>
      <OutsideActions bench={bench} />
    </div>
  );
}
