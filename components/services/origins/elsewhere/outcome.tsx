import type { Arrival } from "@/components/services/origins/arrival";
import { statusText } from "@/lib/http/message";
import type { AskName } from "@/lib/services/origins/asks";
import styles from "./elsewhere.module.css";
import { type Seen, type Try, whyWords } from "./seen";

/** What the page saw, beside what it could not see. */
export function Outcome({ name, tried }: { name: AskName; tried: Try }) {
  const { seen, recorded } = tried;
  return (
    <>
      <div
        className={styles.saw}
        data-testid="elsewhere-saw"
        data-ask={name}
        data-read={seen.read}
        data-status={seen.read ? seen.status : undefined}
      >
        <h3>This page saw</h3>
        <SeenView seen={seen} />
      </div>
      <p className={`${styles.why} serif-italic`}>{whyWords(tried)}</p>
      <div className={styles.recorded} data-testid="elsewhere-recorded">
        <h3>The server recorded</h3>
        {recorded === null ? <p>The lab's record could not be read.</p> : null}
        {recorded?.length === 0 ? <p>nothing</p> : null}
        <ol>
          {recorded?.map((arrival) => (
            <li key={arrival.id}>
              <RecordedLine arrival={arrival} />
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

function SeenView({ seen }: { seen: Seen }) {
  if (!seen.read) {
    return (
      <>
        <p>
          <code translate="no" className={styles.error}>
            {seen.error}
          </code>
        </p>
        <p>Not the status, not a header, not a byte of the body.</p>
      </>
    );
  }
  return (
    <>
      <p>
        <b className={styles.status} data-good={seen.status < 400}>
          {seen.status} {statusText(seen.status)}
        </b>
      </p>
      <pre translate="no" className={styles.body}>
        {seen.body}
      </pre>
      <p className={styles.fine}>Headers it may read: {seen.headers.join(", ")}.</p>
    </>
  );
}

/** One exchange, as the server knows it. */
function RecordedLine({ arrival }: { arrival: Arrival }) {
  const { id, request, cookie, authorization, status, name, code, preflight, allowed } = arrival;
  return (
    <>
      <b>
        {id} <code translate="no">{request}</code>{" "}
        <span className={styles.status} data-good={status < 400}>
          {status}
        </span>
      </b>{" "}
      {preflight
        ? "asked beforehand by the browser"
        : `${cookie ? "a cookie came" : "no cookie came"}, ${authorization ? "an Authorization header came" : "no Authorization header"}: ${name ?? code ?? "a stranger"}`}
      {allowed === null ? ". No allowance." : `. Allow-Origin: ${allowed}.`}
    </>
  );
}
