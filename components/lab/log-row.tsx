"use client";

import { memo } from "react";
import { EnvelopeGlyph, envelopeMode } from "@/components/stage/art/small-envelope";
import { stepRows } from "@/components/ui/step-rows";
import { clockTime } from "@/lib/core/figures";
import { carriedWords, cookieTravelled, verdictWords } from "@/lib/lab/client/words";
import { stagePath } from "@/lib/stage/format";
import { modelOfCookie } from "@/lib/trace/cookie-names";
import type { Exchange } from "@/lib/trace/exchange";
import styles from "./exchange-log.module.css";

type LogRowProps = { exchange: Exchange; selected: boolean; pick: (id: number) => void };

/** One exchange in one line. */
export const LogRow = memo(function LogRow({ exchange, selected, pick }: LogRowProps) {
  const { id, model, client, request, response, labTime } = exchange;
  const good = response.status < 400;
  const cookie = cookieTravelled(exchange);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={selected ? "true" : undefined}
        tabIndex={selected ? 0 : -1}
        data-testid="exchange"
        data-id={id}
        data-status={response.status}
        data-model={model}
        data-client={client.kind}
        data-method={request.method}
        data-mode={model}
        onClick={() => pick(id)}
        onKeyDown={stepRows}
      >
        <span>{cookie === null ? null : <EnvelopeGlyph mode={envelopeMode(modelOfCookie(cookie))} />}</span>
        <span className={styles.method}>{request.method}</span>
        <span className={styles.path}>{stagePath(request.path)}</span>
        <span className={styles.status} data-good={good}>
          {response.status}
        </span>
        <span className={styles.verdict} data-good={good}>
          {verdictWords(exchange)}
        </span>
        <span className={styles.client}>{client.label}</span>
        <span className={styles.time}>{clockTime(labTime)}</span>
        <span className="sr-only">, {carriedWords(exchange)}</span>
      </button>
    </li>
  );
});
