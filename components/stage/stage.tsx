"use client";

import { type ReactNode, useMemo, useRef } from "react";
import type { ControlNote, LabView } from "@/lib/lab/shapes";
import type { Envelope } from "@/lib/stage/jar";
import { senderOf } from "@/lib/stage/sender";
import { type Exchange, isFromOtherSite } from "@/lib/trace/exchange";
import { isInside } from "@/lib/trace/inside";
import type { ModelName } from "@/lib/trace/vocabulary";
import { BrowserZone } from "./browser-zone";
import { DrawnThread } from "./later";
import { layoutFor } from "./layout";
import { labNowOf } from "./server-props";
import { ServerZone } from "./server-zone";
import styles from "./stage.module.css";
import { useScenes } from "./use-scenes";
import { useWidth } from "./use-width";
import { browserToDraw, cabinetToDraw, isNow, isOutOfReach, isTied, type OtherClient } from "./view";
import { WireZone } from "./wire-zone";

export interface StageProps {
  labId: string;
  model: ModelName;
  /** The exchange that is shown; `null` before the first. */
  exchange: Exchange | null;
  /** How many of its steps have been shown. */
  cursor: number;
  /** The exchanges before it, as far as they are known: what changed is told from them. */
  past?: readonly Exchange[];
  /** Whether it is the newest: then, at its end, the lab is drawn as it is now. */
  newest: boolean;
  live: LabView | null;
  notes: readonly ControlNote[];
  /** What this browser holds. */
  envelopes: readonly Envelope[];
  others: readonly OtherClient[];
  /** A credential that the page holds to send in a header. */
  inHand: string | null;
  /** Measured by this page, if it sent the exchange. */
  roundTripMs: number | null;
  /** The host's clock, milliseconds; the parent moves it each second. */
  now: number;
  /** What stands on the wire before the first exchange. */
  empty?: ReactNode;
  size?: "lab" | "compact";
  /** What this page's browser is called. */
  browserLabel?: string;
}

const NONE: readonly Exchange[] = [];

/** Browser, wire and server, at one moment of one exchange. Everything on it was recorded. */
export function Stage(props: StageProps) {
  const { model, exchange, cursor, newest, live, size = "lab", empty = null, past = NONE } = props;
  const root = useRef<HTMLElement>(null);
  const width = useWidth(root);
  const scenes = useScenes(exchange !== null);
  const scene = useMemo(
    () => (exchange && scenes ? scenes.sceneAt(exchange, cursor) : null),
    [scenes, exchange, cursor],
  );
  const compact = size === "compact";
  const shown = exchange?.model ?? model;

  // An exchange without its scene would be drawn as if it had not been sent.
  if (width === null || (exchange && !scene)) {
    return (
      <section
        ref={root}
        data-testid="stage"
        data-mode={shown}
        className={`${styles.stage} ${styles.waiting} ${compact ? styles.compact : ""}`}
      />
    );
  }

  // A service inside looks at a passport and at nothing else.
  const picture = exchange && isInside(exchange.action) ? "jwt" : shown;
  const layout = layoutFor(width, size, picture);
  const sender = exchange && senderOf(exchange, past);
  const view = browserToDraw({ ...props, scene, sender });
  const down = isOutOfReach(scene, live, newest);
  const cabinet = cabinetToDraw(scene, live, newest, layout.cabinet.slots);
  const tied = isTied(exchange, scene, {
    newest,
    notes: props.notes,
    cabinet,
    labNow: labNowOf({ ...props, scene }),
  });
  const gone = cabinet.gone !== null && scene?.cabinet.state !== "removed" && isNow(scene, newest);
  const columns =
    layout.kind === "columns"
      ? `${layout.browser}px ${layout.wire}px 1fr`
      : layout.kind === "rows"
        ? `${layout.browser}px 1fr`
        : "1fr";
  return (
    <section
      ref={root}
      aria-label={exchange ? `Stage: exchange ${exchange.id}` : "Stage"}
      data-testid="stage"
      data-exchange={exchange?.id ?? ""}
      data-cursor={scene?.cursor ?? 0}
      data-mode={shown}
      data-sender={sender ?? ""}
      data-verdict={scene?.verdict ?? ""}
      className={`${styles.stage} ${styles[layout.kind]} ${compact ? styles.compact : ""}`}
      style={{ gridTemplateColumns: columns }}
    >
      <p className={styles.hidden}>{scene ? scene.spoken : "Nothing has been sent yet."}</p>
      <BrowserZone
        layout={layout}
        model={shown}
        view={view}
        others={props.others}
        own={props.envelopes}
        now={props.now}
        label={props.browserLabel ?? "This browser"}
        gone={gone}
        madeToSend={exchange !== null && isFromOtherSite(exchange.client)}
        tied={tied}
        sentAt={exchange?.at ?? null}
      />
      <WireZone
        layout={layout}
        scene={scene}
        exchangeId={exchange?.id ?? null}
        roundTripMs={props.roundTripMs}
        empty={empty}
      />
      <ServerZone
        {...props}
        layout={layout}
        model={picture}
        scene={scene}
        cabinet={cabinet}
        past={past}
        down={down}
      />
      {cabinet.open && scene?.thread && (
        <DrawnThread key={exchange?.id} root={root} kind={layout.kind} sid={scene.thread.sid} />
      )}
    </section>
  );
}
