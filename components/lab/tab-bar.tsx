"use client";

import { Glyph, type GlyphName } from "@/components/ui/glyph";
import styles from "./tab-bar.module.css";

/** The parts of the page, of which a phone shows one at a time. */
export type Panel = "stage" | "log" | "inspector" | "tools";

const TABS: readonly { panel: Panel; label: string; glyph: GlyphName }[] = [
  { panel: "stage", label: "Stage", glyph: "drawer" },
  { panel: "log", label: "Log", glyph: "steal" },
  { panel: "inspector", label: "Inspector", glyph: "copy" },
  { panel: "tools", label: "Lab tools", glyph: "gear" },
];

type TabBarProps = { panel: Panel; onChange: (panel: Panel) => void; count: number };

/** On a phone: which part of the page is shown. */
export function TabBar({ panel, onChange, count }: TabBarProps) {
  return (
    <nav className={styles.bar} aria-label="Parts of the lab">
      {TABS.map((tab) => (
        <button
          key={tab.panel}
          type="button"
          aria-current={tab.panel === panel ? "true" : undefined}
          data-testid={`panel-${tab.panel}`}
          onClick={() => onChange(tab.panel)}
        >
          <Glyph name={tab.glyph} size={22} />
          {tab.label}
          {tab.panel === "log" && count > 0 ? (
            <b>
              {count}
              <span className="sr-only"> requests</span>
            </b>
          ) : null}
        </button>
      ))}
    </nav>
  );
}
