import { buttonClass } from "@/components/ui/button";
import frame from "@/components/ui/frame.module.css";
import { Glyph } from "@/components/ui/glyph";
import type { QuizData } from "@/lib/lessons/learn-data";
import { SLUGS } from "@/lib/lessons/slugs";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import { Stamp } from "../map/stamp";
import { stopArt } from "../map/stop-art";
import styles from "./result.module.css";

type FinishedProps = { titles: QuizData["titles"]; ui: UiWords["quiz"] };

/** The end of the first ten: the way on. */
export function Finished({ titles, ui }: FinishedProps) {
  const [first] = SLUGS;
  const Art = stopArt[first];
  return (
    <section className={`${frame.frame} ${styles.first}`} data-testid="quiz-finished">
      <span aria-hidden="true">
        <Stamp lit>
          <Art />
        </Stamp>
      </span>
      <div>
        <h2>{titles[first]}</h2>
        <p className={styles.ways}>
          <a className={buttonClass("primary")} href={`/learn/${first}`}>
            <Glyph name="right" />
            {ui.before.go}
          </a>
          <a className={buttonClass()} href="/learn">
            {ui.toMap}
          </a>
        </p>
      </div>
    </section>
  );
}
