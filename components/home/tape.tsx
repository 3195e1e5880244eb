import type { Hello } from "./hellos";
import { tagOf } from "./story";
import styles from "./tape.module.css";

/** How many answers the tape shows. */
const PLACES = 5;

function Answer({ hello }: { hello: Hello }) {
  const isKnown = hello.kind === "known" || hello.kind === "labelled";
  return (
    <li className={isKnown ? styles.known : undefined} data-exchange={hello.id} data-kind={hello.kind}>
      <span className={styles.number}>
        {hello.id}
        {hello.from === null ? null : <code translate="no">{hello.from}</code>}
      </span>
      <span className={styles.tag}>{tagOf(hello)}</span>
      <b>{hello.greeting}</b>
    </li>
  );
}

type TapeProps = {
  hellos: readonly Hello[];
  /** What stands at the right of the heading. */
  aside: string;
};

/** What the server said, each time: the last answers, and dashed places for those to come. */
export function Tape({ hellos, aside }: TapeProps) {
  const shown = hellos.slice(-PLACES);
  const next = (hellos.at(-1)?.id ?? 0) + 1;
  return (
    <section className={styles.tape} aria-labelledby="tape-title" data-testid="home-tape">
      <h2 id="tape-title">
        What the server said, each time
        <span>{aside}</span>
      </h2>
      <ol>
        {shown.map((hello) => (
          <Answer key={hello.id} hello={hello} />
        ))}
        {Array.from({ length: PLACES - shown.length }, (_, index) => (
          <li key={next + index} className={styles.next} aria-hidden="true">
            <span className={styles.number}>{next + index}</span>
            {index > 0 ? null : <i>{hellos.length === 0 ? "your first hello" : "your next hello"}</i>}
          </li>
        ))}
      </ol>
    </section>
  );
}
