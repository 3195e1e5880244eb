import type { CSSProperties } from "react";
import frame from "@/components/ui/frame.module.css";
import { type Block, claimOf, type Side } from "@/lib/compare/cost/claim";
import { COST_ROWS, type RowId } from "@/lib/compare/cost/rows";
import type { Summaries } from "@/lib/compare/cost/samples";
import { micros } from "@/lib/core/figures";
import styles from "./claim-strip.module.css";
import { ROW_LOOKS } from "./words";

/** The usual claim, and whether it held here. Nothing is judged before something was measured. */
export function ClaimStrip({ summaries }: { summaries: Summaries<RowId> }) {
  const claim = claimOf(summaries, micros);
  return (
    <section
      className={`${frame.frame} ${styles.strip}`}
      aria-labelledby="claim-title"
      data-testid="cost-claim"
    >
      <div className={styles.claim}>
        <h2 id="claim-title">The claim</h2>
        <p className={styles.quote}>A JWT is faster, because it saves a lookup.</p>
        <p className={styles.answer}>
          {claim ? (
            <>
              <b>{claim.headline}</b> {claim.reasons.join(" ")}
            </>
          ) : (
            "Is it? Nobody has measured yet. Send the requests, and it is judged by what your own server needed."
          )}
        </p>
      </div>
      {claim ? (
        <ul className={styles.blocks}>
          {claim.blocks.map((block) => (
            <ComparedBlock key={block.title} block={block} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function ComparedBlock({ block }: { block: Block }) {
  const most = Math.max(...block.sides.map((side) => side.micros ?? 0));
  return (
    <li>
      <small>{block.title}</small>
      <b>{block.verdict}</b>
      {block.sides.map((side) => (
        <Bar key={side.row} side={side} most={most} />
      ))}
    </li>
  );
}

function Bar({ side, most }: { side: Side; most: number }) {
  const { label, aside } = COST_ROWS[side.row];
  const long = side.micros === null || most === 0 ? 0 : side.micros / most;
  return (
    <span className={styles.side} data-mode={ROW_LOOKS[side.row].mode}>
      <i style={{ "--long": long } as CSSProperties} aria-hidden="true" />
      <span>{side.micros === null ? "not measured" : micros(side.micros)}</span>
      <em>
        {label}, {aside}
      </em>
    </span>
  );
}
