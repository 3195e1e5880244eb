"use client";

import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { Glyph } from "@/components/ui/glyph";
import styles from "./header.module.css";

const never = () => () => {};

/** Whether the page is awake: before that the theme is known to the root element only, not to React. */
const useAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** Light or dark. Choosing what the system prefers goes back to following the system. */
export function ThemeSwitch() {
  const { resolvedTheme, systemTheme, setTheme } = useTheme();
  const dark = useAwake() && resolvedTheme === "dark";
  const other = dark ? "light" : "dark";
  return (
    <button
      type="button"
      className={`${styles.switch} ${styles.theme}`}
      data-testid="theme-switch"
      aria-pressed={dark}
      title="Dark theme"
      onClick={() => setTheme(other === systemTheme ? "system" : other)}
    >
      <span className={styles.whenOff}>
        <Glyph name="moon" size={20} />
      </span>
      <span className={styles.whenOn}>
        <Glyph name="sun" size={20} />
      </span>
      <span className={styles.switchLabel}>Dark theme</span>
      <span className={styles.state} aria-hidden="true">
        {dark ? "on" : "off"}
      </span>
    </button>
  );
}
