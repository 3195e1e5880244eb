import frame from "@/components/compare/frame.module.css";
import styles from "./checks.module.css";

/** What a verifier has to see to itself (RFC 8725, in our words). */
export function Checks() {
  return (
    <section className={`${frame.frame} ${styles.panel}`} aria-labelledby="checks-title">
      <header className={frame.head}>
        <h2 id="checks-title" className={frame.title}>
          What your service has to check
        </h2>
      </header>
      <ul className={styles.list}>
        <li>
          <b>Name the algorithms yourself.</b> The token's header is the sender's word. Never public keys and
          HS256 in one list. <cite>RFC 8725, 3.1</cite>
        </li>
        <li>
          <b>Take keys from this address only.</b> A token may name a place for keys in <code>jku</code>: do
          not go there. <cite>3.10</cite>
        </li>
        <li>
          <b>Compare iss and aud.</b> A good token of another lab, or for another service, is not for you.{" "}
          <cite>3.8, 3.9</cite>
        </li>
        <li>
          <b>Require exp, and use a right clock.</b> Yours is your machine's. If this lab's clock was moved
          ahead, its tokens come from your future, and you will say so.
        </li>
        <li>
          <b>Fetch the keys again</b> when you meet an unknown <code>kid</code>, and forget old ones soon:
          while you keep a retired key, you believe its tokens.
        </li>
      </ul>
    </section>
  );
}
