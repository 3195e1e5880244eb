import styles from "./trouble-note.module.css";

type TroubleNoteProps = {
  /** What happened and what to do; `null` while all is well. */
  says: string | null;
  onRetry: (() => void) | null;
};

/** What went wrong, in words, with a way out where there is one. */
export function TroubleNote({ says, onRetry }: TroubleNoteProps) {
  return (
    <div role="alert">
      {says === null ? null : (
        <div className={styles.note}>
          <p>{says}</p>
          {onRetry === null ? null : (
            <button type="button" onClick={onRetry}>
              Try again
            </button>
          )}
        </div>
      )}
    </div>
  );
}
