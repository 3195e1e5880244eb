"use client";

import { useOrigin } from "@/components/live/use-origin";
import { NoScript } from "@/components/site/no-script";
import { Mark } from "@/components/stage/art/mark";
import notes from "@/components/ui/notes.module.css";
import { siblingOrigin } from "@/lib/http/sibling";
import { ASKS } from "@/lib/services/origins/asks";
import type { Handed } from "@/lib/services/origins/fragment";
import { AskCard } from "./ask-card";
import styles from "./elsewhere.module.css";
import { FormCard } from "./form-card";
import { useAsks } from "./use-asks";
import { useHanded } from "./use-handed";

/** A page of another origin, which holds nothing but what a link handed it. */
export function ElsewherePage() {
  const origin = useOrigin();
  const handed = useHanded();
  const target = origin === "" ? null : siblingOrigin(new URL(origin).host);
  const asks = useAsks(target);
  // Without a token in hand, the form is what the link was for.
  const formFirst = handed?.token === null;
  const form = <FormCard target={target} handed={handed ?? null} />;
  return (
    <main id="content" className={styles.page}>
      <header className={styles.head}>
        <Mark />
        <div>
          <h1>A page of another origin</h1>
          <p>
            You are at <code translate="no">{origin || "…"}</code>.{" "}
            {target === null ? null : (
              <>
                To your browser that is another site than <code translate="no">{target}</code>, though one
                server answers for both.
              </>
            )}
          </p>
        </div>
      </header>
      <NoScript>
        <p>This page asks by script, so it needs JavaScript.</p>
      </NoScript>
      <p className={styles.handed}>{handedWords(handed, target)}</p>
      {handed === null && target !== null ? (
        <p className={notes.note} data-testid="elsewhere-empty">
          <span>
            Open this page by the link at <a href={`${target}/services/origins`}>{target}/services/origins</a>
            : it names the lab.
          </span>
        </p>
      ) : null}
      <div className={styles.cards}>
        {formFirst ? form : null}
        {ASKS.map((name) => (
          <AskCard key={name} name={name} target={target} handed={handed ?? null} asks={asks} />
        ))}
        {formFirst ? null : form}
      </div>
      <p className={styles.handed}>
        What the server recorded is read afterwards from the lab's public record, at this page's own address.
        A real stranger's page has no such window.
      </p>
    </main>
  );
}

function handedWords(handed: Handed | null | undefined, target: string | null): string {
  if (handed === undefined) return "Looking at what the link handed over…";
  if (target === null) return "This page needs a server that has two names: open the app at localhost.";
  if (handed === null) return "Nothing is in this page's hand.";
  const token = handed.token === null ? "no token" : "a token";
  return `The link handed over the lab's id and ${token}, behind the #. That part is off the address bar again, and gone when you reload.`;
}
