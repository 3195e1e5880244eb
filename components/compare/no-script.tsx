import styles from "./notes.module.css";

/** For whoever has no JavaScript: the stages need it, the server does not. */
export function NoScript() {
  return (
    <noscript>
      <div className={styles.note}>
        <p>
          The stages need JavaScript. The server does not: open a lab with <code>curl -X POST /api/labs</code>{" "}
          at this address, then ask <code>/session/me</code> and <code>/jwt/me</code> under the address that
          it answers, and hold the answers side by side.
        </p>
      </div>
    </noscript>
  );
}
