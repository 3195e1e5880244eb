import { fetchBrowser, findBrowser } from "./browser.ts";
import { installCommand, installPackages, isDebian, isDebianRoot } from "./debian.ts";
import { run } from "./run.mjs";

interface Program {
  /** What people call it. */
  name: string;
  /** Debian's packages. */
  packages: readonly string[];
  /** What cannot be tested without it. */
  purpose: string;
  /** Whether it is there and starts. */
  isThere: () => Promise<boolean>;
  /** Gets it without Debian's packages, where there is a way; whether that worked is asked afterwards. */
  fetch?: () => Promise<void>;
}

const succeeds = async (command: string, ...args: string[]): Promise<boolean> =>
  (await run(command, args, { quiet: true, seconds: 20 })).ok;

/** Programs that are no npm packages, and without which some tests cannot run. */
const PROGRAMS: readonly Program[] = [
  {
    name: "Chromium",
    packages: ["chromium-headless-shell"],
    purpose: "the browser journeys",
    isThere: async () => (await findBrowser()) !== null,
    fetch: fetchBrowser,
  },
  {
    name: "redis-server",
    packages: ["redis-server"],
    purpose: "everything on Redis, the cluster and its faults",
    isThere: () => succeeds("redis-server", "--version"),
  },
  {
    name: "PyJWT",
    packages: ["python3-jwt", "python3-cryptography"],
    purpose: "tokens against another library's",
    isThere: () => succeeds("/usr/bin/python3", "-c", "import cryptography, jwt"),
  },
];

async function missing(): Promise<Program[]> {
  const there = await Promise.all(PROGRAMS.map(({ isThere }) => isThere()));
  return PROGRAMS.filter((_, i) => !there[i]);
}

const namesOf = (programs: readonly Pick<Program, "name">[]): string =>
  programs.map(({ name }) => name).join(", ");

/**
 * What is going to be done about missing programs, before it is done: installed where we are root on a Debian; anyone else
 * is given the command, and nothing on their system is changed.
 */
export function planFor(
  programs: readonly Pick<Program, "name" | "packages">[],
  where: { debian: boolean; root: boolean },
): string {
  const names = namesOf(programs);
  const command = installCommand(programs.flatMap(({ packages }) => packages));
  if (where.debian && where.root)
    return `Missing on this machine: ${names}. As root on Debian this installs them now: ${command}`;
  if (where.debian)
    return `Missing on this machine: ${names}. To run every test, install them: sudo ${command}`;
  return `Missing on this machine: ${names}. To run every test, install them with your system's package manager.`;
}

/** Gets what is missing where that is possible; the programs that are still missing, each with what it is for. */
export async function ensurePrograms(): Promise<string[]> {
  const wanted = await missing();
  if (wanted.length === 0) return [];
  console.log(planFor(wanted, { debian: isDebian(), root: isDebianRoot() }));
  if (isDebianRoot()) await installPackages(wanted.map(({ packages }) => packages));
  for (const { name, fetch } of await missing()) {
    if (!fetch) continue;
    console.log(`Fetching ${name} for these tests alone ...`);
    await fetch();
  }
  const left = await missing();
  if (left.length) console.log(`Still missing: ${namesOf(left)}.`);
  return left.map(({ name, purpose }) => `${name} is not installed here, so this did not run: ${purpose}`);
}
