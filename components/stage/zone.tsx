import type { CSSProperties, ReactNode } from "react";
import styles from "./stage.module.css";

interface ZoneProps {
  name: "browser" | "wire" | "server";
  title: string;
  aside: string;
  pad: number;
  children: ReactNode;
}

/** One of the three zones of the stage, with its heading. */
export function Zone({ name, title, aside, pad, children }: ZoneProps) {
  return (
    <section
      className={`${styles.zone} ${styles[name]}`}
      style={{ "--pad": `${pad}px` } as CSSProperties}
      data-testid={name}
    >
      <div className={styles.head}>
        <h2>{title}</h2>
        <p>{aside}</p>
      </div>
      {children}
    </section>
  );
}
