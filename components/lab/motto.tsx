"use client";

import { PopoverButton } from "@/components/ui/popover";
import { type Disagreement, disagreementOf } from "@/lib/lab/client/disagreement";
import { MODEL_WORDS } from "@/lib/lab/client/words";
import { clockTime } from "@/lib/stage/format";
import styles from "./rows.module.css";
import type { Desk } from "./use-desk";

/** What the model comes down to, in two sentences; or where the models disagree, and why. */
export function Motto({ desk }: { desk: Desk }) {
  const disagreement = disagreementOf(desk.lab.exchanges);
  if (disagreement) return <Contradiction desk={desk} {...disagreement} />;
  const motto = MODEL_WORDS.find(({ name }) => name === desk.model)?.motto;
  return motto ? (
    <p className={styles.motto}>
      <span>{motto[0]}</span> <span>{motto[1]}</span>
    </p>
  ) : null;
}

function Contradiction({ desk, user, session, jwt }: Disagreement & { desk: Desk }) {
  return (
    <div className={`${styles.motto} ${styles.contradiction}`} data-testid="disagreement">
      <p>
        <span>The record says {session.role}.</span> <span>The passport says {jwt.role}.</span>
      </p>
      <PopoverButton small face="Why?" title={`Two answers about ${user}`}>
        <p>
          The session reads the drawer at every request, and the drawer says {session.role}. The passport says
          what was true when it was signed{jwt.issuedAt === null ? "" : `, at ${clockTime(jwt.issuedAt)}`}:
          its claims are as old as that, and the server looks nothing up.
        </p>
        <p className={styles.evidence}>
          <button type="button" onClick={() => desk.pick(session.exchange)}>
            Answer {session.exchange}: {session.role}
          </button>
          <button type="button" onClick={() => desk.pick(jwt.exchange)}>
            Answer {jwt.exchange}: {jwt.role}
          </button>
        </p>
      </PopoverButton>
    </div>
  );
}
