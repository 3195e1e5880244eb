"use client";

import { type ReactNode, useId, useRef } from "react";
import { Button, type ButtonProps } from "./button";
import styles from "./popover.module.css";

type PopoverButtonProps = Omit<ButtonProps, "title" | "children"> & {
  /** What the button shows. */
  face: ReactNode;
  title: string;
  /** What a mouse is told while it rests on a button that shows a glyph alone. */
  hint?: string;
  /** What opens; it is given a function that closes it. */
  children: ReactNode | ((close: () => void) => ReactNode);
};

/**
 * A button that opens a card beside itself. The platform's own popover: it opens by mouse, touch and keyboard, closes on
 * Escape and on a press outside, and gives the focus back.
 */
export function PopoverButton({ face, title, hint, children, ...button }: PopoverButtonProps) {
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const close = (): void => card.current?.hidePopover();
  return (
    <>
      <Button {...button} title={hint} popoverTarget={id}>
        {face}
      </Button>
      <div ref={card} id={id} popover="auto" role="dialog" aria-label={title} className={styles.card}>
        <h3>{title}</h3>
        {typeof children === "function" ? children(close) : children}
      </div>
    </>
  );
}
