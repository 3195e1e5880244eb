"use client";

import { useEffect, useState } from "react";
import { copyText } from "@/components/site/copy-text";
import { Button } from "./button";

type CopyButtonProps = {
  /** What goes onto the clipboard. */
  text: string;
  /** What it is, for the button's name: "the command". */
  what: string;
  testId?: string;
};

const FACES = { idle: "Copy", copied: "Copied", failed: "Select it, then copy" } as const;
const SHOWN_FOR = 2500;

/** Copies a text, and says whether it did. */
export function CopyButton({ text, what, testId }: CopyButtonProps) {
  const [state, setState] = useState<keyof typeof FACES>("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => setState((await copyText(text)) ? "copied" : "failed");
  return (
    <Button
      kind="quiet"
      small
      glyph={state === "copied" ? "check" : "copy"}
      data-testid={testId}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{FACES[state]}</span>
      <span className="sr-only"> {what}</span>
    </Button>
  );
}
