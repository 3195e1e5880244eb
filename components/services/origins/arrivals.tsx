import { arrivalOf } from "./arrival";
import { ArrivalRow } from "./arrival-row";
import styles from "./arrivals.module.css";
import type { Bench } from "./use-origins";

/** What reached the server, newest first: every client's requests, live. */
export function Arrivals({ bench: { lab, own, clientId } }: { bench: Bench }) {
  const arrivals = lab.exchanges.map(arrivalOf).toReversed();
  return (
    <section className={styles.zone} aria-labelledby="arrivals-title">
      <header className={styles.head}>
        <h2 id="arrivals-title">What reached the server</h2>
        <p>{arrivals.length === 0 ? "nothing yet" : "newest first, from every client"}</p>
      </header>
      <div className={styles.names} aria-hidden="true">
        <span>No.</span>
        <span>Client and request</span>
        <span>Cookie</span>
        <span>Authorization</span>
        <span>Origin</span>
        <span>Answer</span>
      </div>
      <ol className={styles.list} aria-label="Requests that arrived, newest first">
        {arrivals.map((arrival) => (
          <ArrivalRow
            key={arrival.id}
            arrival={arrival}
            own={arrival.client.id === clientId}
            lab={own.id ?? ""}
          />
        ))}
        {arrivals.length === 0 ? (
          <li className={styles.ghost}>
            Log in on the left, then ask. What a terminal or another page sends lands here as it comes.
          </li>
        ) : null}
      </ol>
    </section>
  );
}
