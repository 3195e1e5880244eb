import { buttonClass } from "@/components/ui/button";
import { Glyph } from "@/components/ui/glyph";
import { siblingOrigin } from "@/lib/http/sibling";
import { elsewhereLink } from "@/lib/services/origins/elsewhere-link";
import { ClientCard } from "./client-card";
import styles from "./clients.module.css";
import type { Bench } from "./use-origins";

/** A page of another origin: this server under its other name, which makes it a stranger to the browser. */
export function ElsewhereClient({ bench: { own, origin, token } }: { bench: Bench }) {
  const page = URL.canParse(origin) ? new URL(origin) : null;
  const sibling = page?.protocol === "http:" ? siblingOrigin(page.host) : null;
  const link = own.id === null ? null : elsewhereLink(origin, { lab: own.id, model: "jwt", token });
  return (
    <ClientCard
      title="Another origin"
      where={sibling}
      art={<Glyph name="globe" size={40} />}
      says={
        sibling === null && page !== null ? (
          <NotHere page={page} />
        ) : (
          "This server has a second name, and to your browser that is another site. The cookie stays behind; the link hands over the token."
        )
      }
    >
      {link === null ? null : (
        <>
          <a
            className={buttonClass("plain")}
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            data-testid="origins-open"
          >
            <Glyph name="external" /> Open its page in a new window
          </a>
          <p className={styles.fine}>
            Lab and token stand behind the <code translate="no">#</code> of the link. That part never leaves
            the browser: no server and no log sees it.
          </p>
        </>
      )}
    </ClientCard>
  );
}

/** The other name exists on the visitor's own machine only. */
function NotHere({ page }: { page: URL }) {
  return (
    <span data-testid="origins-not-here">
      A second origin needs a server that has two names, as on your own machine. Start the app there with{" "}
      <code translate="no">npm start</code> and open{" "}
      <code translate="no">http://localhost:{page.port || "3000"}/services/origins</code>. The other two
      clients work here as well.
    </span>
  );
}
