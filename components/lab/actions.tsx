"use client";

import { Button } from "@/components/ui/button";
import type { ActionName } from "@/lib/trace/vocabulary";
import styles from "./rows.module.css";
import type { Desk } from "./use-desk";

const ACTIONS: readonly { action: ActionName; label: string; short: string }[] = [
  { action: "hello", label: "Hello", short: "Hello" },
  { action: "me", label: "Who am I?", short: "Who am I?" },
  { action: "preferences", label: "Save preference", short: "Save" },
  { action: "admin", label: "Admin page", short: "Admin" },
];

/** The requests that can be sent. */
export function Actions({ desk }: { desk: Desk }) {
  return (
    <fieldset className={styles.actions}>
      <legend className="sr-only">Send a request</legend>
      <span className={styles.caption} aria-hidden="true">
        Send
      </span>
      {ACTIONS.map(({ action, label, short }) => (
        <Button
          key={action}
          kind={action === "me" ? "primary" : "plain"}
          data-testid={`action-${action}`}
          onClick={() => void desk.send(action)}
        >
          <span className={styles.wide}>{label}</span>
          <span className={styles.narrow}>{short}</span>
        </Button>
      ))}
    </fieldset>
  );
}
