import { Button } from "@/components/ui/button";
import frame from "@/components/ui/frame.module.css";
import { beliefWords } from "@/lib/services/hybrid/belief-words";
import type { HybridDriver } from "@/lib/services/hybrid/driver";
import { measureBelief } from "@/lib/services/hybrid/measure";
import styles from "./belief.module.css";
import { BeliefLine } from "./belief-line";
import type { Bench } from "./use-hybrid";

/** How long the inside believes a passport after the session behind it is gone: measured by asking. */
export function BeliefPanel({ bench }: { bench: Bench }) {
  const { belief, work, own } = bench;
  const busy = work.running !== null;
  const token = belief?.token ?? null;
  const act = (name: string, task: (driver: HybridDriver) => Promise<unknown>) => ({
    small: true,
    "data-testid": `belief-${name}`,
    "aria-disabled": busy,
    onClick: () =>
      void work.start(name, async (driver) => {
        await task(driver);
      }),
  });
  return (
    <section className={`${frame.frame} ${styles.panel}`} aria-labelledby="belief-title" data-testid="belief">
      <header className={frame.head}>
        <h2 id="belief-title" className={frame.title}>
          How long does the inside still believe?
        </h2>
      </header>
      <div className={styles.body}>
        <p className={styles.says} data-testid="belief-says">
          {belief
            ? beliefWords(belief)
            : "Revoke a session: outside, its label is refused at once. But passports that were minted before are still on their way. For how long?"}
        </p>
        <BeliefLine belief={belief} labId={own.id} />
        <div className={styles.actions}>
          <Button kind="primary" {...act("measure", measureBelief)}>
            {work.running === "measure" ? "Measuring…" : belief ? "Measure it again" : "Measure it"}
          </Button>
          <fieldset className={styles.hand} disabled={token === null}>
            <legend className="sr-only">Ask by hand</legend>
            <Button {...act("ask-outside", (driver) => driver.send("me"))}>Ask outside</Button>
            <Button {...act("ask-inside", (driver) => askInside(driver, token))}>Ask inside</Button>
            {[15, 30, 60].map((seconds) => (
              <Button
                key={seconds}
                kind="tool"
                aria-label={`Clock ahead by +${seconds} s`}
                {...act(`advance-${seconds}`, (driver) => driver.control("advance-clock", { seconds }))}
              >
                +{seconds} s
              </Button>
            ))}
          </fieldset>
        </div>
        <p className={styles.note}>
          {belief && belief.token !== null
            ? "From the last revocation, by the lab's clock. Shorter passports, less belief."
            : "It mints, revokes, asks both sides, and puts the lab's clock ahead between."}
        </p>
      </div>
    </section>
  );
}

/** Presents the token that was minted before the revocation, without any cookie. */
async function askInside(driver: HybridDriver, token: string | null): Promise<void> {
  if (token !== null) await driver.send("orders", { token });
}
