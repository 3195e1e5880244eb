"use client";

import { useState } from "react";
import { useShell } from "@/components/site/shell";
import { CopyButton } from "@/components/ui/copy-button";
import frame from "@/components/ui/frame.module.css";
import { Segmented } from "@/components/ui/segmented";
import { ShellChoice } from "@/components/ui/shell-choice";
import { pythonProgram, type Verifying, verifyingOf } from "@/lib/services/origins/verifying";
import { commandLine, type Shell } from "@/lib/trace/shells";
import styles from "./own-service.module.css";
import type { Bench } from "./use-origins";

const SHOWN = ["python", "curl"] as const;

/** How a program of the visitor's own verifies this lab's tokens: from the public keys, asking nobody about anyone. */
export function OwnService({ bench: { own, lab, origin } }: { bench: Bench }) {
  const [shown, show] = useState<(typeof SHOWN)[number]>("python");
  const keys = lab.view?.keys.keys ?? [];
  const verifying = verifyingOf(origin, own.id ?? "…", keys);
  const shell = useShell();
  const text =
    shown === "python"
      ? pythonProgram(verifying)
      : commandLine([["curl", "-s"], [verifying.jwks]], shell, { oneLine: true });
  return (
    <section
      className={`${frame.frame} ${styles.panel}`}
      aria-labelledby="own-service-title"
      data-testid="own-service"
    >
      <header className={frame.head}>
        <h2 id="own-service-title" className={frame.title}>
          Bring your own service
        </h2>
      </header>
      <div className={styles.body}>
        <p>
          Any program that has this lab's public keys can verify its tokens, in any language. It asks the lab
          for keys, never about a user.
        </p>
        <Facts verifying={verifying} />
        {lab.view !== null && keys.length === 0 ? (
          <p className={styles.secret}>
            There is no public key now: HS256 signs with a shared secret, and whoever could verify with it
            could also sign. Choose another algorithm in the lab's settings.
          </p>
        ) : null}
        <div className={styles.code}>
          <div className={styles.bar}>
            <Segmented
              name="Which program"
              ink
              value={shown}
              onChange={show}
              segments={[
                { value: "python", label: "Python", testId: "own-service-python" },
                { value: "curl", label: "curl", testId: "own-service-curl" },
              ]}
            />
            <span className={styles.hint}>
              {shown === "curl" ? (
                "the keys, as they are published"
              ) : (
                <code translate="no">{runs(shell)}</code>
              )}
            </span>
            {shown === "curl" ? <ShellChoice /> : null}
            <CopyButton text={text} what={shown === "python" ? "the program" : "the command"} />
          </div>
          {/* What scrolls must be reached by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className={styles.scroll} tabIndex={0} aria-label="The program">
            <pre data-testid="own-service-code" translate="no">
              {text}
            </pre>
          </section>
        </div>
        <p className={styles.lands}>
          Let your program ask the lab as well, with the token and a name such as{" "}
          <code translate="no">User-Agent: parcels-service/1.0</code>, and it lands in the list above as a
          service.
        </p>
      </div>
    </section>
  );
}

/** How the program is started: Python's installer for Windows has the launcher `py`, and no `python3`. */
const runs = (shell: Shell): string => `${shell === "posix" ? "python3" : "py"} verify.py TOKEN`;

function Facts({ verifying: { jwks, issuer, audience, algorithms } }: { verifying: Verifying }) {
  return (
    <dl className={styles.facts}>
      <dt>keys</dt>
      <dd>
        <code translate="no">{jwks}</code>
      </dd>
      <dt>iss</dt>
      <dd>
        <code translate="no">{issuer}</code>
      </dd>
      <dt>aud</dt>
      <dd>
        <code translate="no">{audience}</code>, or the name of the service inside{" "}
        <code translate="no">hybrid</code>, such as <code translate="no">orders</code>
      </dd>
      <dt>alg</dt>
      <dd>
        <code translate="no">{algorithms.length ? algorithms.join(", ") : "none that is public"}</code>
      </dd>
    </dl>
  );
}
