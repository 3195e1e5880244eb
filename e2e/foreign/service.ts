import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const PYTHON = "/usr/bin/python3";
const run = promisify(execFile);

/** Whether Debian's Python has PyJWT and what it needs for signatures. */
export async function hasPyJwt(): Promise<boolean> {
  try {
    await run(PYTHON, ["-c", "import jwt, cryptography"]);
    return true;
  } catch {
    return false;
  }
}

/** What a Python program printed, and how it ended. */
export async function runPython(
  program: string,
  ...args: string[]
): Promise<{ ok: boolean; printed: string }> {
  try {
    const { stdout } = await run(PYTHON, ["-c", program, ...args]);
    return { ok: true, printed: stdout };
  } catch (error) {
    return { ok: false, printed: String((error as { stderr?: unknown }).stderr) };
  }
}

/** What the foreign service answered. */
export interface Verdict {
  status: number;
  /** The name of PyJWT's refusal. */
  error?: string;
  detail?: string;
  claims?: Record<string, unknown>;
  /** What the lab itself answered to the same token. */
  lab?: number;
}

/** A service of another language and another library, in a process of its own. */
export interface ForeignService {
  ask(token: string): Promise<Verdict>;
  stop(): Promise<void>;
}

/** Starts it for a lab. `api` is the lab's interface, `issuer` the lab's own address. */
export async function startForeignService(api: string, issuer: string): Promise<ForeignService> {
  const script = fileURLToPath(new URL("verifier.py", import.meta.url));
  const child = spawn(PYTHON, [script, api, issuer], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  const [port] = await Promise.race([
    once(lines, "line"),
    once(child, "exit").then(() => Promise.reject(new Error("The foreign service did not start."))),
  ]);
  return {
    async ask(token) {
      const answer = await fetch(`http://127.0.0.1:${port}/`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      return { status: answer.status, ...((await answer.json()) as Omit<Verdict, "status">) };
    },
    async stop() {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}
