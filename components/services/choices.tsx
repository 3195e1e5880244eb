"use client";

import type { ReactNode } from "react";
import { Segmented } from "@/components/ui/segmented";
import styles from "./choices.module.css";
import type { Bench } from "./use-services";

const BALANCING = [
  { value: "round-robin", label: "Round robin", testId: "strategy-round-robin" },
  { value: "sticky", label: "Sticky", testId: "strategy-sticky" },
  { value: "random", label: "Random", testId: "strategy-random" },
] as const;

const PLACES = [
  { value: "service", label: "Own memory", testId: "place-service" },
  { value: "shared", label: "Shared store", testId: "place-shared" },
] as const;

const CARRIED = [
  { value: "session", label: "Session", testId: "services-model-session" },
  { value: "jwt", label: "JWT", testId: "services-model-jwt" },
] as const;

/** The three decisions: how requests are dealt, where sessions stand, what is carried. */
export function Choices({ bench: { strategy, choose, carry } }: { bench: Bench }) {
  return (
    <div className={styles.choices}>
      <Choice name="Requests are dealt">
        <Segmented
          name="How requests are dealt"
          segments={BALANCING}
          value={strategy.balancing}
          onChange={(balancing) => void choose({ balancing })}
          ink
        />
      </Choice>
      <Choice name="Sessions stand in">
        <Segmented
          name="Where sessions stand"
          segments={PLACES}
          value={strategy.place}
          onChange={(sessionPlace) => void choose({ sessionPlace })}
          ink
        />
      </Choice>
      <Choice name="You carry">
        <Segmented name="What you carry" segments={CARRIED} value={strategy.carried} onChange={carry} ink />
      </Choice>
    </div>
  );
}

function Choice({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.choice}>
      <span aria-hidden="true">{name}</span>
      {children}
    </div>
  );
}
