"use client";

import { useState } from "react";
import { Glyph } from "@/components/ui/glyph";
import { Segmented } from "@/components/ui/segmented";
import { SwitchField } from "@/components/ui/switch-field";
import type { OfferedModel } from "@/lib/auth/capabilities";
import { COMPARED, FEWEST, MOST, toggleModel } from "@/lib/compare/address";
import styles from "./choices.module.css";
import { countWord, LOOKS } from "./looks";
import type { Bench } from "./use-comparison";

const CARRIERS = [
  { value: "cookie", label: "Cookie", testId: "carrier-cookie" },
  { value: "header", label: "Header", testId: "carrier-header" },
] as const;

const REFUSED = {
  fewest: `At least ${countWord(FEWEST)} have to stay: put another in first.`,
  most: `At most ${countWord(MOST)} fit side by side: take another out first.`,
} as const;

/** What stands side by side, and how its credential travels. */
export function Choices({ bench }: { bench: Bench }) {
  const { comparison, choose, denylist } = bench;
  const [refused, setRefused] = useState<keyof typeof REFUSED | null>(null);
  const toggle = (model: OfferedModel): void => {
    const next = toggleModel(comparison.models, model);
    setRefused("refused" in next ? next.refused : null);
    if ("models" in next) choose({ models: next.models });
  };
  return (
    <div className={styles.choices}>
      <fieldset className={styles.models}>
        <legend className="sr-only">Compare two to four</legend>
        {COMPARED.map((model) => (
          <label key={model} className={styles.model} data-mode={model}>
            <input
              type="checkbox"
              checked={comparison.models.includes(model)}
              data-testid={`compare-model-${model}`}
              onChange={() => toggle(model)}
            />
            <i className={styles.box} aria-hidden="true">
              <Glyph name="check" size={14} />
            </i>
            {LOOKS[model].short}
          </label>
        ))}
      </fieldset>
      <Segmented
        name="How the credential travels"
        testId="carrier-switch"
        segments={CARRIERS}
        value={comparison.carrier}
        onChange={(carrier) => choose({ carrier })}
        ink
      />
      {comparison.models.includes("jwt") ? (
        <div className={styles.denylist}>
          <SwitchField
            label="with a denylist"
            checked={denylist.on}
            onChange={(on) => void denylist.set(on)}
            testId="compare-denylist"
          />
        </div>
      ) : null}
      <output className={styles.refused}>{refused === null ? null : REFUSED[refused]}</output>
    </div>
  );
}
