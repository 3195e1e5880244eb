import { type ClientRequest, get, type IncomingMessage } from "node:http";
import { Sequence } from "./sequence.ts";

/** Somebody who follows a live stream, and comes again whenever it ends: with `Last-Event-ID`, as browsers do. */
export class Reader {
  readonly sequence = new Sequence();
  /** How often it has come again. */
  comebacks = 0;
  readonly #url: string;
  readonly #arrived: (id: number) => void;
  readonly #opened = Promise.withResolvers<void>();
  #request: ClientRequest | null = null;
  #timer: NodeJS.Timeout | undefined;
  #retry = 1000;
  #stopped = false;

  /** `arrived` is called with the id of each entry, at once. */
  constructor(url: string, arrived: (id: number) => void = () => undefined) {
    this.#url = url;
    this.#arrived = arrived;
    this.#come();
  }

  /** Settles when the first snapshot has come. */
  get opened(): Promise<void> {
    return this.#opened.promise;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#request?.destroy();
  }

  #come(): void {
    const { last } = this.sequence;
    const headers = {
      accept: "text/event-stream",
      ...(last === null ? {} : { "last-event-id": String(last) }),
    };
    // A connection of its own each time, so that a process that is gone is not asked again.
    const request = get(this.#url, { agent: false, headers });
    this.#request = request;
    let over = false;
    const ended = (): void => {
      if (over || this.#stopped) return;
      over = true;
      this.comebacks += 1;
      this.#timer = setTimeout(() => this.#come(), this.#retry);
    };
    request.once("error", ended);
    request.once("response", (response) => {
      response.once("error", ended);
      response.once("close", ended);
      if (response.statusCode === 200) this.#read(response);
      else response.resume();
    });
  }

  #read(response: IncomingMessage): void {
    let rest = "";
    response.setEncoding("utf8").on("data", (chunk: string) => {
      rest += chunk;
      let from = 0;
      for (let end = rest.indexOf("\n\n"); end >= 0; end = rest.indexOf("\n\n", from)) {
        this.#frame(rest.slice(from, end));
        from = end + 2;
      }
      if (from > 0) rest = rest.slice(from);
    });
  }

  /** Takes one frame. Only its first lines are read: of the data it is enough that they came. */
  #frame(text: string): void {
    const [, id, event] = /^id: (\d+)\nevent: (\w+)/.exec(text) ?? [];
    if (id === undefined) {
      const [, retry] = /^retry: (\d+)/m.exec(text) ?? [];
      if (retry) this.#retry = Number(retry);
      return;
    }
    if (event === "snapshot") {
      this.sequence.snapshot(Number(id));
      this.#opened.resolve();
    } else {
      this.sequence.entry(Number(id));
      this.#arrived(Number(id));
    }
  }
}
