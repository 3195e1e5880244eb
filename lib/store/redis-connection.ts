import type { RedisClientType, RedisClusterType } from "@redis/client";

/** How long the server may take for a connection or for one answer, in milliseconds. */
export const PATIENCE = 2000;

const OPTIONS = {
  // Who holds a connection makes another with a client of its own: nothing of a broken one lives on.
  socket: { reconnectStrategy: false, connectTimeout: PATIENCE },
  disableOfflineQueue: true,
  maintNotifications: "disabled",
  disableClientInfo: true,
  // Its own time-out ends when a command is sent; ours ends when it is answered.
  commandOptions: { timeout: undefined },
} as const;

/** Loads the client: only where Redis is used, for it is large. */
export const loadClient = () => import("@redis/client");

/** One connection to a Redis server, or to the cluster that it belongs to. It is lost once, and then of no more use. */
export class RedisConnection {
  readonly #url: string;
  readonly #lost: (error: unknown) => void;
  #isGone = false;
  #node: RedisClientType | null = null;
  #cluster: RedisClusterType | null = null;

  constructor(url: string, lost: (error: unknown) => void) {
    this.#url = url;
    this.#lost = lost;
  }

  /** Connects; not more than once. Whoever waits no longer calls `destroy`. */
  async open(): Promise<void> {
    try {
      await this.#open();
    } finally {
      // What came to be after it was given up goes as well.
      if (this.#isGone) this.destroy();
    }
  }

  async #open(): Promise<void> {
    const { createClient, createCluster } = await loadClient();
    const node = createClient({ url: this.#url, ...OPTIONS }) as unknown as RedisClientType;
    this.#node = node;
    node.on("error", this.#lost);
    node.on("end", () => this.#lost(new Error("the connection ended")));
    await node.connect();
    if (!(await isOfCluster(node))) return;
    const { username, password, protocol } = new URL(this.#url);
    const cluster = createCluster({
      rootNodes: [{ url: this.#url }],
      defaults: {
        ...OPTIONS,
        socket: { ...OPTIONS.socket, ...(protocol === "rediss:" ? { tls: true } : {}) },
        ...(username ? { username: decodeURIComponent(username) } : {}),
        ...(password ? { password: decodeURIComponent(password) } : {}),
      },
    }) as unknown as RedisClusterType;
    this.#cluster = cluster;
    cluster.on("error", this.#lost);
    cluster.on("node-error", this.#lost);
    await cluster.connect();
  }

  /** The server itself, for messages: each node of a cluster hears those of all. */
  get node(): RedisClientType {
    if (!this.#node) throw new Error("The connection is not open.");
    return this.#node;
  }

  /** Sends a command, to the node that has its key. */
  send<Reply>(command: string[]): Promise<Reply> {
    if (!this.#cluster) return this.node.sendCommand<Reply>(command);
    const isScript = command[0] === "EVALSHA" || command[0] === "EVAL";
    return this.#cluster.sendCommand<Reply>(command[isScript ? 3 : 1], false, command);
  }

  destroy(): void {
    this.#isGone = true;
    this.#cluster?.destroy();
    this.#node?.destroy();
  }
}

/** Whether a server is a node of a cluster. One that does not say so is none. */
async function isOfCluster(node: RedisClientType): Promise<boolean> {
  try {
    return (await node.info("cluster")).includes("cluster_enabled:1");
  } catch (error) {
    if (node.isReady) return false;
    throw error;
  }
}
