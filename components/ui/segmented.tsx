"use client";

import { type ReactNode, useId } from "react";
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
  /** Low and narrow, for a choice beside what it changes. */
  small?: boolean;
  className?: string;
};

/** A choice of one among few, side by side: radio buttons, of which each is laid over its whole segment. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { name, segments, value, onChange, testId, ink = false, small = false, className = "" } = props;
  const group = useId();
  return (
    <div
      role="radiogroup"
      aria-label={name}
      data-testid={testId}
      className={`${styles.group} ${ink ? styles.ink : ""} ${small ? styles.small : ""} ${className}`}
    >
      {segments.map((segment) => (
        <label key={segment.value} className={styles.segment}>
          <input
            type="radio"
            name={group}
            value={segment.value}
            checked={segment.value === value}
            data-testid={segment.testId}
            onChange={() => onChange(segment.value)}
          />
          {segment.label}
        </label>
      ))}
    </div>
  );
}
