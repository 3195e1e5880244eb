"use client";

import { useState } from "react";
import { Term } from "@/components/site/term";
import { CopyButton } from "@/components/ui/copy-button";
import { Segmented } from "@/components/ui/segmented";
import { bytes } from "@/lib/core/figures";
import { carriedOf, type SeenCarried, sealParts } from "@/lib/lab/client/carried";
import { slipLines } from "@/lib/stage/slip";
import type { Exchange } from "@/lib/trace/exchange";
import styles from "./carried-tab.module.css";
import tab from "./token-tab.module.css";

const WAYS = { there: "came with the request", back: "went back" } as const;

/** The slip or the box of an exchange: what anybody can read of it, and what nobody can. */
export function CarriedTab({ exchange }: { exchange: Exchange }) {
  const seen = carriedOf(exchange);
  const [way, setWay] = useState<SeenCarried["way"]>("there");
  const shown = seen.find((each) => each.way === way) ?? seen[0];
  if (!shown) {
    const it = exchange.model === "plain" ? "slip" : "sealed box";
    return <p className={tab.none}>No {it} travelled in this exchange, neither there nor back.</p>;
  }
  return (
    <div className={tab.token}>
      <div className={tab.head}>
        <p className={tab.standing} data-standing={shown.standing} data-testid="token-standing">
          {shown.says}
        </p>
        {seen.length > 1 ? (
          <Segmented
            name="Which one"
            segments={seen.map(({ way: value }) => ({ value, label: WAYS[value], testId: `token-${value}` }))}
            value={shown.way}
            onChange={setWay}
            ink
          />
        ) : null}
      </div>
      {shown.form === "slip" ? <Fields text={shown.text} /> : <Seal text={shown.text} />}
      <div className={tab.travels}>
        <h3>As it travels</h3>
        <CopyButton text={shown.text} what={shown.form === "slip" ? "the text" : "the seal"} />
        <p className={tab.raw}>{shown.text}</p>
      </div>
    </div>
  );
}

const MEANINGS: Readonly<Record<string, string>> = {
  id: "whom it names: write another number, and you are somebody else",
  name: "the name to greet you by",
  role: "what you may do, as the text would have it",
  visitor: "the visitor's number",
  visits: "how often you came",
};

const meaningOf = (key: string): string => {
  if (key.startsWith("pref.")) return "what you asked to be remembered";
  return Object.hasOwn(MEANINGS, key) ? (MEANINGS[key] ?? "") : "";
};

/** Clear text, field by field. */
function Fields({ text }: { text: string }) {
  return (
    <>
      <dl className={styles.fields}>
        {slipLines(text).map(({ key, value }, index) => (
          // A forged text may repeat a name: the place is the field's name.
          <div key={`${index} ${key}`} data-testid="token-claim" data-claim={key}>
            <dt>{key || "(no name)"}</dt>
            <dd>{value}</dd>
            <dd className={styles.meaning}>{meaningOf(key)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.foot}>
        No signature, no seal, no expiry. A <Term word="plain cookie" /> says what whoever holds it wants it
        to say.
      </p>
    </>
  );
}

/** A seal, part by part: what each is for, and that none can be read. */
function Seal({ text }: { text: string }) {
  const parts = sealParts(text);
  if (!parts) return <p className={styles.foot}>This has not the eight parts of a seal.</p>;
  return (
    <>
      <ol className={styles.parts}>
        {parts.map(({ name, text: part, says, bytes: size }) => (
          <li key={name} data-main={name === "box"}>
            <b>{name}</b>
            <code translate="no" title={part}>
              {part || "(empty)"}
            </code>
            <span className={styles.bytes}>{bytes(size)}</span>
            <span>{says}</span>
          </li>
        ))}
      </ol>
      <p className={styles.foot}>
        Nothing in a <Term word="sealed cookie" /> can be read without the server's password. What the server
        found inside, its steps tell.
      </p>
    </>
  );
}
