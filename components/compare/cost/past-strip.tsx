"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import frame from "@/components/ui/frame.module.css";
import type { SilentDrop } from "@/lib/compare/growth/past";
import { PAST } from "@/lib/compare/growth/past";
import { bytesShort } from "@/lib/core/figures";
import { ExchangeLink, Fact, PastCard } from "./past-card";
import styles from "./past-strip.module.css";
import { droppedTitle, keptWords, setWords, unreadWords } from "./past-words";
import { goPast, NOTHING_TRIED, type PastFindings } from "./run-past";
import type { Growth } from "./use-growth";

type PastStripProps = {
  growth: Growth;
  /** Told when it is over, in a sentence. */
  onSaid: (says: string) => void;
};

/** What really happens past the line: three cards, each answered by real requests. */
export function PastStrip({ growth, onSaid }: PastStripProps) {
  const [found, setFound] = useState<PastFindings>(NOTHING_TRIED);
  const tried = found !== NOTHING_TRIED;

  const go = async (): Promise<void> => {
    setFound(NOTHING_TRIED);
    onSaid("Going past each line with real requests.");
    const done = await growth.run((scale) =>
      goPast(scale, (part) => setFound((all) => ({ ...all, ...part }))),
    );
    onSaid(done ? "All three questions are answered." : "That broke off.");
  };

  return (
    <section className={frame.frame} aria-labelledby="past-title">
      <header className={styles.head}>
        <div>
          <h2 className={frame.title} id="past-title">
            What really happens past the line
          </h2>
          <p>Three guesses to make before you send. Each answer is a real request of this browser.</p>
        </div>
        <Button disabled={growth.busy} onClick={() => void go()} data-testid="growth-past">
          {tried ? "Try it again" : "Try it"}
        </Button>
      </header>
      <ul className={styles.cards}>
        <LibraryCard found={found} lab={growth.lab ?? ""} />
        <DroppedCard found={found} lab={growth.lab ?? ""} />
        <HeaderCard found={found} lab={growth.lab ?? ""} />
      </ul>
    </section>
  );
}

type CardProps = { found: PastFindings; lab: string };

function LibraryCard({ found: { library }, lab }: CardProps) {
  return (
    <PastCard
      name="sealed"
      question={`Sealed cookie, ${PAST.cookie} entries: does iron-session set what no browser keeps?`}
      title={library && "The library refuses."}
    >
      {library && (
        <>
          <Fact status={library.status}>
            {bytesShort(library.bytes)} of seal, and no cookie is set.{" "}
            <ExchangeLink lab={lab} exchange={library.exchange} />
          </Fact>
          <blockquote className={styles.says}>{library.says}</blockquote>
        </>
      )}
    </PastCard>
  );
}

function DroppedCard({ found: { jwt, plain }, lab }: CardProps) {
  const drops = [jwt, plain].filter((drop) => drop !== null);
  return (
    <PastCard
      name="dropped"
      question={`JWT and plain cookie, ${PAST.cookie} entries: the server sets it. Does the browser keep it?`}
      title={drops.length === 0 ? null : droppedTitle(drops)}
    >
      {jwt && <Dropped name="JWT" drop={jwt} lab={lab} />}
      {plain && <Dropped name="Plain cookie" drop={plain} lab={lab} />}
    </PastCard>
  );
}

function Dropped({ name, drop, lab }: { name: string; drop: SilentDrop; lab: string }) {
  return (
    <Fact status={drop.status}>
      {name}: {setWords(drop)} (<ExchangeLink lab={lab} exchange={drop.set} />
      ); {keptWords(drop)} (<ExchangeLink lab={lab} exchange={drop.next} />
      ).
    </Fact>
  );
}

function HeaderCard({ found: { lookedAt, unread }, lab }: CardProps) {
  return (
    <PastCard
      name="header"
      question={`JWT in the Authorization header, ${PAST.lookedAt} and ${PAST.headers} entries: is there no line?`}
      title={lookedAt && "There are lines too, further up."}
    >
      {lookedAt && (
        <Fact status={lookedAt.status}>
          {bytesShort(lookedAt.bytes)}: the handler will not look at it,{" "}
          <code translate="no">{lookedAt.code}</code>.{" "}
          {lookedAt.exchange === null ? null : <ExchangeLink lab={lab} exchange={lookedAt.exchange} />}
        </Fact>
      )}
      {unread && <Fact status={unread.status}>{unreadWords(unread)}.</Fact>}
    </PastCard>
  );
}
