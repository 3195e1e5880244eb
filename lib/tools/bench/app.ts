import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../run.mjs";

/** A built app, served by a process of its own with an empty store. */
export interface RunningApp {
  origin: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (typeof address !== "object" || !address) throw new Error("No free port.");
  return address.port;
}

/** Serves the built app with the limits out of the way; `variables` go on top. */
export async function serveApp(variables: Record<string, string> = {}): Promise<RunningApp> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), "bench-"));
  const child = spawn(process.execPath, ["lib/tools/serve.ts"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "",
      DATA_DIR: data,
      REQUEST_LOG: "off",
      LAB_REQUESTS_PER_SECOND: "1000000",
      ...variables,
    },
  });
  const origin = `http://localhost:${port}`;
  for (let attempt = 0; !(await answers(origin)); attempt++) {
    if (attempt > 200 || child.exitCode !== null)
      throw new Error("The app did not start: run npm run build first.");
    await pause(100);
  }
  return {
    origin,
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const answers = (origin: string): Promise<boolean> =>
  fetch(`${origin}/api/health`).then(
    (response) => response.ok,
    () => false,
  );

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
