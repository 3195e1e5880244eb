import styles from "./legend.module.css";

/** What the cells' edges and colours mean. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label="What the cells mean">
      <li>
        <i className={styles.question} />
        not asked yet
      </li>
      <li>
        <i className={styles.guess} />
        your guess
      </li>
      <li>
        <i className={styles.ok} />
        the server let it in
      </li>
      <li>
        <i className={styles.deny} />
        the server turned it away
      </li>
      <li>
        <i className={styles.fold} />
        not what you guessed
      </li>
    </ul>
  );
}
