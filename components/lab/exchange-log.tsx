"use client";

import records from "@/components/ui/records.module.css";
import { logEntries } from "@/lib/lab/client/entries";
import { countWords, verdictWords } from "@/lib/lab/client/words";
import { stagePath } from "@/lib/stage/format";
import styles from "./exchange-log.module.css";
import { LogRow } from "./log-row";
import type { Desk } from "./use-desk";

/** Every request that reached the lab, newest first, with what its owner did between. */
export function ExchangeLog({ desk }: { desk: Desk }) {
  const { lab, selected } = desk;
  const entries = logEntries(lab.exchanges, lab.notes);
  const newest = lab.exchanges.at(-1);
  return (
    <section className={styles.panel} aria-labelledby="log-title" data-testid="exchange-log">
      <header>
        <h2 id="log-title">Exchange log</h2>
        {newest ? (
          <p className={styles.latest} aria-hidden="true">
            <b data-good={newest.response.status < 400}>{newest.response.status}</b>
            <code translate="no">
              {newest.request.method} {stagePath(newest.request.path)}
            </code>
            <span>{verdictWords(newest)}</span>
          </p>
        ) : null}
        <span className={styles.count}>{countWords(lab.exchanges)}</span>
      </header>
      {entries.length === 0 ? (
        <Empty />
      ) : (
        <ol className={records.list}>
          {entries.map((entry) =>
            entry.kind === "exchange" ? (
              <LogRow
                key={`e${entry.exchange.id}`}
                exchange={entry.exchange}
                selected={entry.exchange.id === selected?.id}
                pick={desk.pick}
              />
            ) : (
              <li key={`n${entry.note.entry}`} className={records.note} data-testid="control-note">
                <span className="sr-only">The owner: </span>
                {entry.note.says}
              </li>
            ),
          )}
        </ol>
      )}
    </section>
  );
}

function Empty() {
  return (
    <div className={styles.empty}>
      <p>Each request lands here, newest first.</p>
      <p>
        From this page, a phone, a second browser or a terminal: any client that knows the address of this
        lab.
      </p>
    </div>
  );
}
