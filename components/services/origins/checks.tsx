import type { ReactNode } from "react";
import frame from "@/components/ui/frame.module.css";
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
        <Check title="Name the algorithms yourself." clause="RFC 8725, 3.1">
          The token's header is the sender's word. Never allow HS256 beside public keys.
        </Check>
        <Check title="Take keys from this address only." clause="3.10">
          If a token's <code translate="no">jku</code> names another, do not go there.
        </Check>
        <Check title="Compare iss and aud." clause="3.8, 3.9">
          A good token of another lab, or for another service, is not for you.
        </Check>
        <Check title="Require exp, and use a right clock." clause="RFC 7519, 4.1.4">
          Yours is your machine's. If this lab's clock was moved ahead, its tokens come from your future, and
          you will say so.
        </Check>
        <Check title="Forget retired keys." clause="RFC 7517, 4.5">
          Fetch the keys again when you meet an unknown <code translate="no">kid</code>. While you keep an old
          one, you believe its tokens.
        </Check>
      </ul>
    </section>
  );
}

function Check({ title, clause, children }: { title: string; clause: string; children: ReactNode }) {
  return (
    <li>
      <p>
        <b>{title}</b> {children}
      </p>
      <cite>{clause}</cite>
    </li>
  );
}
