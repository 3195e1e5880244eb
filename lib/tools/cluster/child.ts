import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { root } from "../run.mjs";

/** A program that is started, told to stop, killed and started again. */
export interface Child {
  /** The number of the process, or `null` while there is none. */
  readonly pid: number | null;
  /** Starts it, and waits until it says that it is ready. */
  start(): Promise<void>;
  /** Ends it at once, as a crash would, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop (SIGTERM), and waits until it has. */
  stop(): Promise<void>;
}

interface ChildOptions {
  command: string;
  args: readonly string[];
  env?: Readonly<Record<string, string | undefined>>;
  /** What it writes when others can use it. */
  ready: RegExp;
  /** Takes what it writes; by default nobody does. */
  said?: (text: string) => void;
  /** Called when it ended although nobody asked it to. */
  died?: () => void;
}

const started = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of started) child.kill("SIGKILL");
});

const isGone = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** Describes a program; nothing runs before `start`. It never outlives this process. */
export function childOf({ command, args, env = {}, ready, said, died }: ChildOptions): Child {
  let child: ChildProcess | null = null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    child = null;
    if (!ending || isGone(ending)) return;
    const gone = once(ending, "exit");
    ending.kill(signal);
    await gone;
  };
  return {
    get pid() {
      return child?.pid ?? null;
    },
    async start() {
      const begun = spawn(command, args, {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ["ignore", "pipe", "inherit"],
        // A terminal's Ctrl-C is for us: who has children decides in which order they go.
        detached: true,
      });
      child = begun;
      started.add(begun);
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      let text = "";
      begun.stdout.setEncoding("utf8").on("data", (chunk: string) => {
        said?.(chunk);
        if (text.length > 100_000) return;
        text += chunk;
        if (ready.test(text)) resolve();
      });
      begun.once("error", reject);
      begun.once("exit", () => {
        started.delete(begun);
        reject(new Error(`${command} ended before it was ready.\n${text}`));
        if (child === begun) died?.();
      });
      await promise;
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}
