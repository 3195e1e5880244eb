"use client";

import { useMemo } from "react";
import { WireBefore } from "@/components/home/wire-before";
import { othersOf } from "@/components/lab/others";
import { useNow } from "@/components/live/use-now";
import { Stage } from "@/components/stage/stage";
import type { Replay } from "@/components/stage/use-replay";
import { envelopesOf } from "@/lib/stage/jar";
import type { Exchange } from "@/lib/trace/exchange";
import { useLesson } from "./lesson-context";
import type { Toolkit } from "./use-toolkit";

type OneServerProps = { kit: Toolkit; exchange: Exchange | null; replay: Replay };

/** Browser, wire and one server. */
export function OneServer({ kit, exchange, replay }: OneServerProps) {
  const { desk, ui } = useLesson();
  const { lab, clientId, own, roundTrips } = desk;
  const { view, exchanges, notes } = lab;
  const now = useNow();
  const [envelopes, others] = useMemo(
    () => [clientId ? envelopesOf(clientId, exchanges, notes) : [], othersOf(lab, clientId)],
    [clientId, exchanges, notes, lab],
  );
  return (
    <Stage
      size="compact"
      labId={own.id ?? ""}
      model={kit.model}
      exchange={exchange}
      cursor={replay.cursor}
      past={exchanges}
      newest={exchange?.id === exchanges.at(-1)?.id}
      live={view}
      notes={notes}
      envelopes={envelopes}
      others={others}
      inHand={desk.inHand(exchange?.model ?? kit.model)}
      roundTripMs={exchange ? (roundTrips.get(exchange.id) ?? null) : null}
      now={now === 0 ? 0 : now + lab.hostAhead}
      empty={<WireBefore path={`/${kit.model}/${kit.actions[0] ?? "hello"}`} />}
      browserLabel={ui.stage.yours}
    />
  );
}
