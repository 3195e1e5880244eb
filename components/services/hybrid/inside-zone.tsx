"use client";

import { useRef } from "react";
import { useWidth } from "@/components/stage/use-width";
import type { Moment } from "@/lib/services/hybrid/moment";
import { INSIDE_SERVICES } from "@/lib/trace/vocabulary";
import { asideOf } from "./aside";
import styles from "./inside.module.css";
import { InsideCard } from "./inside-card";
import { Lines } from "./lines";

/** Where the cards stand, px; `idle`: the height of one that was not asked. The style sheet says the same. */
const PLACES = [
  { from: 640, gutter: 134, card: 122, idle: 122, gap: 14 },
  { from: 520, gutter: 104, card: 122, idle: 122, gap: 14 },
  { from: 0, gutter: 54, card: 216, idle: 136, gap: 12 },
];

const placeFor = (width: number) => PLACES.find(({ from }) => width >= from) ?? PLACES[0];

/** The three services behind the gateway, with the passport that each was shown. */
export function InsideZone({ moment, alg }: { moment: Moment | null; alg: string }) {
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const place = width === null ? null : placeFor(width);
  const calls = moment?.calls ?? [];
  return (
    <div ref={root} className={styles.inside} data-testid="inside">
      <header>
        <h2>Services inside</h2>
        <span>{asideOf(moment, alg)}</span>
      </header>
      <div className={styles.hall}>
        {place ? <Lines moment={moment} place={place} key={moment?.exchange.id ?? 0} /> : null}
        <div className={styles.cards}>
          {INSIDE_SERVICES.map((service) => (
            <InsideCard
              key={service}
              service={service}
              call={calls.find((each) => each.service === service) ?? null}
              byService={moment !== null && moment.asker !== "gateway" && moment.asker !== "outside"}
              waiting={moment === null}
              alg={alg}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
