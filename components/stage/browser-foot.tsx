import { clockTime } from "@/lib/core/figures";
import type { Envelope } from "@/lib/stage/jar";
import styles from "./browser.module.css";
import { ScriptNote } from "./script-note";

export interface FootProps {
  brief: boolean;
  foreign: boolean;
  envelopes: readonly Envelope[];
  /** The envelope whose drawer is gone; `null` where it is there. */
  untied: Envelope | null;
  /** When the request that is shown was sent, by the host's clock. */
  sentAt: number | null;
}

/** Under the envelopes: what a script gets of them, or that what came is what was set. */
export function Foot({ foreign, envelopes, untied, sentAt, brief }: FootProps) {
  const same = untied && sameBytes(untied, sentAt);
  if (same && !brief) return <SameBytes {...same} />;
  if (foreign) return <p>Somewhere else: only what it sent and was sent is known here.</p>;
  return brief ? null : <ScriptNote envelopes={envelopes} />;
}

/** A value that was set at one time and came back at another. */
interface Same {
  from: number;
  to: number;
  value: string;
}

/** The two times at which the same value was seen; `null` where there are not two. */
const sameBytes = ({ setAt, value }: Envelope, sentAt: number | null): Same | null =>
  setAt !== null && sentAt !== null && setAt < sentAt ? { from: setAt, to: sentAt, value } : null;

/** The envelope as it was handed out, and as it came: the same. */
function SameBytes({ from, to, value }: Same) {
  const ends = `${value.slice(-12, -8)}…${value.slice(-4)}`;
  return (
    <div className={styles.same}>
      <p>
        {clockTime(from)}
        <code translate="no">{ends}</code>
      </p>
      <b aria-label="is the same as">=</b>
      <p>
        {clockTime(to)}
        <code translate="no">{ends}</code>
      </p>
    </div>
  );
}
