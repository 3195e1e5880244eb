import { frame } from "./sse.ts";

/** Milliseconds between two heartbeats of a stream. */
export const HEARTBEAT_MS = 5000;

/** The name of the event that says that a stream still delivers. */
export const HEARTBEAT = "heartbeat";

/**
 * A heartbeat as a frame. It is an event, since browsers hide comments from the page (WHATWG HTML, section 9.2). It has
 * no `id:`, so it changes nothing for a reader that resumes; who does not know the event passes it over.
 */
export const heartbeatFrame = (lab: string): string =>
  frame({ event: HEARTBEAT, data: JSON.stringify({ lab }) });
