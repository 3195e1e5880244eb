import { EnvelopeGlyph, envelopeMode } from "@/components/stage/art/small-envelope";
import type { WayId } from "@/lib/auth/ways";
import { WAYS } from "@/lib/auth/ways";
import type { Line, Shown } from "@/lib/compare/matrix/bench";
import { stagePath } from "@/lib/stage/format";
import styles from "./lines.module.css";

const WHO: Readonly<Record<Line["who"], string>> = { page: "this page", thief: "thief" };

/** Where an exchange stands in full. */
export const exchangeAddress = (labId: string, exchange: number): string =>
  `/labs/${labId}?exchange=${exchange}`;

/** The requests that were sent in an experiment, each with the way to its exchange on the stage. */
export function Lines({ way, shown }: { way: WayId; shown: Shown }) {
  const { model } = WAYS[way];
  return (
    <ol className={styles.lines} aria-label="The requests that were sent">
      {shown.lines.map(({ exchange, method, path, status, who }) => (
        <li key={exchange}>
          <a href={exchangeAddress(shown.labId, exchange)} data-testid="matrix-line" data-exchange={exchange}>
            <EnvelopeGlyph mode={envelopeMode(model)} />
            <code translate="no">{method}</code>
            <code translate="no" className={styles.path}>
              {stagePath(path)}
            </code>
            <span>
              <b data-tone={status < 400 ? "ok" : "deny"}>{status}</b> {WHO[who]}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}
