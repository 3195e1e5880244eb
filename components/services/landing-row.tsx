"use client";

import { memo } from "react";
import { EnvelopeGlyph } from "@/components/stage/art/small-envelope";
import { stepRows } from "@/components/ui/step-rows";
import { clockTime } from "@/lib/core/figures";
import { carriedWords, cookieTravelled } from "@/lib/lab/client/words";
import { landingOf } from "@/lib/services/client/landing";
import { stagePath } from "@/lib/stage/format";
import type { Exchange } from "@/lib/trace/exchange";
import styles from "./landing-panel.module.css";

type LandingRowProps = { exchange: Exchange; own: boolean; selected: boolean; pick: (id: number) => void };

const MODES = ["session", "jwt", "sealed"] as const;

/** One request: which service took it, and what came of it. */
export const LandingRow = memo(function LandingRow({ exchange, own, selected, pick }: LandingRowProps) {
  const { id, client, request, labTime, model } = exchange;
  const { service, status, good, what } = landingOf(exchange);
  const cookie = cookieTravelled(exchange);
  const mode = MODES.find((each) => each === cookie) ?? "plain";
  const path = stagePath(request.path).replace(`/${model}`, "");
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={selected ? "true" : undefined}
        tabIndex={selected ? 0 : -1}
        data-testid="landing"
        data-id={id}
        data-service={service ?? ""}
        data-status={status}
        data-client={client.kind}
        data-good={good}
        onClick={() => pick(id)}
        onKeyDown={stepRows}
      >
        <span>{cookie === null ? null : <EnvelopeGlyph mode={mode} />}</span>
        <span className={styles.number}>{id}</span>
        <code translate="no">
          {request.method} {path}
        </code>
        <b className={styles.service}>
          <span className="sr-only">service </span>
          {service ?? "–"}
        </b>
        <strong>{status}</strong>
        <span className={styles.what}>{what}</span>
        <span className={styles.client}>{own ? "" : client.label}</span>
        <span className={styles.time}>{clockTime(labTime)}</span>
        <span className="sr-only">, {carriedWords(exchange)}</span>
      </button>
    </li>
  );
});
