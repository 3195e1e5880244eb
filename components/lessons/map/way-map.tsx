import { Glyph } from "@/components/ui/glyph";
import type { Stop, Way } from "@/lib/lessons/progress-map";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import { ChapterStop } from "./chapter-stop";
import stop from "./chapter-stop.module.css";
import { Road } from "./road";
import styles from "./way-map.module.css";

const isPast = ({ state }: Stop): boolean => state === "done" || state === "known";

/** From which stops the way on was gone: each that is past, if the next was reached. */
const gone = (stops: readonly Stop[]): boolean[] =>
  stops.map((each, i) => isPast(each) && stops[i + 1]?.state !== "ahead");

/** The eleven chapters along a winding way: a list of links in their order. The drawing says nothing that they do not. */
export function WayMap({ way: { stops, goOn }, ui }: { way: Way; ui: UiWords["map"] }) {
  const travelled = gone(stops);
  return (
    <div className={styles.map} data-testid="learn-map">
      <Road travelled={travelled} />
      <ol className={styles.stops} aria-label={ui.stops}>
        {stops.map((each, i) => (
          <ChapterStop key={each.slug} stop={each} isTravelled={travelled[i] === true} ui={ui} />
        ))}
        <li className={`${stop.stop} ${styles.end}`}>
          <a href="/learn/after" className={stop.link} data-open={goOn === null}>
            <span className={styles.flag} aria-hidden="true">
              <Glyph name="flag" size={34} />
            </span>
            <span className={stop.words}>
              <b>{ui.end}</b>
              <span>{ui.endDetail}</span>
            </span>
          </a>
        </li>
      </ol>
    </div>
  );
}
