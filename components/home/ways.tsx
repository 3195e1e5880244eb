import type { ReactNode } from "react";
import styles from "./ways.module.css";
import { CabinetArt, NobodyArt, PassportArt, TerminalArt } from "./ways-art";

interface Way {
  href: string;
  title: string;
  aside: string;
  text: string;
  art: ReactNode;
}

const WAYS: readonly Way[] = [
  {
    href: "/lab?model=session",
    title: "The cabinet",
    aside: "session",
    text: "The server keeps a record and you carry its label. Sign in, look into the drawer, empty it.",
    art: <CabinetArt />,
  },
  {
    href: "/lab?model=jwt",
    title: "The passport",
    aside: "JWT",
    text: "You carry the record, signed. Read it, change one letter of it, let it expire.",
    art: <PassportArt />,
  },
  {
    href: "/lab?model=none",
    title: "No memory",
    aside: "neither",
    text: "Each request is the first. Sign in, ask who you are, and be a stranger again.",
    art: <NobodyArt />,
  },
  {
    href: "/lab?tab=curl",
    title: "Your terminal",
    aside: "curl",
    text: "Each request as a command to paste. What you send from there is on the stage at once.",
    art: <TerminalArt />,
  },
];

/** The ways on from the home page: only such as there are. */
export function Ways() {
  return (
    <nav className={styles.ways} aria-label="Ways on">
      {WAYS.map(({ href, title, aside, text, art }) => (
        <a key={href} href={href} className={styles.card}>
          <span className={styles.art}>{art}</span>
          <span className={styles.words}>
            <span className={styles.head}>
              <b>{title}</b>
              <span>{aside}</span>
            </span>
            <span className={styles.text}>{text}</span>
          </span>
        </a>
      ))}
    </nav>
  );
}
