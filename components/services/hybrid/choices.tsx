import { Segmented } from "@/components/ui/segmented";
import styles from "./page.module.css";
import { type Bench, SIGNINGS, type Tokens } from "./use-hybrid";

const TOKENS = [
  { value: "each", label: "One per service", testId: "hybrid-tokens-each" },
  { value: "one", label: "One for all", testId: "hybrid-tokens-one" },
] as const;

const ALGORITHMS = SIGNINGS.map((alg) => ({ value: alg as string, label: alg, testId: `hybrid-alg-${alg}` }));

/** What the gateway mints, and what it signs with. */
export function Choices({ bench: { tokens, choose, lab, work } }: { bench: Bench }) {
  const sign = (jwtAlg: string): void =>
    void work.start("settings", async (driver) => {
      await driver.control("settings", { jwtAlg });
    });
  return (
    <div className={styles.choices}>
      <div className={styles.choice}>
        <span aria-hidden="true">Passports</span>
        <Segmented<Tokens> name="Passports" segments={TOKENS} value={tokens} onChange={choose} ink />
      </div>
      <div className={styles.choice}>
        <span aria-hidden="true">Signing</span>
        <Segmented
          name="Signing"
          segments={ALGORITHMS}
          value={lab.view?.settings.jwtAlg ?? "ES256"}
          onChange={sign}
          ink
        />
      </div>
    </div>
  );
}
