"use client";

import { useId } from "react";
import styles from "./field.module.css";

type SelectFieldProps<T extends string> = {
  label: string;
  value: T;
  options: readonly (readonly [value: T, words: string])[];
  onChange: (value: T) => void;
  testId?: string;
  disabled?: boolean;
};

/** A labelled choice from a list: the platform's own. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, value, options, onChange, testId, disabled } = props;
  const id = useId();
  const choose = (chosen: string): void => {
    const option = options.find(([known]) => known === chosen);
    if (option) onChange(option[0]);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        data-testid={testId}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map(([known, words]) => (
          <option key={known} value={known}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
