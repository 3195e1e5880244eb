"use client";

import { useState } from "react";
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
  const alg = lab.view?.settings.jwtAlg ?? "ES256";
  // What was pressed is shown until the lab says so itself, or says no.
  const [wanted, setWanted] = useState<{ from: string; to: string } | null>(null);
  const sign = async (jwtAlg: string): Promise<void> => {
    setWanted({ from: alg, to: jwtAlg });
    const done = await work.start("settings", async (driver) => {
      await driver.control("settings", { jwtAlg });
    });
    if (!done) setWanted(null);
  };
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
          value={wanted?.from === alg ? wanted.to : alg}
          onChange={(jwtAlg) => void sign(jwtAlg)}
          ink
        />
      </div>
    </div>
  );
}
