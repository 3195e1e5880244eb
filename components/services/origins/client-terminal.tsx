import { useShell } from "@/components/site/shell";
import { HandArt } from "@/components/stage/art/open-hand";
import { CopyButton } from "@/components/ui/copy-button";
import { ShellChoice } from "@/components/ui/shell-choice";
import { actionPath } from "@/lib/trace/action-path";
import { cookieNameOf } from "@/lib/trace/cookie-names";
import { curlCommand } from "@/lib/trace/curl";
import { commandLine, type Shell } from "@/lib/trace/shells";
import { ClientCard } from "./client-card";
import styles from "./clients.module.css";
import type { Bench } from "./use-origins";

/** A terminal: it has no jar of this browser's, and carries what is typed. */
export function TerminalClient({ bench: { own, origin, token } }: { bench: Bench }) {
  const shell = useShell();
  const lab = own.id ?? "…";
  const command = curlCommand(
    { origin, lab, model: "jwt", action: "me", carrier: "header", body: null, token },
    shell,
  );
  return (
    <ClientCard
      title="A terminal"
      where="curl"
      art={
        <span className={token === null ? styles.absent : undefined}>
          <HandArt holds="passport" width={76} height={48} />
        </span>
      }
      says={
        token === null
          ? "Log in, and the command carries your token. As it stands, it asks as a stranger."
          : "curl knows nothing of this browser's cookies. It sends what you type, and nobody asks it where it comes from."
      }
    >
      <div className={styles.command}>
        {/* What scrolls must be reached by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={styles.scroll} tabIndex={0} aria-label="The command">
          <pre data-testid="origins-curl" translate="no">
            {command}
          </pre>
        </section>
        <div className={styles.copies}>
          <ShellChoice />
          <CopyButton text={command} what="the command" testId="origins-curl-copy" />
          {token === null ? null : (
            <span className={styles.byHand}>
              or with a cookie, typed by hand:
              <CopyButton
                text={cookieCommand(origin, lab, token, shell)}
                what="the command with a cookie"
                testId="origins-curl-cookie"
              />
            </span>
          )}
        </div>
      </div>
    </ClientCard>
  );
}

/** The same question with the token as a cookie: what a jar would do, done by hand. */
const cookieCommand = (origin: string, lab: string, token: string, shell: Shell): string =>
  commandLine(
    [["curl", "-i"], ["-b", `${cookieNameOf("jwt")}=${token}`], [origin + actionPath(lab, "jwt", "me")]],
    shell,
  );
