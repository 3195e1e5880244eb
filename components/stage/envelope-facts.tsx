import { countdown } from "@/lib/core/figures";
import type { Envelope } from "@/lib/stage/jar";
import styles from "./browser.module.css";

const shortPath = (path: string): string => (path.length > 12 ? `${path.slice(0, 5)}…` : path);

/** The attributes of a cookie as chips, with what is left of its life by the host's clock. */
export function EnvelopeFacts({ envelope, now, brief }: { envelope: Envelope; now: number; brief: boolean }) {
  const { httpOnly, sameSite, path, secure, expiresAt, maxAge, edited } = envelope;
  const left = expiresAt === null ? null : expiresAt - now;
  const share = left === null || !maxAge ? 0 : Math.max(0, Math.min(1, left / (maxAge * 1000)));
  return (
    <ul className={styles.chips} aria-label="Attributes">
      {edited && <li className={styles.changed}>edited</li>}
      {httpOnly && <li translate="no">HttpOnly</li>}
      {sameSite && <li translate="no">SameSite={sameSite}</li>}
      {path && (
        <li translate="no" title={`Path=${path}`}>
          Path={shortPath(path)}
        </li>
      )}
      {secure && <li translate="no">Secure</li>}
      {left !== null && (
        <li>
          {brief ? "" : "Max-Age "}
          {countdown(left)}
          <i style={{ width: `${Math.round(share * 100)}%` }} />
        </li>
      )}
    </ul>
  );
}
