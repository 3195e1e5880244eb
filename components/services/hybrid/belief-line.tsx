import { clockTime, duration } from "@/lib/core/figures";
import { type Asking, type Belief, boundsOf } from "@/lib/services/hybrid/belief";
import styles from "./belief.module.css";

/** What the line shows at least, in seconds: a passport's whole life and a little more. */
const SHORTEST = 66;

interface Scale {
  /** Seconds at the right end. */
  end: number;
  at: (seconds: number) => string;
}

function scaleOf(belief: Belief, life: number | null): Scale {
  const end = Math.max(SHORTEST, (life ?? 0) * 1.1, ...belief.askings.map(({ after }) => after * 1.06));
  return { end, at: (seconds) => `${(100 * Math.max(0, seconds)) / end}%` };
}

/** Time from the revocation on: what the passport claims, what was believed when asked, and each asking. */
export function BeliefLine({ belief, labId }: { belief: Belief | null; labId: string | null }) {
  if (belief === null || belief.revokedAt === null) return <Empty />;
  const { revokedAt, expiresAt, askings } = belief;
  const life = expiresAt === null ? null : (expiresAt - revokedAt) / 1000;
  const { at } = scaleOf(belief, life);
  const { atLeast, atMost } = boundsOf(askings);
  return (
    <figure className={styles.figure} aria-label="Who was still let in after the revocation">
      <div className={styles.plot}>
        <p className={styles.marks}>
          <span className={styles.mark} style={{ left: 0 }}>
            <b>session revoked</b>
            <code translate="no">{clockTime(revokedAt)}</code>
          </span>
          {life !== null && expiresAt !== null && life > 0 ? (
            <span className={styles.expiry} style={{ right: `calc(100% - ${at(life)})` }}>
              <b>passport expires</b>
              <code translate="no">{clockTime(expiresAt)}</code>
            </span>
          ) : null}
        </p>
        <div className={styles.bars} aria-hidden="true">
          {life !== null && life > 0 ? <i className={styles.claimed} style={{ width: at(life) }} /> : null}
          {atLeast !== null ? (
            <i className={styles.believed} style={{ width: at(atLeast) }}>
              {atLeast >= 25 ? `believed for ${duration(atLeast * 1000)}` : null}
            </i>
          ) : null}
          <i className={styles.tick} style={{ left: 0 }} />
          {life !== null && life > 0 ? <i className={styles.tick} style={{ left: at(life) }} /> : null}
          {atMost !== null ? <i className={styles.end} style={{ left: at(atMost) }} /> : null}
        </div>
        <Dots side="inside" askings={askings} at={at} labId={labId} />
        <Dots side="outside" askings={askings} at={at} labId={labId} />
      </div>
    </figure>
  );
}

interface DotsProps {
  side: Asking["side"];
  askings: readonly Asking[];
  at: Scale["at"];
  labId: string | null;
}

/** Everything that was asked on one side, each a way to its exchange. */
function Dots({ side, askings, at, labId }: DotsProps) {
  return (
    <div className={styles.lane}>
      <span className={styles.side} id={`belief-${side}`}>
        {side}
      </span>
      <ol aria-labelledby={`belief-${side}`}>
        {askings
          .filter((asking) => asking.side === side)
          .map(({ exchange, after, status, code }) => (
            <li key={exchange} style={{ left: at(after) }} data-testid="belief-dot" data-status={status}>
              <a
                href={`/labs/${labId}?exchange=${exchange}`}
                title={`${duration(after * 1000)} after: ${code ?? "let in"}`}
              >
                <span className="sr-only">
                  {side}, {duration(after * 1000)} after the revocation: {code ?? "let in"},{" "}
                </span>
                <i aria-hidden="true" data-ok={status === 200} />
                {status}
              </a>
            </li>
          ))}
      </ol>
    </div>
  );
}

/** Nobody revoked anything yet: where the times will stand. */
function Empty() {
  return (
    <div className={styles.figure} aria-hidden="true">
      <div className={`${styles.plot} ${styles.blank}`}>
        <p className={styles.marks}>
          <span className={styles.mark} style={{ left: 0 }}>
            <b>session revoked</b>
          </span>
          <span className={styles.expiry} style={{ right: "9%" }}>
            <b>passport expires</b>
          </span>
        </p>
        <div className={styles.bars}>
          <i className={styles.claimed} style={{ width: "91%" }} />
        </div>
        <div className={styles.lane}>
          <span className={styles.side}>inside</span>
        </div>
        <div className={styles.lane}>
          <span className={styles.side}>outside</span>
        </div>
      </div>
    </div>
  );
}
