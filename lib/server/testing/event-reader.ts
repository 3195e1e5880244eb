import { onTestFinished } from "vitest";
import { parseFrames, type ReadFrame } from "../../live/sse.ts";
import { handleEvents } from "../events.ts";
import { ORIGIN } from "./harness.ts";

/** A reader of a lab's live stream, frame by frame. */
export interface EventReader {
  response: Response;
  /** The next event, or `null` where the stream has ended. Retries and comments are passed over. */
  next(): Promise<ReadFrame | null>;
  take(count: number): Promise<ReadFrame[]>;
  leave(): void;
}

/** Opens a lab's live stream; it is left again when the test is over. */
export async function readEvents(
  lab: string,
  headers: Record<string, string> = {},
  query = "",
): Promise<EventReader> {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const url = `${ORIGIN}/api/labs/${lab}/events${query}`;
  const response = await handleEvents(new Request(url, { headers, signal: leaving.signal }), { lab });
  const reader = (response.ok ? response.body : null)?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  const waiting: ReadFrame[] = [];
  const next = async (): Promise<ReadFrame | null> => {
    for (;;) {
      const frame = waiting.shift();
      if (frame) return frame;
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return null;
      rest += chunk.value;
      const end = rest.lastIndexOf("\n\n") + 2;
      waiting.push(...parseFrames(rest.slice(0, end)).filter(({ event }) => event !== undefined));
      rest = rest.slice(end);
    }
  };
  return {
    response,
    next,
    async take(count) {
      const frames: ReadFrame[] = [];
      while (frames.length < count) {
        const frame = await next();
        if (!frame) break;
        frames.push(frame);
      }
      return frames;
    },
    leave: () => leaving.abort(),
  };
}

/** What an event carries. */
export const dataOf = (frame: ReadFrame | null | undefined): unknown => JSON.parse(frame?.data ?? "null");
