"use client";

import { lazy, Suspense, useState } from "react";
import { PopoverButton } from "@/components/ui/popover";
import styles from "./tools.module.css";
import type { Desk } from "./use-desk";

// Most visits change no setting: the form is fetched with the first press.
const SettingsForm = lazy(() =>
  import("./settings-form").then(({ SettingsForm: view }) => ({ default: view })),
);

/** What the owner can set. */
export function SettingsTool({ desk }: { desk: Desk }) {
  const [isAsked, setAsked] = useState(false);
  const settings = desk.lab.view?.settings;
  return (
    <PopoverButton
      kind="tool"
      glyph="gear"
      className={styles.icon}
      hint="Settings"
      face={<span className={styles.label}>Settings</span>}
      title="Settings of this lab"
      data-testid="tool-settings"
      onClick={() => setAsked(true)}
    >
      {settings ? (
        <Suspense fallback={<p>Opening ...</p>}>
          {isAsked ? (
            <SettingsForm
              settings={settings}
              change={(part) => void desk.control("settings", part)}
              disabled={!desk.lab.owner}
            />
          ) : null}
        </Suspense>
      ) : (
        <p>The lab has not told its settings yet.</p>
      )}
    </PopoverButton>
  );
}
