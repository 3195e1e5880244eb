import styles from "./gateway.module.css";
import { GatewayCabinet } from "./gateway-cabinet";
import { Mint } from "./mint";
import { RefusalSign } from "./refusal-sign";
import zone from "./stage.module.css";
import { toldOf } from "./told";
import type { Bench } from "./use-hybrid";

/** The gateway: the only one with a cabinet, and the only one with the key that signs. */
export function GatewayZone({ bench }: { bench: Bench }) {
  const { moment, lab } = bench;
  const passed = moment !== null && !moment.atGateway;
  const alg = moment?.alg ?? lab.view?.settings.jwtAlg ?? "ES256";
  return (
    <div
      className={styles.gateway}
      data-testid="gateway"
      data-code={moment?.atGateway ? (moment.code ?? undefined) : undefined}
    >
      <header className={zone.head}>
        <h2>Gateway</h2>
        <span>{passed ? "was not asked" : "the only one with a cabinet"}</span>
      </header>
      <p className="sr-only">{toldOf(moment)}</p>
      <div className={styles.office} data-passed={passed}>
        <GatewayCabinet moment={moment} view={lab.view} />
        <Mint moment={moment} alg={alg} />
      </div>
      {moment?.atGateway && moment.code !== null ? (
        <RefusalSign moment={moment} className={styles.refusal} />
      ) : null}
    </div>
  );
}
