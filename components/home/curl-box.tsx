import { CopyButton } from "@/components/ui/copy-button";
import { actionPath } from "@/lib/trace/curl";
import styles from "./curl-box.module.css";

type CurlBoxProps = {
  /** Like `http://localhost:3000`. */
  origin: string;
  /** `null` until the page has its lab. */
  lab: string | null;
  withLabel: boolean;
};

/** The same hello from a terminal: whoever sends it appears on this stage. */
export function CurlBox({ origin, lab, withLabel }: CurlBoxProps) {
  // A jar makes one command after another one client, as a browser is.
  const start = `curl ${withLabel ? "-b jar -c jar " : ""}${origin}`;
  const path = actionPath(lab ?? "…", withLabel ? "session" : "none", "hello");
  return (
    <div className={styles.box} data-testid="home-curl">
      <span className={styles.caption}>Any client counts. From a terminal:</span>
      <span className={styles.copy}>
        {lab === null ? null : <CopyButton text={start + path} what="the command" />}
      </span>
      <code>
        {start}
        <wbr />
        {path}
      </code>
    </div>
  );
}
