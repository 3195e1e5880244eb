"use client";

import { type Query, readAddress } from "@/lib/compare/address";
import { AddressNote } from "./address-note";
import { CarrierDesk } from "./carrier-desk";
import { Choices } from "./choices";
import { CompareActions, isStranger } from "./compare-actions";
import styles from "./compare-page.module.css";
import { CompareScreen } from "./compare-screen";
import { countWord } from "./looks";
import { NoScript } from "./no-script";
import { RoundAnnouncer } from "./round-announcer";
import { leadWords } from "./round-words";
import { Scoreboard } from "./scoreboard";
import { Stages } from "./stages";
import { Troubles } from "./troubles";
import { type Bench, useComparison } from "./use-comparison";

/** The same request in several models, side by side. */
export function ComparePage({ query }: { query: Query }) {
  const { comparison: start, ignored } = readAddress(query);
  const bench = useComparison(start, Object.keys(query).length > 0);
  const count = bench.comparison.models.length;
  return (
    <CompareScreen
      title={`Same request, ${countWord(count)} memories`}
      lead={<Lead bench={bench} />}
      live={bench.lab.status}
      actions={<Choices bench={bench} />}
    >
      <NoScript />
      <div className={styles.scripted}>
        <div className={styles.notes}>
          <AddressNote ignored={ignored} />
          <Troubles bench={bench} />
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
    </CompareScreen>
  );
}

function Lead({ bench }: { bench: Bench }) {
  const words = leadWords(bench.rounds.shown);
  if (words) {
    return (
      <>
        {words.before} <code>{words.request}</code>
        {words.after} {isStranger(bench) ? "Nobody is signed in." : null}
      </>
    );
  }
  return <>Nobody is signed in here yet. Log in to all of them, then ask each the same.</>;
}
