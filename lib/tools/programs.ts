import { installPackages, isDebianRoot } from "./debian.ts";
import { run } from "./run.mjs";

interface Program {
  /** Debian's packages. */
  packages: string[];
  /** What cannot be tested without it. */
  purpose: string;
  /** A command that succeeds where it is there. */
  probe: [command: string, ...args: string[]];
}

/** Programs that are no npm packages, and without which some tests cannot run. */
const PROGRAMS: readonly Program[] = [
  {
    packages: ["redis-server"],
    purpose: "everything on Redis, the cluster and its faults",
    probe: ["redis-server", "--version"],
  },
  {
    packages: ["python3-jwt", "python3-cryptography"],
    purpose: "tokens against another library's",
    probe: ["/usr/bin/python3", "-c", "import cryptography, jwt"],
  },
];

const isThere = async ({ probe: [command, ...args] }: Program): Promise<boolean> =>
  (await run(command, args, { quiet: true, seconds: 20 })).ok;

async function missing(): Promise<Program[]> {
  const there = await Promise.all(PROGRAMS.map(isThere));
  return PROGRAMS.filter((_, i) => !there[i]);
}

/** Installs what is missing where that is possible; the packages that are still missing, each with what it is for. */
export async function ensurePrograms(): Promise<string[]> {
  const wanted = await missing();
  if (wanted.length === 0) return [];
  if (isDebianRoot()) await installPackages(...wanted.flatMap(({ packages }) => packages));
  return (await missing()).map(
    ({ packages, purpose }) => `${packages[0]} is not installed here, so this did not run: ${purpose}`,
  );
}
