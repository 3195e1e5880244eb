import { EnvelopePaper } from "@/components/stage/art/envelope";
import { EnvelopeCard } from "@/components/stage/envelope-card";
import { sidOf } from "@/lib/lab/client/held";
import { allSessions } from "@/lib/lab/client/reduce";
import type { Envelope } from "@/lib/stage/jar";
import { OutsideActions } from "./outside-actions";
import styles from "./stage.module.css";
import type { Bench } from "./use-hybrid";

/** The envelope, px: as wide as the zone allows on the narrowest of screens. */
const ENVELOPE = { width: 210, height: 146 };

/** Says of a label that it leads nowhere only where an exchange told which record it names, and that is gone. */
const captionOf = (envelope: Envelope | null, { lab }: Bench): string => {
  if (!envelope) return "Nothing to attach yet.";
  const sid = sidOf(lab.exchanges, envelope.value);
  const stands = lab.view === null || sid === null || allSessions(lab.view).some(({ id }) => id === sid);
  return stands ? "Outside, only a label." : "A label to nowhere.";
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
