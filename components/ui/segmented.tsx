"use client";

import type { KeyboardEvent, ReactNode } from "react";
import styles from "./segmented.module.css";

/** One of the choices. */
export interface Segment<T extends string> {
  value: T;
  label: ReactNode;
  testId: string;
}

type SegmentedProps<T extends string> = {
  /** What is being chosen. */
  name: string;
  segments: readonly Segment<T>[];
  value: T;
  onChange: (value: T) => void;
  testId?: string;
  /** The one in force in ink, where the accent belongs to something else. */
  ink?: boolean;
  className?: string;
};

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A choice of one among few, side by side: arrow keys move and choose, as in any group of radio buttons. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { name, segments, value, onChange, testId, ink = false, className = "" } = props;
  const move = (event: KeyboardEvent<HTMLButtonElement>, index: number): void => {
    const step = STEP[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = segments[(index + step + segments.length) % segments.length];
    if (!next) return;
    onChange(next.value);
    event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  };
  return (
    <div
      role="radiogroup"
      aria-label={name}
      data-testid={testId}
      className={`${styles.group} ${ink ? styles.ink : ""} ${className}`}
    >
      {segments.map((segment, index) => (
        <button
          key={segment.value}
          type="button"
          role="radio"
          aria-checked={segment.value === value}
          tabIndex={segment.value === value ? 0 : -1}
          data-value={segment.value}
          data-testid={segment.testId}
          className={styles.segment}
          onClick={() => onChange(segment.value)}
          onKeyDown={(event) => move(event, index)}
        >
          {segment.label}
        </button>
      ))}
    </div>
  );
}
