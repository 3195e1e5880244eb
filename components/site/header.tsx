import type { ReactNode } from "react";
import { Mark } from "@/components/stage/art/mark";
import { Glyph } from "@/components/ui/glyph";
import styles from "./header.module.css";
import { MotionSwitch } from "./motion-switch";
import { NavLinks } from "./nav-links";
import { ThemeSwitch } from "./theme-switch";

const MENU = "site-menu";

/**
 * The head of every page. `live` is the place for the state of the live stream.
 * Where there is room, pages and switches stand in the bar; on a phone the same elements open as a popover.
 */
export function SiteHeader({ live }: { live?: ReactNode }) {
  return (
    <header className={styles.bar}>
      <a className={styles.skip} href="#content">
        Skip to content
      </a>
      <a className={styles.brand} href="/" aria-label="Cabinet & Passport, home">
        <Mark />
        <b>Cabinet &amp; Passport</b>
      </a>
      <p className={styles.tagline}>see how the web remembers you</p>
      {live === undefined ? null : <div className={styles.live}>{live}</div>}
      <button type="button" className={styles.menuButton} popoverTarget={MENU} aria-label="Menu">
        <Glyph name="menu" size={24} />
      </button>
      <div id={MENU} popover="auto" className={styles.menu}>
        <NavLinks />
        <div className={styles.switches}>
          <MotionSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
