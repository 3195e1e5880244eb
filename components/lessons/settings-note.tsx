"use client";

import { type SettingLine, unusualOf } from "@/lib/lessons/settings";
import { spokenText } from "@/lib/lessons/texts";
import { useLesson } from "./lesson-context";
import { LessonText } from "./lesson-text";
import styles from "./settings-note.module.css";

/** What was put back for this step, and what the server is set to otherwise than a new one: from the lab's own state. */
export function SettingsNote() {
  const { ui, desk, restored } = useLesson();
  const { view } = desk.lab;
  const { settings: words } = ui;
  const told = (lines: readonly SettingLine[]): string[] =>
    lines.map(({ name, value }) => words.says[name]?.[value] ?? `${name}: ${value}`);
  const unusual = view === null ? [] : told(unusualOf(view.settings));
  const back = restored
    ? [
        ...told(restored.lines),
        ...restored.roles.map((name) => spokenText(words.role, { name })),
        ...restored.started.map((name) =>
          name === "store" ? words.store : spokenText(words.started, { name }),
        ),
      ]
    : [];
  return (
    <output className={styles.note} data-testid="step-settings">
      <Lines testId="settings-restored" title={words.restored} lines={back} />
      <Lines testId="settings-now" title={words.now} lines={unusual.filter((line) => !back.includes(line))} />
    </output>
  );
}

function Lines({ testId, title, lines }: { testId: string; title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <span data-testid={testId}>
      <b>{title}.</b>{" "}
      {lines.map((line) => (
        <span key={line}>
          <LessonText text={line} />{" "}
        </span>
      ))}
    </span>
  );
}
