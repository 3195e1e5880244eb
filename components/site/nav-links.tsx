"use client";

import { usePathname } from "next/navigation";
import styles from "./header.module.css";
import { isInside, NAV } from "./nav";

/** The main navigation. Plain links: a page is a document of its own, with a nonce of its own. */
export function NavLinks() {
  const pathname = usePathname();
  return (
    <nav aria-label="Main" className={styles.nav}>
      {NAV.map((item) => (
        <a key={item.href} href={item.href} aria-current={isInside(item, pathname) ? "page" : undefined}>
          {item.label}
        </a>
      ))}
    </nav>
  );
}
