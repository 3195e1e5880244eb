import type { LiveEvent } from "@/lib/lab/client/reduce";

/** How the live stream stands. `gone`: the lab no longer exists. */
export type LiveState = "connecting" | "live" | "reconnecting" | "gone";

/** Who wants to hear of the stream. */
export interface LiveListener {
  onEvent: (event: LiveEvent) => void;
  onState: (state: LiveState) => void;
}

/** Milliseconds in the background after which the stream is given back: a browser has few connections to a host. */
const HIDDEN_FOR = 60_000;
const LONGEST_PAUSE = 30_000;

/**
 * Opens a lab's live stream and keeps it open; the returned function closes it. Where the browser does not come back by
 * itself, this does, after growing pauses. It goes on after the last entry that came, so nothing is lost or repeated.
 */
export function openLive(lab: string, { onEvent, onState }: LiveListener): () => void {
  const address = `/api/labs/${lab}/events`;
  let source: EventSource | null = null;
  let last: string | null = null;
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const take = (event: MessageEvent<string>): void => {
    last = event.lastEventId;
    const entry = Number(last);
    const data = JSON.parse(event.data);
    const type = event.type as LiveEvent["type"];
    onEvent(type === "snapshot" ? { type, entry, data, receivedAt: Date.now() } : { type, entry, data });
    onState("live");
  };

  const shut = (): void => {
    clearTimeout(again);
    source?.close();
    source = null;
  };

  const open = (): void => {
    shut();
    const stream = new EventSource(last === null ? address : `${address}?after=${last}`);
    source = stream;
    for (const type of ["snapshot", "exchange", "state"]) stream.addEventListener(type, take);
    stream.addEventListener("open", () => {
      failures = 0;
      if (last !== null) onState("live");
    });
    stream.addEventListener("error", () => {
      if (source !== stream) return;
      onState("reconnecting");
      if (stream.readyState === EventSource.CLOSED) void comeBack();
    });
  };

  const comeBack = async (): Promise<void> => {
    shut();
    failures += 1;
    if (await isGone(`/api/labs/${lab}`)) return onState("gone");
    const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** failures);
    again = setTimeout(open, pause * (0.75 + Math.random() / 2));
  };

  const turn = (): void => {
    clearTimeout(rest);
    if (document.hidden) rest = setTimeout(shut, HIDDEN_FOR);
    else if (source === null) {
      onState("reconnecting");
      open();
    }
  };

  document.addEventListener("visibilitychange", turn);
  open();
  return () => {
    document.removeEventListener("visibilitychange", turn);
    clearTimeout(rest);
    shut();
  };
}

/** An event stream does not tell why it was refused: this asks. */
async function isGone(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: "HEAD" })).status === 404;
  } catch {
    return false; // not reachable now: that is no answer about the lab
  }
}
