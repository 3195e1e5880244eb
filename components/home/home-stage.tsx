"use client";

import { useMemo } from "react";
import { useClientId } from "@/components/live/client-id";
import type { Sent } from "@/components/live/send";
import type { Lab } from "@/components/live/use-lab";
import { useNow } from "@/components/live/use-now";
import { Stage } from "@/components/stage/stage";
import type { Replay } from "@/components/stage/use-replay";
import { envelopesOf } from "@/lib/stage/jar";
import type { Client, Exchange } from "@/lib/trace/exchange";
import { WireBefore } from "./wire-before";

type HomeStageProps = {
  labId: string | null;
  lab: Lab;
  withLabel: boolean;
  /** What this page sent last. */
  last: Sent | null;
  /** The newest exchange, and where its replay stands. */
  exchange: Exchange | null;
  replay: Replay;
};

/** The clients of a lab other than this page, in the order in which they came. */
function othersIn({ exchanges }: Lab, clientId: string): Client[] {
  const clients = new Map(exchanges.map(({ client }) => [client.id, client]));
  clients.delete(clientId);
  return [...clients.values()];
}

/** The stage of the home page: the newest exchange. */
export function HomeStage({ labId, lab, withLabel, last, exchange, replay }: HomeStageProps) {
  const clientId = useClientId();
  const now = useNow();
  const { exchanges, notes } = lab;
  const [envelopes, others] = useMemo(() => {
    const heldBy = (id: string) => envelopesOf(id, exchanges, notes);
    const rest = othersIn(lab, clientId).map((client) => ({ client, envelopes: heldBy(client.id) }));
    return [heldBy(clientId), rest];
  }, [lab, exchanges, notes, clientId]);

  const model = withLabel ? "session" : "none";
  return (
    <Stage
      size="compact"
      labId={labId ?? ""}
      model={model}
      exchange={exchange}
      cursor={replay.cursor}
      past={exchanges}
      newest
      live={lab.view}
      notes={notes}
      envelopes={envelopes}
      others={others}
      inHand={null}
      roundTripMs={last !== null && last.exchange === exchange?.id ? last.roundTripMs : null}
      now={now === 0 ? 0 : now + lab.hostAhead}
      empty={<WireBefore path={`/${model}/hello`} />}
      browserLabel="Your browser"
    />
  );
}
