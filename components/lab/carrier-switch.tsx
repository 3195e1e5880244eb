"use client";

import { Segmented } from "@/components/ui/segmented";
import styles from "./rows.module.css";
import type { Desk } from "./use-desk";

const SEGMENTS = [
  { value: "cookie", label: "Cookie", testId: "carrier-cookie" },
  { value: "header", label: "Header", testId: "carrier-header" },
] as const;

/** Chooses how the credential travels: another decision than how the server recognises it. */
export function CarrierSwitch({ desk }: { desk: Desk }) {
  return (
    <div className={styles.carrier}>
      <span aria-hidden="true">by</span>
      <Segmented
        name="How the credential travels"
        testId="carrier-switch"
        segments={SEGMENTS}
        value={desk.carrier}
        onChange={desk.setCarrier}
        ink
      />
    </div>
  );
}
