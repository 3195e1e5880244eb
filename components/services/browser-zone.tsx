"use client";

import { EnvelopePaper } from "@/components/stage/art/envelope";
import { EnvelopeCard } from "@/components/stage/envelope-card";
import { EnvelopeFacts } from "@/components/stage/envelope-facts";
import { ParcelArt } from "@/components/stage/parcel";
import { Button } from "@/components/ui/button";
import { captionOf } from "@/lib/services/client/caption";
import { envelopesOf, heldAt } from "@/lib/stage/jar";
import { requestScene } from "@/lib/stage/wire";
import type { Exchange } from "@/lib/trace/exchange";
import styles from "./browser-zone.module.css";
import zone from "./stage.module.css";
import type { Bench } from "./use-services";

const HEIGHT = 146;
/** A passport looks out above its envelope. */
const PASSPORT_HEIGHT = 176;

/** Who sent the shown request, what that client holds, and what this page can send next. */
export function BrowserZone({ bench, width }: { bench: Bench; width: number }) {
  const { scene, lab, clientId, held, now, strategy } = bench;
  const foreign = scene.shown && scene.shown.client.id !== clientId ? scene.shown : null;
  const model = foreign?.model ?? strategy.carried;
  const theirs = foreign ? heldAt(envelopesOf(foreign.client.id, lab.exchanges, lab.notes), now) : held;
  const envelope = theirs.find(({ name }) => name === model) ?? null;
  return (
    <section className={zone.browser} aria-labelledby="services-browser" data-testid="browser">
      <header className={zone.head}>
        <h2 id="services-browser">{foreign ? "Another client" : "Browser"}</h2>
        {foreign ? <p>{foreign.client.label}</p> : null}
      </header>
      <div className={styles.holds} data-mode={model}>
        {envelope ? (
          <>
            <EnvelopeCard
              envelope={envelope}
              width={width}
              height={model === "jwt" ? PASSPORT_HEIGHT : HEIGHT}
              flat={false}
            />
            <p className={styles.caption}>
              {captionOf(foreign?.client.id ?? clientId, envelope, lab.exchanges)}
            </p>
            <EnvelopeFacts envelope={envelope} now={now} brief />
          </>
        ) : (
          <Nothing foreign={foreign} model={model} width={width} />
        )}
      </div>
      <Buttons bench={bench} />
    </section>
  );
}

function Nothing({ foreign, model, width }: { foreign: Exchange | null; model: string; width: number }) {
  const parcel = foreign && requestScene(foreign).parcel;
  if (parcel?.kind === "hand") {
    return (
      <>
        <div className={styles.hand} style={{ width, height: HEIGHT }}>
          <ParcelArt parcel={parcel} size="large" />
        </div>
        <p className={styles.caption}>No envelope: it is sent by hand, in a header.</p>
      </>
    );
  }
  return (
    <EnvelopePaper width={width} height={HEIGHT} ghost>
      <p className={styles.ghost}>
        <i>{`no ${model} envelope yet`}</i>
        {foreign ? `${foreign.client.label} holds none` : "log in, and a service hands one out"}
      </p>
    </EnvelopePaper>
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
