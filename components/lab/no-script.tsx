import { NoScript } from "@/components/site/no-script";
import { WindowsForms } from "@/components/ui/shell-forms";
import { type CurlRequest, curlCommand } from "@/lib/trace/curl";
import { everyLine } from "@/lib/trace/shells";
import styles from "./no-script.module.css";

/** For whoever has no JavaScript: the picture needs it, the server does not. */
export function LabNoScript({ origin, labId }: { origin: string; labId: string }) {
  const common = { origin, lab: labId, model: "session", carrier: "cookie", token: null } as const;
  return (
    <NoScript>
      <div className={styles.commands}>
        <p>
          The stage needs JavaScript. The server does not: it answers any client. Log in, and ask who you are;
          the label travels in <code translate="no">jar.txt</code>.
        </p>
        <Form request={{ ...common, action: "login", body: '{"user":"alice"}' }} />
        <Form request={{ ...common, action: "me", body: null }} />
      </div>
    </NoScript>
  );
}

function Form({ request }: { request: CurlRequest }) {
  const forms = everyLine((shell) => curlCommand(request, shell));
  return (
    <>
      <pre translate="no">{forms.posix}</pre>
      <WindowsForms forms={forms} />
    </>
  );
}
