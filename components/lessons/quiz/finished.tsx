import { buttonClass } from "@/components/ui/button";
import { Glyph } from "@/components/ui/glyph";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import styles from "./result.module.css";

/** The end of the first ten: the way on. */
export function Finished({ ui }: { ui: UiWords["quiz"] }) {
  return (
    <p className={styles.ways} data-testid="quiz-finished">
      <a className={buttonClass("primary")} href="/learn/http-forgets">
        <Glyph name="right" />
        {ui.before.go}
      </a>
      <a className={buttonClass()} href="/learn">
        {ui.toMap}
      </a>
    </p>
  );
}
