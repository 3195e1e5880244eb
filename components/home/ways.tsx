import type { ReactNode } from "react";
import styles from "./ways.module.css";
import { CabinetArt, ManyServersArt, PassportArt, RoadArt, SideBySideArt, WhatIfArt } from "./ways-art";

interface Way {
  href: string;
  title: string;
  aside: string;
  text: string;
  art: ReactNode;
}

const WAYS: readonly Way[] = [
  {
    href: "/learn",
    title: "From the start",
    aside: "learn",
    text: "New to all this? Eleven chapters: guess, send a request, see why.",
    art: <RoadArt />,
  },
  {
    href: "/lab?model=session",
    title: "The cabinet",
    aside: "session",
    text: "The server keeps a record, you carry its label. Open the drawer, and empty it.",
    art: <CabinetArt />,
  },
  {
    href: "/lab?model=jwt",
    title: "The passport",
    aside: "JWT",
    text: "You carry the record, signed. Read it, change one letter, let it expire.",
    art: <PassportArt />,
  },
  {
    href: "/compare",
    title: "Side by side",
    aside: "compare",
    text: "One request, every way of being remembered, marked and measured.",
    art: <SideBySideArt />,
  },
  {
    href: "/compare/matrix",
    title: "What happens if...",
    aside: "matrix",
    text: "Revoke it, copy it, restart the server. Guess first, then see who is let in.",
    art: <WhatIfArt />,
  },
  {
    href: "/services",
    title: "Many servers",
    aside: "services",
    text: "The next one has never met you. Stick to one, share a store, carry a passport.",
    art: <ManyServersArt />,
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
