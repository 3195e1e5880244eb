"use client";

import { useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import frame from "@/components/ui/frame.module.css";
import notes from "@/components/ui/notes.module.css";
import { PopoverButton } from "@/components/ui/popover";
import { begunAnew, type Progress } from "@/lib/lessons/progress";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import type { StorageTrouble } from "../use-progress";
import styles from "./keeping.module.css";
import { StorageNote } from "./storage-note";
import { useFiles } from "./use-files";

type KeepingProps = {
  progress: Progress;
  keep: (change: (before: Progress) => Progress) => void;
  trouble: StorageTrouble | null;
  ui: UiWords["progress"];
};

/** Where progress is kept: to a file, from a file, and from the beginning. */
export function Keeping({ progress, keep, trouble, ui }: KeepingProps) {
  const title = useId();
  const input = useRef<HTMLInputElement>(null);
  const files = useFiles(progress, keep, ui);
  const { note } = files;
  return (
    <section className={`${frame.frame} ${styles.keeping}`} aria-labelledby={title}>
      <div className={styles.words}>
        <h2 id={title} className={frame.title}>
          {ui.title}
        </h2>
        <p>{ui.where}</p>
      </div>
      <div className={styles.acts}>
        <Button small glyph="download" onClick={files.save} data-testid="progress-export">
          {ui.export}
        </Button>
        <Button small onClick={() => input.current?.click()}>
          {ui.import}
        </Button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={ui.import}
          data-testid="progress-import"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void files.read(file);
            currentTarget.value = "";
          }}
        />
        <PopoverButton kind="tool" small face={ui.over} title={ui.overTitle} data-testid="progress-over">
          {(closes) => (
            <>
              <p>{ui.overText}</p>
              <div className={styles.confirm}>
                <Button
                  {...closes}
                  kind="primary"
                  data-testid="progress-over-confirm"
                  onClick={() => {
                    keep(() => begunAnew(Date.now()));
                    files.say(ui.begunAnew);
                  }}
                >
                  {ui.overConfirm}
                </Button>
                <Button {...closes}>{ui.overCancel}</Button>
              </div>
            </>
          )}
        </PopoverButton>
      </div>
      <StorageNote trouble={trouble} ui={ui.trouble} />
      <output className={note?.isTrouble ? notes.trouble : notes.note} data-testid="progress-note">
        {note?.says}
      </output>
    </section>
  );
}
