import { PassportCover } from "@/components/stage/art/passport";
import { Glyph } from "@/components/ui/glyph";
import type { OfferedModel } from "@/lib/auth/capabilities";
import { bytes, countdown } from "@/lib/core/figures";
import type { Envelope } from "@/lib/stage/jar";
import { HeldEnvelope, HeldInHand, NothingHeld } from "./held";
import { LOOKS } from "./looks";
import type { RowLayout } from "./row-layout";
import styles from "./stage-row.module.css";

interface BrowserProps {
  model: OfferedModel;
  label: string;
  layout: RowLayout;
  envelope: Envelope | null;
  inHand: string | null;
  /** The thread to a record starts at what is held. */
  tied: boolean;
  /** What is left of what is held, milliseconds; `null` where nothing says when it ends. */
  left: number | null;
}

/** The browser of one model: what it holds, how many bytes that is, and how long it may last. */
export function RowBrowser({ model, label, layout, envelope, inHand, left, tied }: BrowserProps) {
  const { kind, pad, browser } = layout;
  const held = inHand !== null || envelope !== null;
  return (
    <div className={styles.browser} style={{ padding: `0 ${pad}px`, width: browser }} data-testid="browser">
      <h3 className={styles.name}>
        <Glyph name={LOOKS[model].glyph} size={kind === "stack" ? 20 : 22} />
        {label}
      </h3>
      <div className={styles.held}>
        {model === "jwt" && envelope && inHand === null && kind === "columns" && !layout.tight ? (
          <span className={styles.cover}>
            <PassportCover width={100} height={70} crest={false} />
          </span>
        ) : null}
        {inHand !== null ? (
          <HeldInHand model={model} value={inHand} layout={layout} tied={tied} />
        ) : envelope ? (
          <HeldEnvelope model={model} envelope={envelope} layout={layout} tied={tied} />
        ) : (
          <NothingHeld model={model} layout={layout} />
        )}
        <div className={styles.says}>
          {layout.narrow && envelope ? (
            <p>{bytes(envelope.bytes)}</p>
          ) : (
            <p className="serif-italic">{held ? LOOKS[model].carries : "Carries nothing."}</p>
          )}
          {held ? <Life left={left} /> : null}
        </div>
      </div>
    </div>
  );
}

function Life({ left }: { left: number | null }) {
  if (left === null) return <p className={styles.life}>no end is set</p>;
  return <p className={styles.life}>{left > 0 ? `${countdown(left)} left` : "time is over"}</p>;
}
