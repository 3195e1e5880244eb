import styles from "./footer.module.css";

/** What is kept of a visitor, in one line. */
export function SiteFooter() {
  return (
    <footer className={styles.foot}>
      <p>No sign-up and no password, ever: Alice, Bob and Carol are actors.</p>
      <p>A lab that nobody uses for 24 hours is thrown away, with all it recorded.</p>
      <p>Nothing is fetched from anywhere but this server.</p>
    </footer>
  );
}
