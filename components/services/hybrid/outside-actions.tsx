import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { HybridDriver } from "@/lib/services/hybrid/driver";
import styles from "./stage.module.css";
import { type Bench, labelOf } from "./use-hybrid";

/** A few buttons behind one word. */
function Row({ words, children }: { words: string; children: ReactNode }) {
  return (
    <fieldset className={styles.row}>
      <legend className="sr-only">{words}</legend>
      <span aria-hidden="true">{words}</span>
      {children}
    </fieldset>
  );
}

/** What can be sent from outside, and, dashed, how the lab can be interfered with. */
export function OutsideActions({ bench }: { bench: Bench }) {
  const { work, tokens, sid } = bench;
  const busy = work.running !== null;
  const act = (name: string, task: (driver: HybridDriver) => Promise<unknown>) => ({
    "data-testid": `hybrid-${name}`,
    "aria-disabled": busy,
    onClick: () =>
      void work.start(name, async (driver) => {
        await task(driver);
      }),
  });
  const login = (user: string, label: string) => (
    <Button
      small
      kind={sid === null && user === "alice" ? "primary" : "plain"}
      aria-label={`Log in as ${label}`}
      {...act(`login-${user}`, (driver) => driver.send("login", { user }))}
    >
      {label}
    </Button>
  );
  const ahead = (seconds: number) => (
    <Button
      small
      kind="tool"
      aria-label={`Put the lab's clock ahead by +${seconds} s`}
      {...act(`advance-${seconds}`, (driver) => driver.control("advance-clock", { seconds }))}
    >
      +{seconds} s
    </Button>
  );
  const rotate = (overlap: boolean, label: string) => (
    <Button
      small
      kind="tool"
      aria-label={`Rotate keys ${label}`}
      {...act(overlap ? "rotate-overlap" : "rotate-drop", (driver) =>
        driver.control("rotate-keys", { overlap }),
      )}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.actions}>
      <Row words="Log in as">
        {login("alice", "Alice")}
        {login("bob", "Bob")}
      </Row>
      <Button
        kind={sid === null ? "plain" : "primary"}
        {...act("send", (driver) =>
          driver.send("dashboard", tokens === "one" ? { query: "?tokens=one" } : {}),
        )}
      >
        Send GET /dashboard
      </Button>
      <Button
        kind="tool"
        glyph="revoke"
        title={
          sid === null ? "Nobody is signed in: there is no drawer to empty" : `Empties drawer ${labelOf(sid)}`
        }
        {...act("revoke", (driver) => revoke(driver, sid))}
        aria-disabled={busy || sid === null}
      >
        Revoke the session
      </Button>
      <Row words="Clock">
        {ahead(30)}
        {ahead(60)}
      </Row>
      <Row words="Keys">
        {rotate(true, "with overlap")}
        {rotate(false, "without")}
      </Row>
    </div>
  );
}

/** Empties the drawer, then shows the label once more: outside, the answer changes at once. */
async function revoke(driver: HybridDriver, sid: string | null): Promise<void> {
  if (sid === null) return;
  await driver.control("revoke-session", { sid });
  await driver.send("me");
}
