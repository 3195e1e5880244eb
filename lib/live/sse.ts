/** One frame of an event stream (WHATWG HTML, section 9.2). */
export interface Frame {
  /** What the client sends back as `Last-Event-ID` when it comes again. */
  id?: string | number;
  event?: string;
  /** Any text. A stream knows lines only: each kind of line break arrives as `\n`. */
  data?: string;
  /** How long the client should wait before it comes again, in milliseconds. */
  retry?: number;
}

/** A frame as a client reads it; `comment` stands for the lines that a browser ignores. */
export interface ReadFrame extends Omit<Frame, "id"> {
  id?: string;
  comment?: string;
}

const LINE_BREAK = /\r\n|\r|\n/;
const LINE_BREAKS = /\r\n|\r|\n/g;

/**
 * Writes one frame.
 *
 * @throws TypeError if `id` or `event` contains a line break, or `id` the character U+0000.
 */
export function frame({ id, event, data, retry }: Frame): string {
  let text = "";
  if (retry !== undefined) text += `retry: ${Math.round(retry)}\n`;
  if (id !== undefined) text += `id: ${oneLine(String(id))}\n`;
  if (event !== undefined) text += `event: ${oneLine(event)}\n`;
  if (data !== undefined) text += `data: ${data.replace(LINE_BREAKS, "\ndata: ")}\n`;
  return `${text}\n`;
}

/** Writes a comment, which clients ignore: it keeps the connection awake. */
export const comment = (text: string): string => `: ${text.replace(LINE_BREAKS, "\n: ")}\n\n`;

/** Reads the whole frames of a stream, as a client would; a frame that is not ended yet is left out. */
export function parseFrames(text: string): ReadFrame[] {
  const frames: ReadFrame[] = [];
  let current: ReadFrame = {};
  for (const line of text.split(LINE_BREAK).slice(0, -1)) {
    if (line !== "") {
      readLine(line, current);
    } else if (Object.keys(current).length > 0) {
      frames.push(current);
      current = {};
    }
  }
  return frames;
}

function readLine(line: string, into: ReadFrame): void {
  const colon = line.indexOf(":");
  const field = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
  if (field === "") into.comment = into.comment === undefined ? value : `${into.comment}\n${value}`;
  else if (field === "data") into.data = into.data === undefined ? value : `${into.data}\n${value}`;
  else if (field === "event") into.event = value;
  else if (field === "id" && !value.includes("\0")) into.id = value;
  else if (field === "retry" && /^[0-9]+$/.test(value)) into.retry = Number(value);
}

function oneLine(text: string): string {
  if (/[\r\n\0]/.test(text)) throw new TypeError("An id and an event's name are one line.");
  return text;
}
