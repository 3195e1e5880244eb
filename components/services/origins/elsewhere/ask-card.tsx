import { Button } from "@/components/ui/button";
import { type AskName, callOf, codeOf, needsToken } from "@/lib/services/origins/asks";
import type { Handed } from "@/lib/services/origins/fragment";
import styles from "./elsewhere.module.css";
import { Outcome } from "./outcome";
import type { Asks } from "./use-asks";

const WORDS: Readonly<Record<AskName, { title: string; says: string; button: string }>> = {
  cookie: {
    title: "With whatever cookie there is",
    says: "The script asks the browser to send along what it holds for that site.",
    button: "Ask with the cookie",
  },
  header: {
    title: "With the token in hand",
    says: "The script puts the token into a header by itself. No browser does that for it.",
    button: "Ask with the token",
  },
  closed: {
    title: "Where nobody allows it",
    says: "Another address of the same lab. It says nothing about pages of other origins.",
    button: "Ask where it is closed",
  },
};

interface AskCardProps {
  name: AskName;
  target: string | null;
  handed: Handed | null;
  asks: Asks;
}

/** One thing that a page of another origin can try: the call, and what became of it on both sides. */
export function AskCard({ name, target, handed, asks: { tries, running, ask } }: AskCardProps) {
  const { title, says, button } = WORDS[name];
  const call = target === null || handed === null ? null : callOf(name, target, handed);
  const bare = handed !== null && needsToken(name) && handed.token === null;
  const tried = tries[name];
  return (
    <section className={styles.card} aria-label={title} data-mode={handed?.model ?? "jwt"}>
      <h2>{title}</h2>
      <p>{bare ? "There is no token in hand: log in on the other page, and open its link again." : says}</p>
      {call === null ? null : (
        <pre translate="no" className={styles.call}>
          {codeOf(call)}
        </pre>
      )}
      <Button
        kind={call === null || bare ? "plain" : "primary"}
        data-testid={`elsewhere-ask-${name}`}
        disabled={call === null || bare}
        aria-disabled={running !== null}
        onClick={() => handed && void ask(name, handed)}
      >
        {running === name ? "Asking…" : button}
      </Button>
      <div aria-live="polite">
        {tried ? <Outcome name={name} tried={tried} /> : <p className={styles.unasked}>not asked yet</p>}
      </div>
    </section>
  );
}
