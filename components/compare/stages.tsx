"use client";

import { useMemo } from "react";
import { useNow } from "@/components/live/use-now";
import type { OfferedModel } from "@/lib/auth/capabilities";
import { differencesIn } from "@/lib/compare/differences";
import { endOf } from "@/lib/compare/score-worth";
import { alignTraces } from "@/lib/compare/timeline";
import { bearerOf, tokenGiven } from "@/lib/lab/client/held";
import { allSessions, labNow } from "@/lib/lab/client/reduce";
import { type Envelope, envelopesDuring, envelopesOf, heldAt } from "@/lib/stage/jar";
import { carrierOf } from "@/lib/stage/proof";
import { sceneAt } from "@/lib/stage/scene";
import { cookieNameOf } from "@/lib/trace/cookie-names";
import type { Exchange } from "@/lib/trace/exchange";
import { FactList } from "./fact-list";
import { labelOf } from "./looks";
import { sentTo } from "./round";
import { SharedScrub } from "./shared-scrub";
import { StageRow } from "./stage-row";
import styles from "./stages.module.css";
import type { Bench } from "./use-comparison";
import { useSharedReplay } from "./use-shared-replay";

const EMPTY: readonly never[] = [];

/** The stages, one below the other or two by two, and the one replay that moves them all. */
export function Stages({ bench }: { bench: Bench }) {
  const { lab, comparison, denylist, rounds, own } = bench;
  const { models } = comparison;
  const { shown, round } = rounds;
  const timeline = useMemo(
    () => alignTraces(models.map((model) => shown.get(model)?.steps ?? EMPTY)),
    [models, shown],
  );
  const key = [...shown].map(([model, { id }]) => `${model} ${id}`).join(", ");
  const isNew = round !== null && models.every((model) => round.ids.get(model) === shown.get(model)?.id);
  const replay = useSharedReplay(key, timeline.total, isNew && shown.size > 0);
  const cursors = timeline.cursorsAt(replay.moment);
  const exchanges = [...shown.values()];
  const differing = useMemo(() => differencesIn([...shown.values()]), [shown]);
  const held = useHeld(bench);
  const told = models.flatMap((model, i) => {
    const exchange = shown.get(model);
    return exchange ? `${labelOf(model, denylist.on)}: ${sceneAt(exchange, cursors[i] ?? 0).caption}` : [];
  });
  return (
    <div className={styles.stages}>
      <div className={styles.rows} data-count={models.length} data-testid="compare-stages">
        {models.map((model, i) => (
          <StageRow
            key={model}
            labId={own.id}
            model={model}
            label={labelOf(model, denylist.on)}
            stages={models.length}
            exchange={shown.get(model) ?? null}
            cursor={cursors[i] ?? 0}
            {...held(model, shown.get(model) ?? null, cursors[i] ?? 0)}
            notes={lab.notes}
            records={lab.view ? allSessions(lab.view) : null}
            visitors={lab.view?.visitors ?? 0}
            differing={differing}
            empty={rounds.sending ? "On its way." : "Nothing sent yet."}
          />
        ))}
      </div>
      <SharedScrub
        {...replay}
        stretches={timeline.stretches}
        micros={Math.max(0, ...exchanges.map(({ cost }) => cost.micros))}
        told={told.join(" ")}
      />
      <FactList shown={shown} denylist={denylist.on} />
    </div>
  );
}

interface Held {
  envelope: Envelope | null;
  inHand: string | null;
  left: number | null;
}

/** What this browser holds for a model, at a moment of its exchange. */
function useHeld({ lab, clientId, comparison, rounds }: Bench) {
  const now = useNow();
  const { exchanges, notes } = lab;
  const envelopes = useMemo(() => envelopesOf(clientId, exchanges, notes), [clientId, exchanges, notes]);
  const hostNow = now + lab.hostAhead;
  return (model: OfferedModel, exchange: Exchange | null, cursor: number): Held => {
    const sent = sentTo(exchanges, { clientId, model });
    const newest = exchange === null || sent.at(-1)?.id === exchange.id;
    const arrived = exchange === null || cursor >= exchange.steps.length;
    // What is shown travelled as it did, however the next round will.
    if (((exchange && carrierOf(exchange)) ?? comparison.carrier) === "header") {
      const inHand =
        newest && arrived ? (rounds.hand.tokens[model] ?? null) : exchange && heldDuring(exchange, arrived);
      const end = endOf(model, sent);
      return { envelope: null, inHand, left: end === null ? null : end - labNow(lab, now) };
    }
    const all = exchange ? envelopesDuring(envelopes, exchange, { arrived, newest }) : envelopes;
    const present = newest && arrived ? heldAt(all, hostNow) : all;
    const envelope = present.find(({ name }) => name === cookieNameOf(model)) ?? null;
    return { envelope, inHand: null, left: envelope?.expiresAt ? envelope.expiresAt - hostNow : null };
  };
}

/** What was in the hand during an exchange: what it sent, or what it has just been given. */
const heldDuring = (exchange: Exchange, arrived: boolean): string | null =>
  (arrived ? tokenGiven(exchange) : null) ?? bearerOf(exchange);
