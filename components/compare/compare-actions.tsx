"use client";

import { Button } from "@/components/ui/button";
import type { ActionName } from "@/lib/trace/vocabulary";
import styles from "./compare-actions.module.css";
import { countWord } from "./looks";
import { signedInAs } from "./round";
import type { Bench } from "./use-comparison";

const ACTIONS: readonly { action: ActionName; label: string }[] = [
  { action: "me", label: "Who am I?" },
  { action: "preferences", label: "Save preference" },
  { action: "admin", label: "Admin page" },
  { action: "hello", label: "Hello" },
  { action: "logout", label: "Log out" },
];

/** Whether none of the models that could know this browser does. */
export function isStranger({ lab, clientId, comparison }: Bench): boolean {
  const { carrier, models } = comparison;
  return !models.some((model) => signedInAs(lab.exchanges, { clientId, model, carrier }) !== null);
}

/** What can be sent to all of them, and what can be done to the lab meanwhile. */
export function CompareActions({ bench }: { bench: Bench }) {
  const { comparison, rounds, tools } = bench;
  const stranger = isStranger(bench);
  const all = comparison.models.length === 2 ? "both" : `all ${countWord(comparison.models.length)}`;
  const isPrimary = (action: ActionName): boolean =>
    stranger ? action === "login" : action === comparison.action;
  const button = (action: ActionName, label: string) => (
    <Button
      key={action}
      kind={isPrimary(action) ? "primary" : "plain"}
      aria-disabled={rounds.sending}
      data-testid={`compare-action-${action}`}
      onClick={() => void rounds.send(action)}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.actions}>
      <fieldset className={styles.group}>
        <legend className="sr-only">Send to {all}</legend>
        <span className={styles.caption} aria-hidden="true">
          Send to {all}
        </span>
        {button("login", stranger ? `Log in to ${all}` : "Log in as Alice")}
        {ACTIONS.map(({ action, label }) => button(action, label))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className="sr-only">Interfere</legend>
        <Button
          kind="tool"
          glyph="role"
          data-testid="compare-change-role"
          title={`Alice is ${tools.role.is}; make her ${tools.role.next}`}
          onClick={() => void tools.changeRole()}
        >
          Change role
        </Button>
        <Button kind="tool" glyph="revoke" data-testid="compare-revoke" onClick={() => void tools.revoke()}>
          Revoke
        </Button>
      </fieldset>
    </div>
  );
}
