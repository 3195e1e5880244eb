"use client";

import { type ReactNode, useId } from "react";
import { Button, type ButtonProps } from "./button";
import styles from "./popover.module.css";

/** Spread over a button inside the card, it makes that button close the card. */
export type Closes = Pick<ButtonProps, "popoverTarget" | "popoverTargetAction">;

type PopoverButtonProps = Omit<ButtonProps, "title" | "children"> & {
  /** What the button shows. */
  face: ReactNode;
  title: string;
  /** What a mouse is told while it rests on a button that shows a glyph alone. */
  hint?: string;
  /** What opens. */
  children: ReactNode | ((closes: Closes) => ReactNode);
};

/**
 * A button that opens a card beside itself. The platform's own popover: it opens by mouse, touch and keyboard, closes on
 * Escape and on a press outside, and gives the focus back.
 */
export function PopoverButton({ face, title, hint, children, ...button }: PopoverButtonProps) {
  const id = useId();
  return (
    <>
      <Button {...button} title={hint} popoverTarget={id}>
        {face}
      </Button>
      <dialog id={id} popover="auto" aria-label={title} className={styles.card}>
        <h2>{title}</h2>
        {typeof children === "function"
          ? children({ popoverTarget: id, popoverTargetAction: "hide" })
          : children}
      </dialog>
    </>
  );
}
