import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createBalancer } from "../balancer.ts";
import { type App, openApp } from "./app.ts";

/** Processes of the app behind one address. */
export interface Cluster {
  origin: string;
  /** The processes; each may be killed and started again by itself. */
  apps: readonly App[];
  /** Asks all to stop, and waits until they have. */
  stop(): Promise<void>;
}

interface ClusterOptions {
  /** What the processes have in common: REDIS_URL and APP_SECRET first of all. */
  variables: Readonly<Record<string, string>>;
  processes: number;
  /** Where the balancer listens; by default a free port of this machine alone. */
  port?: number;
  host?: string;
  /** Takes what the processes write. */
  said?: (text: string) => void;
  /** Called when a process ended although nobody asked it to. */
  died?: (app: App) => void;
}

/** Starts processes of the built app, with a balancer in front of them. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { variables, processes, port = 0, host, said, died } = options;
  const apps: App[] = [];
  for (let i = 0; i < processes; i++) {
    const app: App = await openApp({
      variables: { ...variables, HOST: "127.0.0.1", TRUSTED_PROXY_HOPS: "1" },
      ...(said ? { said } : {}),
      died: () => died?.(app),
    });
    apps.push(app);
  }
  await Promise.all(apps.map((app) => app.start()));
  const balancer = createBalancer(apps.map(({ origin }) => origin));
  balancer.listen(port, host);
  await once(balancer, "listening");
  return {
    origin: `http://localhost:${(balancer.address() as AddressInfo).port}`,
    apps,
    async stop() {
      balancer.close();
      await Promise.all(apps.map((app) => app.stop()));
      balancer.closeAllConnections();
    },
  };
}
