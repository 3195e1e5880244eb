import { HostStoreUnavailable } from "./host-store.ts";
import { loadClient, PATIENCE, RedisConnection } from "./redis-connection.ts";

/** The first pause before connecting again, doubled each time up to the longest; in milliseconds. */
const FIRST_PAUSE = 25;
const LONGEST_PAUSE = 1000;

/** How long a connection may be silent before it is asked for a sign of life, in milliseconds. */
const SIGN_OF_LIFE = 5000;

export interface LinkOptions {
  /** `redis://` or `rediss://`. May hold a password: it is never part of an error. */
  url: string;
  /** Called each time a connection is open, before it is used. */
  onOpen?: (connection: RedisConnection) => void;
  /** Called once when the server is first found away, and not again before it was back. */
  onLost?: (error: HostStoreUnavailable) => void;
}

/** One connection to a Redis server, made again with growing pauses whenever it is lost. */
export class RedisLink {
  readonly #options: LinkOptions;
  #connection: RedisConnection | null = null;
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
  get connection(): RedisConnection | null {
    return this.#connection;
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
    // Now, so that the time which it takes is not held against the server.
    await loadClient();
    let pause = FIRST_PAUSE;
    while (!this.#closed) {
      const lost = Promise.withResolvers<unknown>();
      this.#drop = lost.resolve;
      const connection = new RedisConnection(this.#options.url, lost.resolve);
      if (await isOpened(connection, lost)) {
        pause = FIRST_PAUSE;
        this.#open(connection);
      }
      this.#lose(await lost.promise);
      connection.destroy();
      await this.#rest(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  #open(connection: RedisConnection): void {
    this.#connection = connection;
    this.#away = false;
    this.#options.onOpen?.(connection);
    this.#begun.resolve();
    this.#askForSigns(connection);
  }

  #lose(error: unknown): void {
    this.#connection = null;
    this.#why = error;
    if (!this.#away && !this.#closed) {
      this.#away = true;
      this.#options.onLost?.(unavailable(error));
    }
    this.#begun.resolve();
  }

  /** A line that is dead at the other end shows it only when something is sent. */
  #askForSigns(connection: RedisConnection): void {
    const timer = setTimeout(() => {
      if (this.#connection !== connection) return;
      void answered(connection.node.ping()).then(
        () => this.#askForSigns(connection),
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

/** Whether a connection could be opened. A server that takes it and then is silent is not waited for either. */
async function isOpened(connection: RedisConnection, lost: PromiseWithResolvers<unknown>): Promise<boolean> {
  const timer = setTimeout(() => lost.resolve(new Error("no answer")), PATIENCE);
  const opened = connection.open().then(
    () => true,
    (error: unknown) => {
      lost.resolve(error);
      return false;
    },
  );
  const isOpen = await Promise.race([opened, lost.promise.then(() => false)]);
  clearTimeout(timer);
  return isOpen;
}

/** The error for a server that is away. It tells what happened, never where to: an address may hold a password. */
export function unavailable(cause: unknown): HostStoreUnavailable {
  const { code, message } = cause as { code?: unknown; message?: unknown };
  const why = (typeof code === "string" ? code : String(message ?? cause)).replace(/\.$/, "");
  return new HostStoreUnavailable(`Redis does not answer: ${why}.`, { cause });
}

/** The error for a server that is there and refuses; `why` in plain words, without a full stop. */
export const refused = (why: string): HostStoreUnavailable =>
  new HostStoreUnavailable(`Redis refuses: ${why}.`, { refusal: why });

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
