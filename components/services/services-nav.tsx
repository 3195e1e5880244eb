"use client";

import { usePathname } from "next/navigation";
import styles from "@/components/compare/compare-screen.module.css";

const PAGES = [
  { href: "/services", label: "Many servers" },
  { href: "/services/hybrid", label: "Hybrid" },
  { href: "/services/origins", label: "Other clients" },
] as const;

/** The three pages about scale. Plain links: a page is a document of its own, with a nonce of its own. */
export function ServicesNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Services" className={styles.nav} data-testid="services-nav">
      {PAGES.map(({ href, label }) => (
        <a key={href} href={href} aria-current={pathname === href ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
