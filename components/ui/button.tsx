import type { ComponentProps } from "react";
import styles from "./button.module.css";
import { Glyph, type GlyphName } from "./glyph";

/** `tool` is dashed, because it interferes; requests are solid. */
export type ButtonKind = "plain" | "primary" | "tool" | "quiet";

export type ButtonProps = ComponentProps<"button"> & {
  kind?: ButtonKind;
  glyph?: GlyphName;
  /** Marked as the one in force, in the accent's wash. */
  selected?: boolean;
  /** 30 px high instead of 36. */
  small?: boolean;
};

/** The class of a button, for links that look like one. */
export const buttonClass = (kind: ButtonKind = "plain", small = false): string =>
  [styles.button, styles[kind], small && styles.small].filter(Boolean).join(" ");

/** A button of the house. */
export function Button({
  kind = "plain",
  glyph,
  selected = false,
  small = false,
  className = "",
  children,
  ...rest
}: ButtonProps) {
  const classes = `${buttonClass(kind, small)} ${selected ? styles.selected : ""} ${className}`;
  return (
    <button type="button" {...rest} className={classes}>
      {glyph ? <Glyph name={glyph} /> : null}
      {children}
    </button>
  );
}
