"use client";

import { Glyph } from "@/components/ui/glyph";
import { REFUSALS } from "@/lib/auth/refusals";
import { type Check, checksOf } from "@/lib/lab/client/checks";
import type { Exchange } from "@/lib/trace/exchange";
import type { RefusalCode } from "@/lib/trace/vocabulary";
import type { Suggest } from "./steps-tab";
import styles from "./steps-tab.module.css";

const TRY: Partial<Record<RefusalCode, { says: string; model: "session" | "jwt" }>> = {
  "session-unknown": { says: "Now try the same with a passport.", model: "jwt" },
  "session-expired": { says: "Does a passport run out in the same way?", model: "jwt" },
  "seal-broken": { says: "A seal cannot be read. Now change something that can.", model: "jwt" },
  "signature-invalid": { says: "Now change a label that nobody can read.", model: "session" },
  "token-expired": { says: "Does a drawer run out in the same way?", model: "session" },
};

/** Why a request was turned away: the code, a sentence, and what was asked of the credential. */
export function Refusal({ exchange, suggest }: { exchange: Exchange; suggest: Suggest | undefined }) {
  const { status } = exchange.response;
  const { code } = exchange.decision;
  const detail = code ? REFUSALS[code].detail : "The body of the request was not what this action takes.";
  const checks = checksOf(exchange);
  return (
    <div className={styles.refusal}>
      <div>
        <h3>
          {status} {code ?? "body-invalid"}
        </h3>
        <p>{detail}</p>
        {suggest && code ? <NextTry code={code} suggest={suggest} /> : null}
      </div>
      {checks.length ? (
        <ul aria-label="What was asked of the credential">
          {checks.map((check) => (
            <CheckLine key={check.says} check={check} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function CheckLine({ check: { says, passed } }: { check: Check }) {
  const state = passed === null ? "never" : passed ? "passed" : "failed";
  return (
    <li data-state={state}>
      {passed === null ? <Glyph name="none" /> : <Glyph name={passed ? "check" : "cross"} />}
      <span>
        {says}
        {passed === null ? <i> never asked</i> : <span className="sr-only">: {passed ? "yes" : "no"}</span>}
      </span>
    </li>
  );
}

function NextTry({ code, suggest }: { code: RefusalCode; suggest: Suggest }) {
  const other = TRY[code];
  return (
    <p className={styles.next}>
      {other ? <i>{other.says}</i> : null}
      {other ? (
        <button type="button" onClick={() => suggest.switchTo(other.model)}>
          {other.model === "jwt" ? "JWT" : "Session"} mode <Glyph name="right" />
        </button>
      ) : null}
      {code === "role-insufficient" ? null : (
        <button type="button" onClick={suggest.logIn}>
          Log in as Alice <Glyph name="right" />
        </button>
      )}
    </p>
  );
}
