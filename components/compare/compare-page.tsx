"use client";

import { Troubles } from "@/components/live/troubles";
import { NoScript, OpenLabCommand } from "@/components/site/no-script";
import { SectionScreen } from "@/components/site/section-screen";
import { type Query, readAddress } from "@/lib/compare/address";
import { AddressNote } from "./address-note";
import { CarrierDesk } from "./carrier-desk";
import { Choices } from "./choices";
import { CompareActions, isStranger } from "./compare-actions";
import styles from "./compare-page.module.css";
import { countWord } from "./looks";
import { RoundAnnouncer } from "./round-announcer";
import { leadWords } from "./round-words";
import { Scoreboard } from "./scoreboard";
import { Stages } from "./stages";
import { type Bench, useComparison } from "./use-comparison";

/** The same request in several models, side by side. */
export function ComparePage({ query }: { query: Query }) {
  const { comparison: start, ignored } = readAddress(query);
  const bench = useComparison(start, Object.keys(query).length > 0);
  const count = bench.comparison.models.length;
  return (
    <SectionScreen
      own={bench.own}
      section="compare"
      title={`Same request, ${countWord(count)} memories`}
      lead={<Lead bench={bench} />}
      live={bench.lab.status}
      actions={<Choices bench={bench} />}
    >
      <NoScript>
        <p>
          The stages need JavaScript. The server does not: open a lab with <OpenLabCommand /> at this address,
          then ask <code translate="no">/session/me</code> and <code translate="no">/jwt/me</code> under the
          address that it answers, and hold the answers side by side.
        </p>
      </NoScript>
      <div className={styles.scripted}>
        <div className={styles.notes}>
          <AddressNote ignored={ignored} />
          <Troubles
            own={bench.own}
            lab={bench.lab}
            problem={bench.rounds.problem ?? bench.denylist.problem}
            testId="compare-trouble"
          />
          <CompareActions bench={bench} />
        </div>
        <output className={styles.said} data-testid="compare-said">
          {bench.tools.said}
        </output>
        <div className={styles.desk} data-count={count}>
          <Stages bench={bench} />
          <Scoreboard bench={bench} />
        </div>
      </div>
      <div className={styles.scripted}>
        <CarrierDesk />
      </div>
      <RoundAnnouncer bench={bench} />
    </SectionScreen>
  );
}

function Lead({ bench }: { bench: Bench }) {
  const words = leadWords(bench.rounds.shown);
  if (words) {
    return (
      <>
        {words.before} <code translate="no">{words.request}</code>
        {words.after} {isStranger(bench) ? "Nobody is signed in." : null}
      </>
    );
  }
  return <>Nobody is signed in here yet. Log in to all of them, then ask each the same.</>;
}
