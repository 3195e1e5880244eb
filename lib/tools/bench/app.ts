import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openApp } from "../cluster/app.ts";
import { unlimited } from "../cluster/unlimited.ts";

/** A built app, served by a process of its own with an empty store. */
export interface RunningApp {
  origin: string;
  stop(): Promise<void>;
}

/** Serves the built app with the limits out of the way; `variables` go on top. */
export async function serveApp(variables: Record<string, string> = {}): Promise<RunningApp> {
  const data = mkdtempSync(join(tmpdir(), "bench-"));
  const app = await openApp({ variables: { ...unlimited(data), ...variables } });
  await app.start();
  return {
    origin: app.origin,
    async stop() {
      await app.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Makes a lab and signs alice in over a header; gives the address of `me` and the credential. */
export async function signIn(
  origin: string,
  model: string,
): Promise<{ lab: string; me: string; token: string }> {
  const made = await fetch(`${origin}/api/labs`, { method: "POST" });
  const { id: lab } = (await made.json()) as { id: string };
  const login = await fetch(`${origin}/api/labs/${lab}/${model}/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ user: "alice", carrier: "header" }),
  });
  const { token } = (await login.json()) as { token: string };
  return { lab, me: `${origin}/api/labs/${lab}/${model}/me`, token };
}
