"use client";

import { usePathname } from "next/navigation";
import styles from "./compare-screen.module.css";

const PAGES = [
  { href: "/compare", label: "Side by side" },
  { href: "/compare/matrix", label: "What happens if…" },
  { href: "/compare/cost", label: "What it costs" },
] as const;

/** The three pages that compare. Plain links: a page is a document of its own, with a nonce of its own. */
export function CompareNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Compare" className={styles.nav} data-testid="compare-nav">
      {PAGES.map(({ href, label }) => (
        <a key={href} href={href} aria-current={pathname === href ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
