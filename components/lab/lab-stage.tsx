"use client";

import { useMemo } from "react";
import { useNow } from "@/components/live/use-now";
import { ReplayBar } from "@/components/stage/replay-bar";
import { Stage } from "@/components/stage/stage";
import type { Replay } from "@/components/stage/use-replay";
import { FirstRequest } from "./first-request";
import { othersOf } from "./others";
import type { Desk } from "./use-desk";

/** The stage of the lab, with the replay below it. */
export function LabStage({ desk, replay }: { desk: Desk; replay: Replay }) {
  const { lab, clientId, selected, roundTrips } = desk;
  const now = useNow();
  const others = useMemo(() => othersOf(lab, clientId), [lab, clientId]);
  const own = lab.exchanges.findLast(({ client }) => client.id === clientId);
  return (
    <>
      <Stage
        labId={desk.labId}
        model={desk.model}
        exchange={selected}
        cursor={replay.cursor}
        past={lab.exchanges}
        newest={selected?.id === lab.exchanges.at(-1)?.id}
        live={lab.view}
        notes={lab.notes}
        envelopes={desk.envelopes}
        others={others}
        inHand={desk.tokens[selected?.model ?? desk.model] ?? null}
        roundTripMs={selected ? (roundTrips.get(selected.id) ?? null) : null}
        now={now + lab.hostAhead}
        browserLabel={own?.client.label}
        empty={<FirstRequest desk={desk} />}
      />
      <ReplayBar exchange={selected} {...replay} />
    </>
  );
}
