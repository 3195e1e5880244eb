import { GatewayCabinet } from "@/components/services/hybrid/gateway-cabinet";
import { isShared } from "@/components/services/hybrid/looks";
import { Covers } from "@/components/services/hybrid/mint";
import { RefusalSign } from "@/components/services/hybrid/refusal-sign";
import { toldOf } from "@/components/services/hybrid/told";
import { KeyGlyph, Stamper } from "@/components/stage/art/desk";
import type { LabView } from "@/lib/lab/shapes";
import type { Moment } from "@/lib/services/hybrid/moment";
import styles from "./hybrid.module.css";

interface GatewayProps {
  moment: Moment | null;
  view: LabView | null;
  alg: string;
}

/** The gateway: its cabinet, the passports that it minted, and with what it signs them. */
export function GatewayPart({ moment, view, alg }: GatewayProps) {
  const passed = moment !== null && !moment.atGateway;
  const refused = moment?.atGateway && moment.code !== null ? moment : null;
  return (
    <section
      className={styles.gateway}
      aria-labelledby="stage-gateway"
      data-testid="gateway"
      data-code={refused?.code ?? undefined}
    >
      <header className={styles.head}>
        <h2 id="stage-gateway">Gateway</h2>
        <span>{passed ? "was not asked" : "the only one with a cabinet"}</span>
      </header>
      <p className="sr-only">{toldOf(moment)}</p>
      <div className={styles.office} data-passed={passed}>
        <GatewayCabinet moment={moment} view={view} compact />
        <div className={styles.mint}>
          <Covers moment={moment} />
          {refused ? (
            <RefusalSign moment={refused} className={styles.refusal} />
          ) : (
            <p className={styles.signs}>
              {isShared(alg) ? <Stamper tone="ink" /> : <KeyGlyph />}
              {isShared(alg) ? "shared secret" : "private key"}, <code translate="no">{alg}</code>
            </p>
          )}
        </div>
      </div>
    </section>
  );
}
