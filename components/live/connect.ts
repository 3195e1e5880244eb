import { member, readJson, textIn } from "@/lib/core/json";
import type { LiveEvent } from "@/lib/lab/client/reduce";
import type { Snapshot } from "@/lib/lab/shapes";
import { type ConnectionListener, LabFollower, type LiveState } from "@/lib/live/client/follow";
import { HEARTBEAT } from "@/lib/live/heartbeat";
import { onAnswered } from "./answers";
import { watchPage } from "./page-shown";

/** Who wants to hear of the stream. */
export interface LiveListener {
  onEvent: (event: LiveEvent) => void;
  onState: (state: LiveState) => void;
}

/**
 * Follows a lab's live stream while the page is seen; the returned function ends it. A hidden page holds no connection:
 * a browser has six for a host, and all its tabs share them.
 */
export function openLive(lab: string, { onEvent, onState }: LiveListener): () => void {
  const follower = new LabFollower({
    lab,
    open: (after, listener) => openSource(lab, after, listener),
    read: () => readSnapshot(lab),
    startTimer(run, milliseconds) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    now: Date.now,
    random: Math.random,
    onEvent,
    onState,
  });
  onState("connecting");
  const stopListening = onAnswered(lab, (exchange, sentAt) => follower.answered(exchange, sentAt));
  const stopWatching = watchPage({
    shown: () => follower.show(),
    hidden: () => follower.hide(),
    networkChanged: () => follower.doubt(),
  });
  return () => {
    stopListening();
    stopWatching();
    follower.hide();
  };
}

/** One connection. Coming back is not left to the browser: it would wait for ever on one that is silent. */
function openSource(lab: string, after: string | null, { arrived, failed }: ConnectionListener): () => void {
  const address = `/api/labs/${lab}/events`;
  const source = new EventSource(after === null ? address : `${address}?after=${after}`);
  for (const type of ["snapshot", "exchange", "state"] as const)
    source.addEventListener(type, ({ data: text, lastEventId }: MessageEvent<string>) => {
      const data = readJson(text);
      if (data === undefined) return failed("broken");
      const received = type === "snapshot" ? { receivedAt: Date.now() } : {};
      const event = { type, entry: Number(lastEventId), data, ...received } as LiveEvent;
      arrived({ heartbeat: null, id: lastEventId, event });
    });
  source.addEventListener(HEARTBEAT, ({ data }: MessageEvent<string>) =>
    arrived({ heartbeat: textIn(readJson(data), "lab") ?? "" }),
  );
  source.addEventListener("error", () =>
    failed(source.readyState === EventSource.CLOSED ? "refused" : "broken"),
  );
  return () => source.close();
}

/** Reads the lab as it is now; a stream does not tell why it was refused. */
async function readSnapshot(lab: string): Promise<Snapshot | "gone" | null> {
  try {
    const response = await fetch(`/api/labs/${lab}?exchanges=100`, { cache: "no-store" });
    if (response.status === 404) return "gone";
    const body = readJson(await response.text());
    return response.ok && member(body, "id") === lab ? (body as Snapshot) : null;
  } catch {
    return null; // not reachable now: that is no answer about the lab
  }
}
