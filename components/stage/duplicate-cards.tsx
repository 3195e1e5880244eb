import { bytes } from "@/lib/core/figures";
import { endsOf } from "@/lib/stage/format";
import type { Envelope } from "@/lib/stage/jar";
import { EnvelopePaper } from "./art/envelope";
import styles from "./browser.module.css";
import type { StageLayout } from "./layout";

interface DuplicateProps {
  envelopes: readonly Envelope[];
  /** How many cookies of that name the browser holds. */
  count: number;
  layout: StageLayout;
}

/** Cookies of one name, each with its own value: the server believes none of them. */
export function DuplicateCards({ envelopes, count, layout }: DuplicateProps) {
  const { width } = layout.envelope;
  return (
    <>
      {envelopes.map((envelope, index) => (
        <div
          key={envelope.value}
          className={styles.holder}
          data-testid="envelope"
          data-name={envelope.name}
          data-ends={endsOf(envelope.value)}
          data-duplicate="true"
        >
          <EnvelopePaper width={width} height={90}>
            <div className={styles.duplicate}>
              <b>{envelope.name}</b>
              <code translate="no" title={envelope.value}>
                {envelope.value || "(empty)"}
              </code>
              <span>
                <strong>
                  <span aria-hidden="true">✕ </span>duplicate {index + 1} of {count}
                </strong>
                , {bytes(envelope.bytes)}
              </span>
            </div>
          </EnvelopePaper>
        </div>
      ))}
      <p className={styles.caption}>One name, {count} cookies: none is believed.</p>
    </>
  );
}
