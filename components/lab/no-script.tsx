import { NoScript } from "@/components/site/no-script";
import { curlCommand } from "@/lib/trace/curl";
import styles from "./no-script.module.css";

/** For whoever has no JavaScript: the picture needs it, the server does not. */
export function LabNoScript({ origin, labId }: { origin: string; labId: string }) {
  const common = { origin, lab: labId, model: "session", carrier: "cookie", token: null } as const;
  return (
    <NoScript>
      <div className={styles.commands}>
        <p>
          The stage needs JavaScript. The server does not: it answers any client. Log in, and ask who you are;
          the label travels in <code>jar.txt</code>.
        </p>
        <pre>{curlCommand({ ...common, action: "login", body: '{"user":"alice"}' })}</pre>
        <pre>{curlCommand({ ...common, action: "me", body: null })}</pre>
      </div>
    </NoScript>
  );
}
