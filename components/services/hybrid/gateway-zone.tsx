import styles from "./gateway.module.css";
import { GatewayCabinet } from "./gateway-cabinet";
import { Mint } from "./mint";
import zone from "./stage.module.css";
import { type Bench, labelOf } from "./use-hybrid";

/** What the gateway did, for those who do not see it. */
function told({ moment }: Bench): string {
  if (!moment) return "Nobody has asked the gateway yet.";
  if (!moment.atGateway) return "This request went past the gateway: no drawer was opened.";
  const { drawer, minted } = moment;
  if (!drawer) return "No drawer was looked for.";
  const sid = labelOf(drawer.sid);
  if (!drawer.record) return `There is no drawer ${sid}.`;
  const { userId, role } = drawer.record;
  const who = userId === null ? "nobody is signed in there" : `user ${userId}, ${role}`;
  const made = minted.map(({ audience, lifetime }) => `${audience}, ${lifetime} s`).join("; ");
  return `Drawer ${sid} is open: ${who}. ${made ? `Minted for ${made}.` : "No passport was minted."}`;
}

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
      <p className="sr-only">{told(bench)}</p>
      <div className={styles.office} data-passed={passed}>
        <GatewayCabinet moment={moment} view={lab.view} />
        <Mint moment={moment} alg={alg} />
      </div>
      {moment?.atGateway && moment.code !== null ? (
        <p className={styles.refusal}>
          <b>{moment.exchange.response.status}</b> {moment.code}
        </p>
      ) : null}
    </div>
  );
}
