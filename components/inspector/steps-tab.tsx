"use client";

import { useEffect, useRef } from "react";
import { micros } from "@/lib/core/figures";
import { coldWords, type Exchange } from "@/lib/trace/exchange";
import type { ModelName, Place } from "@/lib/trace/vocabulary";
import { Refusal } from "./refusal";
import styles from "./steps-tab.module.css";

/** What a page can offer to try next. */
export interface Suggest {
  logIn: () => void;
  switchTo: (model: ModelName) => void;
}

type StepsTabProps = {
  exchange: Exchange;
  /** The chosen step. */
  step: number | null;
  onStep: (index: number) => void;
  suggest: Suggest | undefined;
};

const PLACES: Readonly<Record<Place, string>> = {
  wire: "on the wire",
  server: "at the desk",
  cabinet: "at the cabinet",
  office: "at the key office",
  store: "at the store",
};

const OUTCOMES = { ok: "done", refused: "turned down", info: "noted" } as const;

/** What the server did, step by step, in plain sentences, with the time that each took. */
export function StepsTab({ exchange, step, onStep, suggest }: StepsTabProps) {
  const cold = coldWords(exchange);
  const turnedAway = exchange.response.status >= 400;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // The nearest box alone scrolls as far as needed: the page stays where it is.
    const box = list.current?.closest<HTMLElement>("[role=tabpanel]");
    const row = step === null ? undefined : list.current?.children[step];
    // At the end of a refusal, its reason is what to read.
    if (box && step === null && turnedAway) box.scrollTop = 0;
    if (!(row instanceof HTMLElement) || !box) return;
    const { offsetTop: top, offsetHeight: height } = row;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight;
  }, [step, turnedAway]);
  return (
    <div className={styles.steps}>
      {turnedAway ? <Refusal exchange={exchange} suggest={suggest} /> : null}
      <ol ref={list}>
        {exchange.steps.map((each, index) => (
          // Steps never change their order: the place in the trace is their name.
          <li key={`${index} ${each.kind}`}>
            <button
              type="button"
              aria-current={index === step ? "step" : undefined}
              data-testid="step"
              data-kind={each.kind}
              data-outcome={each.outcome}
              data-hop={each.hop}
              onClick={() => onStep(index)}
            >
              <span className={styles.number}>{index + 1}</span>
              <span className={styles.says}>{each.says}</span>
              <span className={styles.place}>{each.hop ? `inside ${each.hop}` : PLACES[each.place]}</span>
              <span className={styles.outcome}>{OUTCOMES[each.outcome]}</span>
              <span className={styles.micros}>{micros(each.micros)}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.sum}>
        {micros(exchange.cost.micros)} in the server: {exchange.cost.storeReads} store reads,{" "}
        {exchange.cost.storeWrites} writes, {exchange.cost.cryptoOps} crypto operations
        {cold === null ? "" : ` (${cold})`}.
      </p>
    </div>
  );
}
