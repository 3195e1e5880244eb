import { OpenLabCommand } from "@/components/site/no-script";
import styles from "./trouble-note.module.css";

/** For whoever has no JavaScript: the picture needs it, the server does not. */
export function NoScript({ origin }: { origin: string }) {
  return (
    <noscript>
      <div className={`${styles.note} ${styles.plain}`}>
        <p>
          The button and the picture need JavaScript. The server does not: open a lab with{" "}
          <OpenLabCommand origin={origin} />, and say hello at <code translate="no">/none/hello</code> under
          the address that it answers.
        </p>
      </div>
    </noscript>
  );
}
