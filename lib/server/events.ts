import { headerValue } from "../http/message.ts";
import { HEARTBEAT_MS } from "../live/heartbeat.ts";
import { openStream } from "../live/stream.ts";
import { platformTimer } from "../live/timer.ts";
import { container } from "./container.ts";
import { headersOf } from "./incoming.ts";
import { findLab } from "./labs.ts";
import { QUOTAS } from "./limits.ts";
import { logged } from "./log.ts";
import { standingOf } from "./owner.ts";
import type { LabParams } from "./plane.ts";
import { LAB_UNKNOWN, problemReply, tooMany } from "./replies.ts";
import { snapshotOf } from "./snapshot.ts";

const LIMITS = { bufferBytes: QUOTAS.streamBuffer, heartbeatMs: HEARTBEAT_MS, retryMs: 1000 };

/** Seconds after which a reader that found no place may ask again. */
const NO_PLACE = 10;

/** What a page says that comes back: its last entry, by `?after=`. */
const afterOf = (request: Request): string | null => new URL(request.url).searchParams.get("after");

/** The last entry that a reader has: the header that browsers send, or what a page says. */
function lastEntry(request: Request): number | null {
  const told = headerValue(headersOf(request), "last-event-id") ?? afterOf(request);
  return told !== null && /^\d{1,15}$/.test(told) ? Number(told) : null;
}

/** `GET /api/labs/{lab}/events`: the live stream (WHATWG HTML, server-sent events). */
export const handleEvents = logged(async (request: Request, params: LabParams): Promise<Response> => {
  const c = container();
  const lab = await findLab(c, params.lab);
  if (!lab) return problemReply(LAB_UNKNOWN);
  const standing = await standingOf(c, lab.id, request.headers.get("cookie"));
  const giveBack = c.limits.stream(lab.id);
  if (!giveBack) return tooMany("live streams", NO_PLACE);

  const stream = openStream({
    hubs: c.hubs,
    lab: lab.id,
    after: lastEntry(request),
    // Our pages ask by `?after=`; other readers meet a heartbeat only where nothing else comes.
    beatsAtOnce: afterOf(request) !== null,
    snapshot: async () => {
      const now = (await findLab(c, lab.id)) ?? lab;
      const { snapshot, upTo } = await snapshotOf(c, now, standing === "owner");
      return { json: JSON.stringify(snapshot), upTo };
    },
    signal: request.signal,
    limits: LIMITS,
    startTimer: platformTimer,
    onClose() {
      giveBack();
      c.streams.delete(stream);
    },
  });
  c.streams.add(stream);
  return new Response(stream.body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
});
