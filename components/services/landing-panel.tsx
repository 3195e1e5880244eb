"use client";

import { useMemo } from "react";
import { useOrigin } from "@/components/live/use-origin";
import { useShell } from "@/components/site/shell";
import { CopyButton } from "@/components/ui/copy-button";
import frame from "@/components/ui/frame.module.css";
import records from "@/components/ui/records.module.css";
import { ShellChoice } from "@/components/ui/shell-choice";
import { logEntries } from "@/lib/lab/client/entries";
import { countWords } from "@/lib/lab/client/words";
import type { Carried } from "@/lib/services/client/strategy";
import { curlCommand } from "@/lib/trace/curl";
import styles from "./landing-panel.module.css";
import { LandingRow } from "./landing-row";
import type { Bench } from "./use-services";

/** Where each request landed: every client's, newest first, with what was done to the services between. */
export function LandingPanel({ bench }: { bench: Bench }) {
  const { lab, scene, pick, clientId } = bench;
  const entries = useMemo(() => logEntries(lab.exchanges, lab.notes), [lab.exchanges, lab.notes]);
  const next = (lab.exchanges.at(-1)?.id ?? 0) + 1;
  const nextHole = scene.holes.find((hole) => hole.next)?.name ?? null;
  return (
    <section className={`${frame.frame} ${styles.panel}`} aria-labelledby="landing-title">
      <header className={frame.head}>
        <h2 id="landing-title" className={frame.title}>
          Where each request landed
        </h2>
        <span className={frame.aside}>{countWords(lab.exchanges)}</span>
      </header>
      <ol className={records.list} aria-label="Requests, newest first">
        <li className={styles.ghost} aria-hidden="true">
          <span />
          <span>{next}</span>
          <code translate="no">GET /me</code>
          <b className={styles.service}>{nextHole ?? "?"}</b>
          <span />
          <span>waiting for you to send it</span>
        </li>
        {entries.map((entry) =>
          entry.kind === "exchange" ? (
            <LandingRow
              key={entry.exchange.id}
              exchange={entry.exchange}
              own={entry.exchange.client.id === clientId}
              selected={entry.exchange.id === scene.shown?.id}
              pick={pick}
            />
          ) : (
            <li key={`note ${entry.note.entry}`} className={records.note}>
              {entry.note.says}
            </li>
          ),
        )}
      </ol>
      {bench.own.id === null ? null : <Terminal labId={bench.own.id} model={bench.strategy.carried} />}
    </section>
  );
}

/** The same from a terminal: a client with an envelope of its own. */
function Terminal({ labId, model }: { labId: string; model: Carried }) {
  const origin = useOrigin();
  const shell = useShell();
  const request = { origin, lab: labId, model, carrier: "cookie", token: null } as const;
  const login = curlCommand({ ...request, action: "login", body: JSON.stringify({ user: "bob" }) }, shell);
  const me = curlCommand({ ...request, action: "me", body: null }, shell);
  return (
    <footer className={styles.foot}>
      <p>Any client counts: send as Bob from a terminal, and it lands here too.</p>
      <div className={styles.copy}>
        <ShellChoice />
        <CopyButton
          text={`${login}\n\n${me}`}
          what="two curl commands that log in and ask"
          testId="services-curl"
        />
      </div>
    </footer>
  );
}
