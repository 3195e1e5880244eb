"use client";

import { useNow } from "@/components/live/use-now";
import { clockTime } from "@/lib/core/figures";
import { labNow } from "@/lib/lab/client/reduce";
import { offsetWords } from "@/lib/lab/client/times";
import styles from "./tools.module.css";
import type { Desk } from "./use-desk";

/** The lab's clock, by which everything in it expires, and how far it was put ahead. */
export function LabClock({ desk }: { desk: Desk }) {
  const now = useNow();
  const { lab } = desk;
  const time = lab.view && now > 0 ? clockTime(labNow(lab, now)) : "--:--:--";
  const offset = lab.view ? offsetWords(lab.view.clockOffset) : "";
  return (
    <span className={styles.clock} data-testid="lab-clock">
      <span className="sr-only">The lab's clock: </span>
      <b>{time}</b>
      <span>{offset || "lab time"}</span>
    </span>
  );
}
