import { existsSync, readFileSync } from "node:fs";
import { run } from "./run.mjs";

/** Whether this is a Debian, or one of its kind. */
export const isDebian = (): boolean =>
  existsSync("/etc/os-release") && /debian/i.test(readFileSync("/etc/os-release", "utf8"));

/** Whether packages may be installed here without asking for a password. */
export const isDebianRoot = (): boolean => process.getuid?.() === 0 && isDebian();

/** The command that installs Debian packages, as a person types it. */
export const installCommand = (packages: readonly string[]): string =>
  `apt-get install -y --no-install-recommends ${packages.join(" ")}`;

/**
 * Installs sets of Debian packages, each by itself: one that a kin of Debian does not have keeps no other out. Whether
 * they work is for the caller to see.
 */
export async function installPackages(sets: readonly (readonly string[])[]): Promise<void> {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env, seconds: 120, quiet: true });
  for (const packages of sets) {
    const [command = "", ...args] = installCommand(packages).split(" ");
    const { ok, output } = await run(command, args, { env, seconds: 300, quiet: true });
    if (!ok) console.error(output);
  }
}
