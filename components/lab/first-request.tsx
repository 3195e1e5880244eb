"use client";

import { Button } from "@/components/ui/button";
import styles from "./first-request.module.css";
import type { Desk } from "./use-desk";

/** Before the first exchange: what to do, pinned to the wire. */
export function FirstRequest({ desk }: { desk: Desk }) {
  return (
    <div className={styles.card}>
      <h2>Send the first request</h2>
      <p>Log in as Alice. Watch what comes back in the answer, and where the record stays.</p>
      <Button
        kind="primary"
        glyph="who"
        className={styles.wide}
        data-testid="first-login"
        onClick={() => void desk.send("login", "alice")}
      >
        Log in as Alice
      </Button>
      <p className={styles.or}>
        or just ask{" "}
        <Button data-testid="first-me" onClick={() => void desk.send("me")}>
          Who am I?
        </Button>
      </p>
    </div>
  );
}
