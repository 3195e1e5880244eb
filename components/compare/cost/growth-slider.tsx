"use client";

import { useEffect, useId, useRef, useState } from "react";
import { SIZE } from "@/lib/compare/cost/address";
import styles from "./growth-panel.module.css";

type GrowthSliderProps = {
  value: number;
  /** Called when the slider comes to rest, not while it moves. */
  onCommit: (value: number) => void;
};

/** How many entries the record has. While it is moved only its own figure follows; requests are sent at its rest. */
export function GrowthSlider({ value, onCommit }: GrowthSliderProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [moving, setMoving] = useState<number | null>(null);

  useEffect(() => {
    const element = input.current;
    // React's onChange follows each movement; the platform's own `change` comes when the hand has let go.
    const commit = (): void => {
      setMoving(null);
      if (element) onCommit(element.valueAsNumber);
    };
    element?.addEventListener("change", commit);
    return () => element?.removeEventListener("change", commit);
  }, [onCommit]);

  const shown = moving ?? value;
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>Roles and preferences in the record</label>
      <input
        ref={input}
        id={id}
        type="range"
        min={SIZE.least}
        max={SIZE.most}
        value={shown}
        aria-valuetext={`${shown} entries`}
        data-testid="growth-slider"
        onChange={(event) => setMoving(event.target.valueAsNumber)}
      />
      <output htmlFor={id} data-testid="growth-value">
        {shown}
      </output>
    </div>
  );
}
