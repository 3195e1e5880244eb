import { join } from "node:path";
import { freePort } from "../../core/testing/free-port.ts";
import { root } from "../run.mjs";
import { type Child, childOf } from "./child.ts";

/** The built app in a process of its own. */
export interface App extends Child {
  readonly origin: string;
}

interface AppOptions {
  variables: Readonly<Record<string, string>>;
  /** Where it listens; by default a free port. It keeps its port when it is started again. */
  port?: number;
  /** Takes what it writes. */
  said?: (text: string) => void;
  /** Called when it ended although nobody asked it to. */
  died?: () => void;
}

/** Describes a process of the built app; it does not run before `start`. */
export async function openApp({ variables, port, ...told }: AppOptions): Promise<App> {
  const ours = port ?? (await freePort());
  const child = childOf({
    command: process.execPath,
    args: [join(root, "lib/tools/serve.ts")],
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", HOST: "", ...variables, PORT: String(ours) },
    ready: /is open/,
    ...told,
  });
  return Object.assign(child, { origin: `http://${variables.HOST || "localhost"}:${ours}` });
}
