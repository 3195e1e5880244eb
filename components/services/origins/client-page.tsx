import { SmallEnvelope } from "@/components/stage/art/small-envelope";
import { Button } from "@/components/ui/button";
import { countdown } from "@/lib/core/figures";
import { ClientCard } from "./client-card";
import styles from "./clients.module.css";
import type { Bench } from "./use-origins";

/** This page: its browser attaches the envelope by itself. */
export function PageClient({ bench }: { bench: Bench }) {
  const { origin, token, enveloped, left, sending, login, ask } = bench;
  const ready = enveloped && token !== null;
  return (
    <ClientCard
      title="This page"
      where={origin || null}
      art={
        <span className={enveloped ? undefined : styles.absent}>
          <SmallEnvelope mode="jwt" width={76} height={48} />
        </span>
      }
      says={
        ready ? readyWords(left) : "Log in as Alice: you get one passport in an envelope, one in your hand."
      }
    >
      <div className={styles.buttons}>
        <Button
          kind={ready ? "plain" : "primary"}
          data-testid="origins-login"
          aria-disabled={sending}
          onClick={() => void login()}
        >
          {ready ? "Log in again" : "Log in as Alice"}
        </Button>
        <Button
          kind={ready ? "primary" : "plain"}
          data-testid="origins-ask-cookie"
          aria-disabled={sending}
          onClick={() => void ask("cookie")}
        >
          Ask by cookie
        </Button>
        <Button data-testid="origins-ask-header" aria-disabled={sending} onClick={() => void ask("header")}>
          <span>
            <span className="sr-only">Ask </span>By header
          </span>
        </Button>
      </div>
    </ClientCard>
  );
}

function readyWords(left: number | null): string {
  if (left !== null && left <= 0) return "The time of your token is over. Log in again for a new one.";
  const lasts = left === null ? "" : ` Yours is good for ${countdown(left)}.`;
  return `Your browser attaches the envelope by itself; the token only goes where a script puts it.${lasts}`;
}
