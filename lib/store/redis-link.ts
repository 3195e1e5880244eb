import type { RedisClientType } from "@redis/client";
import { HostStoreUnavailable } from "./host-store.ts";

/** How long the server may take for a connection or for one answer, in milliseconds. */
const PATIENCE = 2000;

/** The first pause before connecting again, doubled each time up to the longest; in milliseconds. */
const FIRST_PAUSE = 25;
const LONGEST_PAUSE = 1000;

/** How long a connection may be silent before it is asked for a sign of life, in milliseconds. */
const SIGN_OF_LIFE = 5000;

export interface LinkOptions {
  /** `redis://` or `rediss://`. May hold a password: it is never part of an error. */
  url: string;
  /** Called each time a connection is open, before it is used. */
  onOpen?: (client: RedisClientType) => void;
  /** Called once when the server is first found away, and not again before it was back. */
  onLost?: (error: HostStoreUnavailable) => void;
}

/** One connection to a Redis server, made again with growing pauses whenever it is lost. */
export class RedisLink {
  readonly #options: LinkOptions;
  #client: RedisClientType | null = null;
  #drop: (error: unknown) => void = () => undefined;
  #wake: () => void = () => undefined;
  #closed = false;
  #why: unknown = new Error("there is no connection yet");
  #away = false;
  readonly #begun = Promise.withResolvers<void>();

  constructor(options: LinkOptions) {
    this.#options = options;
    void this.#keepOpen();
  }

  /** The open connection; `null` while there is none. */
  get client(): RedisClientType | null {
    return this.#client;
  }

  /** Why there is no connection. */
  get why(): unknown {
    return this.#why;
  }

  /** Settles when the first attempt to connect has, however it went: until then a missing connection means nothing. */
  get begun(): Promise<void> {
    return this.#begun.promise;
  }

  /** Another link to the same server. */
  duplicate(more: Omit<LinkOptions, "url"> = {}): RedisLink {
    return new RedisLink({ ...more, url: this.#options.url });
  }

  /** Gives the connection up, because it does not answer or leads to the wrong server, and makes another. */
  drop(error: unknown): void {
    this.#drop(error);
  }

  close(): void {
    this.#closed = true;
    this.#drop(new Error("closed"));
    this.#wake();
  }

  async #keepOpen(): Promise<void> {
    // Loaded only where Redis is used.
    const { createClient } = await import("@redis/client");
    let pause = FIRST_PAUSE;
    while (!this.#closed) {
      const lost = Promise.withResolvers<unknown>();
      this.#drop = lost.resolve;
      const client = createClient({
        url: this.#options.url,
        // This loop connects again, with a client of its own each time: nothing of a broken one lives on.
        socket: { reconnectStrategy: false, connectTimeout: PATIENCE },
        disableOfflineQueue: true,
        maintNotifications: "disabled",
        disableClientInfo: true,
        // Its own time-out ends when a command is sent; ours ends when it is answered.
        commandOptions: { timeout: undefined },
      }) as unknown as RedisClientType;
      client.on("error", lost.resolve);
      client.on("end", () => lost.resolve(new Error("the connection ended")));
      if (await this.#connect(client, lost)) {
        pause = FIRST_PAUSE;
        this.#open(client);
      }
      this.#lose(await lost.promise);
      client.destroy();
      await this.#rest(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  async #connect(client: RedisClientType, lost: PromiseWithResolvers<unknown>): Promise<boolean> {
    // A server that takes the connection and then is silent must not be waited for either.
    const timer = setTimeout(() => lost.resolve(new Error("no answer")), PATIENCE);
    const connected = client.connect().then(() => true);
    connected.catch(lost.resolve);
    const open = await Promise.race([connected.catch(() => false), lost.promise.then(() => false)]);
    clearTimeout(timer);
    return open;
  }

  #open(client: RedisClientType): void {
    this.#client = client;
    this.#away = false;
    this.#options.onOpen?.(client);
    this.#begun.resolve();
    this.#askForSigns(client);
  }

  #lose(error: unknown): void {
    this.#client = null;
    this.#why = error;
    if (!this.#away && !this.#closed) {
      this.#away = true;
      this.#options.onLost?.(unavailable(error));
    }
    this.#begun.resolve();
  }

  /** A line that is dead at the other end shows it only when something is sent. */
  #askForSigns(client: RedisClientType): void {
    const timer = setTimeout(() => {
      if (this.#client !== client) return;
      void answered(client.sendCommand(["PING"])).then(
        () => this.#askForSigns(client),
        (error: unknown) => this.drop(error),
      );
    }, SIGN_OF_LIFE);
    timer.unref();
  }

  #rest(pause: number): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (this.#closed) resolve();
      else setTimeout(resolve, pause).unref();
    });
  }
}

/** The error for a server that is away. It tells what happened, never where to: an address may hold a password. */
export function unavailable(cause: unknown): HostStoreUnavailable {
  const { code, message } = cause as { code?: unknown; message?: unknown };
  const why = typeof code === "string" ? code : String(message ?? cause);
  return new HostStoreUnavailable(`Redis does not answer: ${why}.`, { cause });
}

/** The same answer, or an error if it does not come in time. */
export function answered<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      // If it was we who were held up, the answer has come and is only not read yet: that happens before the next check.
      setImmediate(() => reject(new Error("no answer in time")));
    }, PATIENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
