import { CARRIER_WORDS } from "@/components/compare/carrier-words";
import frame from "@/components/ui/frame.module.css";
import { CARRIERS } from "@/lib/trace/vocabulary";
import type { Arrival } from "./arrival";
import { ASKERS, type Asker, tableOf } from "./table";
import styles from "./table-panel.module.css";
import type { Bench } from "./use-origins";

const ASKER_WORDS: Readonly<Record<Asker, string>> = {
  page: "This page",
  elsewhere: "Another origin",
  curl: "curl",
};

const HOW: Readonly<Record<(typeof CARRIERS)[number], string>> = {
  cookie: "without a header",
  header: "the token, put there",
};

/** Which carrier each client can use: filled by what was recorded, and by nothing else. */
export function TablePanel({ bench: { lab, clientId, own } }: { bench: Bench }) {
  const cells = tableOf(lab.exchanges, clientId);
  return (
    <section className={`${frame.frame} ${styles.panel}`} aria-labelledby="origins-table-title">
      <header className={frame.head}>
        <h2 id="origins-table-title" className={frame.title}>
          Which carrier works for whom
        </h2>
        <span className={frame.aside}>{cells.size} of 6 tried</span>
      </header>
      <table className={styles.table} data-testid="origins-table">
        <caption className="sr-only">What came along from each client, and what it was answered</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Carrier</span>
            </th>
            {ASKERS.map((asker) => (
              <th key={asker} scope="col">
                {ASKER_WORDS[asker]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CARRIERS.map((carrier) => (
            <tr key={carrier}>
              <th scope="row">
                {CARRIER_WORDS[carrier]}
                <small>{HOW[carrier]}</small>
              </th>
              {ASKERS.map((asker) => (
                <TableCell
                  key={asker}
                  id={`${carrier} ${asker}`}
                  arrival={cells.get(`${carrier} ${asker}`) ?? null}
                  lab={own.id ?? ""}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={`${styles.moral} serif-italic`}>
        A cookie belongs to one browser and one site. A header belongs to whoever holds the token.
      </p>
    </section>
  );
}

function TableCell({ id, arrival, lab }: { id: string; arrival: Arrival | null; lab: string }) {
  if (!arrival) {
    return (
      <td className={styles.unasked} data-testid="origins-cell" data-cell={id}>
        <span>not asked yet</span>
      </td>
    );
  }
  const { status, name, code } = arrival;
  return (
    <td data-testid="origins-cell" data-cell={id} data-status={status}>
      <div>
        {sentWords(arrival)}
        <b data-good={status < 400}>{status}</b>
        {name === null ? code : `as ${name}`}
        <a href={`/labs/${lab}?exchange=${arrival.id}&model=jwt`}>exchange {arrival.id}</a>
      </div>
    </td>
  );
}

function sentWords({ cookie, authorization }: Arrival): string {
  if (authorization) return cookie ? "header and cookie came" : "the header came";
  return cookie ? "the cookie came" : "no cookie came";
}
