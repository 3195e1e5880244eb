import { ParcelArt } from "@/components/stage/parcel";
import type { Hole, ServicesScene } from "@/lib/services/client/scene";
import { MEMORIES, RULES, type Strategy } from "@/lib/services/client/strategy";
import { requestScene } from "@/lib/stage/wire";
import type { Exchange } from "@/lib/trace/exchange";
import { findStep } from "@/lib/trace/steps";
import styles from "./balancer-zone.module.css";
import zone from "./stage.module.css";

/** The load balancer: a rack of pigeonholes, its rule, and why it chose as it did. */
export function BalancerZone({ scene, strategy }: { scene: ServicesScene; strategy: Strategy }) {
  return (
    <section className={zone.balancer} aria-labelledby="services-balancer" data-testid="balancer">
      <header className={zone.head}>
        <h2 id="services-balancer">Load balancer</h2>
      </header>
      <Rack scene={scene} />
      <BalancerWords scene={scene} strategy={strategy} />
    </section>
  );
}

/** The pigeonholes, with the shown request in the one to which it was dealt. */
export function Rack({ scene: { holes, shown } }: { scene: ServicesScene }) {
  return (
    <ol className={styles.rack} aria-label="Where requests were dealt">
      {holes.map((hole) => (
        <Pigeonhole key={hole.name} hole={hole} shown={shown} />
      ))}
    </ol>
  );
}

/** The balancer's rule, what it remembers, and why it chose as it did for the shown request. */
export function BalancerWords({ scene: { shown }, strategy }: { scene: ServicesScene; strategy: Strategy }) {
  const reason = shown && findStep(shown.steps, "service-chosen")?.says;
  return (
    <div className={styles.words}>
      <p>{RULES[strategy.balancing]}</p>
      <p>
        Memory of who you are: <b>{MEMORIES[strategy.balancing]}</b>
      </p>
      {reason ? (
        <p className={styles.reason}>
          <span>Request {shown.id}</span> <span data-testid="balancer-reason">{reason}</span>
        </p>
      ) : null}
    </div>
  );
}

function Pigeonhole({ hole, shown }: { hole: Hole; shown: Exchange | null }) {
  const { name, request, current, next, up } = hole;
  return (
    <li className={styles.hole} data-current={current} data-up={up}>
      <b>{name}</b>
      {current && shown ? (
        <>
          <span className={styles.parcel}>
            <ParcelArt parcel={requestScene(shown).parcel} size="large" />
          </span>
          <span className="sr-only">request {request}</span>
        </>
      ) : (
        <span>{wordsOf(hole)}</span>
      )}
      {current && next ? <span className="sr-only">, and the next</span> : null}
    </li>
  );
}

function wordsOf({ request, next, up }: Hole): string {
  if (!up) return "stopped";
  if (next) return "next";
  return request === null ? "nothing yet" : `request ${request}`;
}
