import notes from "@/components/ui/notes.module.css";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import type { StorageTrouble } from "../use-progress";

type StorageNoteProps = { trouble: StorageTrouble | null; ui: UiWords["progress"]["trouble"] };

/** Says that nothing can be kept, and why. */
export function StorageNote({ trouble, ui }: StorageNoteProps) {
  return trouble ? (
    <p role="alert" className={notes.trouble} data-testid="progress-trouble">
      {ui[trouble]}
    </p>
  ) : null;
}
