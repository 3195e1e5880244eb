"use client";

import { useEffect, useState } from "react";
import { Glyph } from "@/components/ui/glyph";
import styles from "./copy-button.module.css";
import { copyText } from "./copy-text";

type CopyButtonProps = {
  /** What goes onto the clipboard. */
  text: string;
  /** What it is, for the button's name: "the command". */
  what: string;
  disabled?: boolean;
};

const SHOWN_FOR = 2000;

/** Copies a text, and says whether it did. */
export function CopyButton({ text, what, disabled = false }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);

  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async (): Promise<void> => setOutcome((await copyText(text)) ? "copied" : "failed");
  return (
    <span className={styles.copy}>
      <output>{outcome === null ? "" : outcome === "copied" ? "Copied" : "Select it, then copy"}</output>
      <button
        type="button"
        aria-label={`Copy ${what}`}
        title="Copy"
        disabled={disabled}
        onClick={() => void copy()}
      >
        <Glyph name={outcome === "copied" ? "check" : "copy"} />
      </button>
    </span>
  );
}
