"use client";

import { Glyph } from "@/components/ui/glyph";
import { MODEL_GLYPHS } from "@/components/ui/model-glyphs";
import { Segmented } from "@/components/ui/segmented";
import { MODEL_WORDS } from "@/lib/lab/client/words";
import styles from "./rows.module.css";
import type { Desk } from "./use-desk";

/** Chooses how the server is to recognise a returning client. */
export function ModelSwitch({ desk }: { desk: Desk }) {
  const segments = MODEL_WORDS.map(({ name, label, short }) => ({
    value: name,
    testId: `model-${name}`,
    label: (
      <>
        <Glyph name={MODEL_GLYPHS[name] ?? "none"} />
        <span className={styles.wide}>{label}</span>
        <span className={styles.narrow}>{short}</span>
      </>
    ),
  }));
  return (
    <Segmented
      name="How the server recognises you"
      testId="model-switch"
      segments={segments}
      value={desk.model}
      onChange={desk.setModel}
      className={styles.models}
    />
  );
}
