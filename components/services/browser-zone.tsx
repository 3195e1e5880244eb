"use client";

import { Button } from "@/components/ui/button";
import styles from "./browser-zone.module.css";
import { Held } from "./held";
import zone from "./stage.module.css";
import type { Bench } from "./use-services";

/** Who sent the shown request, what that client holds, and what this page can send next. */
export function BrowserZone({ bench, width }: { bench: Bench; width: number }) {
  const { lab, clientId, now } = bench;
  const { foreign, model, envelope } = bench.drawn;
  return (
    <section className={zone.browser} aria-labelledby="services-browser" data-testid="browser">
      <header className={zone.head}>
        <h2 id="services-browser">{foreign ? "Another client" : "Browser"}</h2>
        {foreign ? <p>{foreign.client.label}</p> : null}
      </header>
      <Held
        holder={foreign?.client.id ?? clientId}
        foreign={foreign}
        model={model}
        envelope={envelope}
        exchanges={lab.exchanges}
        now={now}
        width={width}
      />
      <Buttons bench={bench} />
    </section>
  );
}

function Buttons({ bench: { signedIn, sending, send, lab } }: { bench: Bench }) {
  const next = (lab.exchanges.at(-1)?.id ?? 0) + 1;
  return (
    <div className={styles.buttons}>
      <Button
        kind={signedIn ? "primary" : "plain"}
        aria-disabled={sending}
        data-testid="services-send"
        onClick={() => void send("me")}
      >
        Send request {next}
      </Button>
      <Button
        kind={signedIn ? "plain" : "primary"}
        glyph={signedIn ? "who" : undefined}
        aria-disabled={sending}
        data-testid="services-login"
        onClick={() => void send("login")}
      >
        {signedIn ? "Log in again" : "Log in as Alice"}
      </Button>
      <a href="#predict" className={styles.predict}>
        Predict the next six
      </a>
    </div>
  );
}
