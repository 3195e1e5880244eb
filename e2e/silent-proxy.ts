import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { freePort } from "../lib/core/testing/free-port.ts";

/** A TCP proxy in front of a server that can stop delivering live streams, and them alone, while all stays connected. */
export interface SilentProxy {
  readonly origin: string;
  /** The streams that are open: connections over which `/events` was asked for. */
  readonly streams: number;
  /** How many streams were asked for so far. */
  readonly opened: number;
  /** From now on, nothing more comes over the streams that are open; those that come later are delivered. */
  silence(): void;
  /** Whether the streams that are opened from now on are held back as a proxy does that gathers answers. */
  holdBack(held: boolean): void;
  close(): Promise<void>;
}

const ASKS_FOR_STREAM = /^GET \/api\/labs\/[^/ ]+\/events[? ]/m;

export async function silentProxy(target: string): Promise<SilentProxy> {
  const port = await freePort();
  const { hostname, port: targetPort } = new URL(target);
  const all = new Set<Socket>();
  const streams = new Set<Socket>();
  const silent = new WeakSet<Socket>();
  let held = false;
  let opened = 0;

  const server = createServer((client) => {
    const upstream = connect(Number(targetPort), hostname);
    all.add(client).add(upstream);
    client.on("data", (data) => {
      if (ASKS_FOR_STREAM.test(data.toString("latin1"))) {
        streams.add(client);
        opened += 1;
        if (held) silent.add(client);
      }
      upstream.write(data);
    });
    upstream.on("data", (data) => {
      if (!silent.has(client)) client.write(data);
    });
    const end = (): void => {
      for (const socket of [client, upstream]) {
        socket.destroy();
        all.delete(socket);
      }
      streams.delete(client);
    };
    for (const socket of [client, upstream]) socket.on("close", end).on("error", end);
  }).listen(port);
  await once(server, "listening");

  return {
    origin: `http://localhost:${port}`,
    get streams() {
      return streams.size;
    },
    get opened() {
      return opened;
    },
    silence() {
      for (const stream of streams) silent.add(stream);
    },
    holdBack(hold) {
      held = hold;
    },
    async close() {
      for (const socket of all) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
