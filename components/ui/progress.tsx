import type { ComponentProps } from "react";
import styles from "./progress.module.css";

/** How far long work is: the platform's progress bar. It takes its name from a label around it or `aria-labelledby`. */
export function Progress({ className = "", ...rest }: ComponentProps<"progress">) {
  return <progress {...rest} className={`${styles.bar} ${className}`} />;
}
