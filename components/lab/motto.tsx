"use client";

import { PopoverButton } from "@/components/ui/popover";
import { clockTime } from "@/lib/core/figures";
import {
  type Carries,
  type Disagreement,
  disagreementOf,
  type Testimony,
} from "@/lib/lab/client/disagreement";
import { MODEL_WORDS } from "@/lib/lab/client/words";
import styles from "./rows.module.css";
import type { Desk } from "./use-desk";

/** What the model comes down to, in two sentences; or where the models disagree, and why. */
export function Motto({ desk }: { desk: Desk }) {
  const disagreement = disagreementOf(desk.lab.exchanges, desk.lab.view?.users ?? []);
  if (disagreement) return <Contradiction desk={desk} {...disagreement} />;
  const motto = MODEL_WORDS.find(({ name }) => name === desk.model)?.motto;
  return motto ? (
    <p className={styles.motto}>
      <span>{motto[0]}</span> <span>{motto[1]}</span>
    </p>
  ) : null;
}

/** How what is carried came to say what it says, and why it still does. */
const CARRIED: Readonly<Record<Carries, { made: string; why: string }>> = {
  passport: { made: "signed", why: "Its claims are as old as that, and the server looks nothing up." },
  slip: { made: "written", why: "Nothing proves it: whoever holds it may have written another role." },
  box: { made: "sealed", why: "Nobody can change it, and nobody looks anything up." },
};

function Contradiction({ desk, user, known, carried }: Disagreement & { desk: Desk }) {
  const since = carried.since === null ? "" : `, at ${clockTime(carried.since)}`;
  const { made, why } = CARRIED[carried.witness];
  return (
    <div className={`${styles.motto} ${styles.contradiction}`} data-testid="disagreement">
      <p>
        <span>
          The {known.witness} says {known.role}.
        </span>{" "}
        <span>
          The {carried.witness} says {carried.role}.
        </span>
      </p>
      <PopoverButton small face="Why?" title={`Two answers about ${user}`}>
        <p>
          {known.witness === "record"
            ? `The session reads the drawer at every request, and the drawer says ${known.role}.`
            : `The directory of users says ${known.role} now.`}{" "}
          The {carried.witness} says what stood there when it was {made}
          {since}. {why}
        </p>
        <p className={styles.evidence}>
          <Answer desk={desk} {...known} />
          <Answer desk={desk} {...carried} />
        </p>
      </PopoverButton>
    </div>
  );
}

function Answer({ desk, exchange, role }: Testimony & { desk: Desk }) {
  if (exchange === null) return null;
  return (
    <button type="button" onClick={() => desk.pick(exchange)}>
      Answer {exchange}: {role}
    </button>
  );
}
