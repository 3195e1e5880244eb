"use client";

import { Glyph } from "@/components/ui/glyph";
import { readJson, textIn } from "@/lib/core/json";
import { type Check, checksOf } from "@/lib/lab/client/checks";
import { MODEL_WORDS } from "@/lib/lab/client/words";
import type { Exchange } from "@/lib/trace/exchange";
import { isInside } from "@/lib/trace/inside";
import type { ModelName, RefusalCode } from "@/lib/trace/vocabulary";
import type { Suggest } from "./steps-tab";
import styles from "./steps-tab.module.css";

interface Other {
  says: string;
  model: ModelName;
}

/** What to try in another model after a refusal. */
const TRY: Partial<Record<RefusalCode, Other>> = {
  "session-unknown": { says: "Now try the same with a passport.", model: "jwt" },
  "session-expired": { says: "Does a passport run out in the same way?", model: "jwt" },
  "seal-broken": { says: "A seal cannot be read. Now change something that can.", model: "jwt" },
  "seal-expired": { says: "Does a slip of paper ever run out?", model: "plain" },
  "signature-invalid": { says: "Now change a label that nobody can read.", model: "session" },
  "token-expired": { says: "Does a drawer run out in the same way?", model: "session" },
  "token-revoked": { says: "Can a sealed box be called back?", model: "sealed" },
  "credential-too-large": { says: "Would a drawer hold as much?", model: "session" },
  "store-unavailable": { says: "Does a passport need a store?", model: "jwt" },
};

const FORGE: Other = { says: "A seal shows every change. Now change a text without one.", model: "plain" };

/** What the server said about it, as it was recorded. */
function detailOf({ response }: Exchange): string {
  return textIn(readJson(response.body), "detail") ?? "The answer does not say why.";
}

/** Why a request was turned away: the code, a sentence, and what was asked of the credential. */
export function Refusal({ exchange, suggest }: { exchange: Exchange; suggest: Suggest | undefined }) {
  const { status } = exchange.response;
  const { code } = exchange.decision;
  const checks = checksOf(exchange);
  return (
    <div className={styles.refusal}>
      <div>
        <h3>
          {status} {code ?? "body-invalid"}
        </h3>
        <p>{detailOf(exchange)}</p>
        {suggest && code && !isInside(exchange.action) ? (
          <NextTry code={code} model={exchange.model} suggest={suggest} />
        ) : null}
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

/** Refusals that another login would not change. */
const KNOWN: ReadonlySet<RefusalCode> = new Set([
  "role-insufficient",
  "store-unavailable",
  "service-unavailable",
  "credential-too-large",
]);

function NextTry({ code, model, suggest }: { code: RefusalCode; model: ModelName; suggest: Suggest }) {
  const next = code === "seal-broken" && model === "sealed" ? FORGE : TRY[code];
  const other = next?.model === model ? undefined : next;
  const label = MODEL_WORDS.find(({ name }) => name === other?.model)?.label;
  return (
    <p className={styles.next}>
      {other ? <i>{other.says}</i> : null}
      {other ? (
        <button type="button" onClick={() => suggest.switchTo(other.model)}>
          {label} mode <Glyph name="right" />
        </button>
      ) : null}
      {KNOWN.has(code) ? null : (
        <button type="button" onClick={suggest.logIn}>
          Log in as Alice <Glyph name="right" />
        </button>
      )}
    </p>
  );
}
