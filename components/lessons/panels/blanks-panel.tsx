"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { type Blank, blanksOf, choicesOf, isFilledIn } from "@/lib/lessons/blanks";
import { spokenText } from "@/lib/lessons/texts";
import type { Exchange } from "@/lib/trace/exchange";
import { useLesson } from "../lesson-context";
import { useDone } from "../use-done";
import styles from "./blanks-panel.module.css";

/** The newest exchange of the step: the learner tells some of what the server did in it. */
export function BlanksPanel() {
  const { world, step } = useLesson();
  const exchange = world?.exchanges.findLast(({ steps }) =>
    step.blanks.every((kind) => steps.some((each) => each.kind === kind)),
  );
  return exchange ? <Blanks exchange={exchange} /> : null;
}

function Blanks({ exchange }: { exchange: Exchange }) {
  const { step, state, put, ui } = useLesson();
  const blanks = blanksOf(exchange, step.blanks);
  const open = blanks.filter((blank) => blank.open);
  const filled = open.every((blank) => state.blanks[blank.step.kind] !== undefined);
  const right = state.checked && isFilledIn(blanks, state.blanks);
  useDone(right);
  const reply = useRef<HTMLOutputElement>(null);
  const check = (): void => {
    if (!filled) return;
    put({ checked: true });
    // The button goes once all is right: the focus goes to what is said instead.
    if (isFilledIn(blanks, state.blanks)) reply.current?.focus();
  };
  return (
    <section className={styles.blanks} aria-label={ui.blanks.title}>
      <h3>{ui.blanks.title}</h3>
      <ol>
        {blanks.map((blank, i) => (
          <li key={i} data-open={blank.open}>
            <span className={styles.number}>{i + 1}</span>
            {blank.open && !right ? (
              <BlankSelect blank={blank} exchange={exchange} number={open.indexOf(blank) + 1} />
            ) : (
              <span>{blank.step.says}</span>
            )}
          </li>
        ))}
      </ol>
      {right ? null : (
        <Button kind="primary" aria-disabled={!filled} data-testid="blanks-check" onClick={check}>
          {ui.blanks.check}
        </Button>
      )}
      <output ref={reply} tabIndex={-1} className={styles.reply} data-right={right}>
        {right ? ui.blanks.right : state.checked ? ui.blanks.wrong : filled ? "" : ui.blanks.open}
      </output>
    </section>
  );
}

function BlankSelect({ blank, exchange, number }: { blank: Blank; exchange: Exchange; number: number }) {
  const { state, put, ui } = useLesson();
  const { kind } = blank.step;
  const chosen = state.blanks[kind] ?? "";
  return (
    <select
      className={styles.select}
      aria-label={spokenText(ui.blanks.blank, { number: String(number) })}
      data-testid="blank"
      data-kind={kind}
      data-right={state.checked ? chosen === kind : ""}
      aria-invalid={state.checked && chosen !== kind}
      value={chosen}
      onChange={({ target }) => put({ blanks: { ...state.blanks, [kind]: target.value }, checked: false })}
    >
      <option value="" disabled>
        {ui.blanks.choose}
      </option>
      {choicesOf(exchange).map((each) => (
        <option key={each} value={each}>
          {ui.steps[each]}
        </option>
      ))}
    </select>
  );
}
