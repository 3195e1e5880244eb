/**
 * Looks for what would keep the app from starting, before anything is built or served:
 * `node lib/tools/start-check.ts` prints it in one sentence and ends with code 1.
 */
import { once } from "node:events";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { dirname, resolve } from "node:path";
import { openEmbedded } from "../server/container.ts";
import { DATABASE_FILE, type Environment, readEnvironment } from "../server/environment.ts";
import { checkSecrets } from "../server/secrets.ts";
import { findDamage } from "../store/sqlite.ts";

/** What an operating system calls the ways in which a folder cannot be used. */
const FOLDER_TROUBLE: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "its disk is read-only",
  ENOTDIR: "a file is in the way",
  EEXIST: "a file is in the way",
  ENOENT: "it cannot be made there",
  ENOSPC: "its disk is full",
  EDQUOT: "its disk is full for this user",
};

/** The primary result codes of SQLite (sqlite.org/rescode.html) that a start can meet. */
const DATABASE_TROUBLE: Readonly<Record<number, string>> = {
  5: "another program has locked it",
  8: "this user may not write to it",
  10: "its disk cannot be read or written",
  11: "it is damaged",
  13: "its disk is full",
  14: "it cannot be opened",
  23: "this user may not open it",
  26: "it is not a database",
};

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? "";
/** What an error says, without where it was thrown. */
export const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** How a setting is given to the command that was used, in the shell that people have there. */
function withSetting(name: string, value: string | number): string {
  const script = process.env.npm_lifecycle_event;
  const command = script === "dev" || script === "cluster" ? `npm run ${script}` : "npm start";
  return process.platform === "win32"
    ? `in cmd: set ${name}=${value}&& ${command}, in PowerShell: $env:${name}="${value}"; ${command}`
    : `${name}=${value} ${command}`;
}

/** The environment, or what is wrong with it: one sentence for each variable. */
export function readSettings(
  variables: Readonly<Record<string, string | undefined>>,
): { environment: Environment } | { problem: string } {
  try {
    const environment = readEnvironment(variables);
    checkSecrets(environment.secrets);
    return { environment };
  } catch (error) {
    return { problem: textOf(error) };
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Listens with a server; the number of the port, or one sentence that says why that is not possible. */
export async function listen(
  server: Server,
  { port, host }: Pick<Environment, "port" | "host">,
): Promise<{ port: number } | { problem: string }> {
  try {
    // Where the system lets two programs share a port, the one that listens on one address alone gets the requests.
    if (host === null && port !== 0 && (await isAnswered(port)))
      throw Object.assign(new Error(), { code: "EADDRINUSE" });
    server.listen(port, host ?? undefined);
    await once(server, "listening");
  } catch (error) {
    return { problem: await listenProblem(error, port, host) };
  }
  return { port: portOf(server) };
}

/** Why the app could not listen there now, in one sentence; `null`: it could. */
export async function portProblem(where: Pick<Environment, "port" | "host">): Promise<string | null> {
  const probe = createServer();
  const listened = await listen(probe, where);
  probe.close();
  return "problem" in listened ? listened.problem : null;
}

async function listenProblem(error: unknown, port: number, host: string | null): Promise<string> {
  switch (codeOf(error)) {
    case "EADDRINUSE": {
      const free = await freePortAfter(port, host);
      return `Port ${port} is already in use: stop the program that has it, or use another port: ${withSetting("PORT", free)}`;
    }
    case "EACCES":
      return `This user may not listen on port ${port}: use a port from 1024 on: ${withSetting("PORT", 3000)}`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EINVAL":
      return `HOST is "${host}", but this machine has no such address: leave HOST out to listen on all of them.`;
    default:
      return `The app cannot listen on port ${port}: ${textOf(error)}.`;
  }
}

/** Whether anybody takes a connection to that port of this machine. */
async function isAnswered(port: number): Promise<boolean> {
  const answers = await Promise.all(
    ["127.0.0.1", "::1"].map(async (host) => {
      const socket = connect({ port, host });
      try {
        await once(socket, "connect");
        return true;
      } catch {
        return false;
      } finally {
        socket.destroy();
      }
    }),
  );
  return answers.includes(true);
}

/** The next port on which nobody listens; any that is free where the next ones are all taken. */
async function freePortAfter(port: number, host: string | null): Promise<number> {
  const next = Array.from({ length: 20 }, (_, i) => port + 1 + i).filter((number) => number <= 65_535);
  for (const candidate of [...next, 0]) {
    const probe = createServer();
    try {
      probe.listen(candidate, host ?? undefined);
      await once(probe, "listening");
      return portOf(probe);
    } catch {
      // That one is taken as well.
    } finally {
      probe.close();
    }
  }
  return 0;
}

/** Makes a folder and those above it, one by one: asked for all at once, Node never comes back from /proc/x. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** What is wrong with the data folder, in one sentence; `null`: it can be written to. */
export function folderProblem(dataDir: string): string | null {
  try {
    makeFolder(resolve(dataDir));
    return null;
  } catch (error) {
    const why = FOLDER_TROUBLE[codeOf(error)] ?? textOf(error);
    return `The data folder ${resolve(dataDir)} cannot be used, because ${why}: make it writable, or name another one: ${withSetting("DATA_DIR", "./data")}`;
  }
}

/** What is wrong with the embedded store, in one sentence; `null`: it can be opened, read and written. */
export function embeddedStoreProblem(environment: Environment): string | null {
  const { dataDir } = environment;
  const folder = folderProblem(dataDir);
  if (folder) return folder;
  const file = resolve(dataDir, DATABASE_FILE);
  try {
    openEmbedded(environment).close();
    const damage = findDamage(file);
    if (damage) throw Object.assign(new Error(damage), { errcode: 11 });
    return null;
  } catch (error) {
    const { errcode } = error as { errcode?: number };
    if (errcode === undefined) return `The data folder ${resolve(dataDir)} cannot be used: ${textOf(error)}`;
    // The low byte is the primary code; the rest says more than people need.
    const why = DATABASE_TROUBLE[errcode & 0xff] ?? textOf(error);
    const ours = existsSync(file)
      ? "move that file away to start with an empty one"
      : "make the folder writable";
    return `The database ${file} cannot be used, because ${why}: ${ours}, or name another folder: ${withSetting("DATA_DIR", "./other-data")}`;
  }
}

/** The first thing that would keep the app from starting, in one sentence; `null`: nothing does. */
export async function startProblem(
  variables: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  const settings = readSettings(variables);
  if ("problem" in settings) return settings.problem;
  const { environment } = settings;
  const port = await portProblem(environment);
  if (port) return port;
  return environment.redisUrl === null ? embeddedStoreProblem(environment) : null;
}

/** Says what keeps the app from starting, and ends the process. */
export function giveUp(problem: string): never {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

if (import.meta.main) {
  const problem = await startProblem(process.env);
  if (problem) giveUp(problem);
}
