"use client";

import { useState } from "react";
import type { Progress } from "@/lib/lessons/progress";
import { cameIn, contentOf } from "@/lib/lessons/progress-count";
import { withImported } from "@/lib/lessons/progress-merge";
import { readProgress, writeProgress } from "@/lib/lessons/progress-text";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import { cameWords, countWords } from "./keeping-words";

type Ui = UiWords["progress"];

/** Larger than any progress comes to be, in bytes. */
const MOST_BYTES = 1_000_000;

/** Hands a text to the browser as a file to be saved. */
function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Progress to a file and back. `note` says what became of it. */
export function useFiles(progress: Progress, keep: (change: (before: Progress) => Progress) => void, ui: Ui) {
  const [note, say] = useState<{ says: string; isTrouble: boolean } | null>(null);
  const refuse = (says: string): void => say({ says, isTrouble: true });

  return {
    note,
    say: (says: string) => say({ says, isTrouble: false }),
    save() {
      saveFile(ui.file, writeProgress(progress));
      say({ says: countWords(ui.saved, contentOf(progress), ui), isTrouble: false });
    },
    async read(file: File): Promise<void> {
      if (file.size > MOST_BYTES) return refuse(ui.tooLarge);
      const text = await file.text().catch(() => null);
      if (text === null) return refuse(ui.unreadable);
      const read = readProgress(text);
      if (read === null) return refuse(ui.broken);
      const came = cameIn(progress, read);
      keep((before) => withImported(before, read));
      say({ says: cameWords(came, ui), isTrouble: false });
    },
  };
}
