"use client";

import { usePathname } from "next/navigation";
import styles from "./section-screen.module.css";
import { SECTIONS, type SectionId } from "./sections";

/** The pages of a section. Plain links: a page is a document of its own, with a nonce of its own. */
export function SectionNav({ section }: { section: SectionId }) {
  const pathname = usePathname();
  const { label, pages } = SECTIONS[section];
  return (
    <nav aria-label={label} className={styles.nav} data-testid={`${section}-nav`}>
      {pages.map((page) => (
        <a key={page.href} href={page.href} aria-current={pathname === page.href ? "page" : undefined}>
          {page.label}
        </a>
      ))}
    </nav>
  );
}
