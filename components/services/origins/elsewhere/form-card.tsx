import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Handed } from "@/lib/services/origins/fragment";
import { actionPath } from "@/lib/trace/action-path";
import styles from "./elsewhere.module.css";

const codeOf = (origin: string, path: string): string =>
  `<form method="post" action="${origin}${path.replace(/^\/api\/labs\/[^/]+/, "/…")}">\n  <button>Send the form</button>\n</form>`;

/** A plain form of this page that logs out over there: the browser sends it, no script does (OWASP, CSRF). */
export function FormCard({ target, handed }: { target: string | null; handed: Handed | null }) {
  const [sent, setSent] = useState(false);
  const path = handed && actionPath(handed.lab, handed.model, "logout");
  const known = target !== null && path !== null;
  return (
    <section
      className={`${styles.card} ${styles.form}`}
      aria-labelledby="form-title"
      data-mode={handed?.model}
    >
      <div>
        <h2 id="form-title">With a form, and no script</h2>
        <p>
          The button logs out whoever is logged in over there, if the browser sends the cookie along. Nobody
          there is asked. A form has no place for an Authorization header, so no token can go with it.
        </p>
        <form
          method="post"
          action={known ? target + path : undefined}
          data-testid="elsewhere-form"
          onSubmit={() => setSent(true)}
        >
          <Button
            type="submit"
            kind={known ? "primary" : "plain"}
            data-testid="elsewhere-form-send"
            disabled={!known}
          >
            Send the form
          </Button>
        </form>
      </div>
      <div>
        {known ? (
          <pre translate="no" className={styles.call}>
            {codeOf(target, path)}
          </pre>
        ) : null}
        <div aria-live="polite">
          {sent && known && handed ? (
            <Sent target={target} lab={handed.lab} />
          ) : (
            <p className={styles.unasked}>not sent yet</p>
          )}
        </div>
      </div>
    </section>
  );
}

/** What there is to see here once it is sent: nothing. */
function Sent({ target, lab }: { target: string; lab: string }) {
  return (
    <div className={styles.saw} data-testid="elsewhere-form-sent">
      <h3>Sent</h3>
      <p>
        An answer without a body, 204, leaves this page where it is, and no page can read what a form got.
        Whether the cookie went along stands on the stage that you came from, also at{" "}
        <a href={`${target}/labs/${lab}`}>the lab’s own page</a>.
      </p>
      <p className={styles.fine}>
        A lab that turns other sites away answers 403 instead, and the browser shows that in place of this
        page.
      </p>
    </div>
  );
}
