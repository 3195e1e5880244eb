import { existsSync, readFileSync } from "node:fs";
import { run } from "./run.mjs";

/** Whether this is a Debian, or one of its kind, on which we may install packages. */
export const isDebianRoot = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync("/etc/os-release") &&
  /debian/i.test(readFileSync("/etc/os-release", "utf8"));

/** Installs Debian packages; says that it does. Whether they work is for the caller to see. */
export async function installPackages(...packages: string[]): Promise<void> {
  console.log(`Installing Debian's ${packages.join(" and ")} ...`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env, seconds: 120, quiet: true });
  const install = ["install", "-y", "-q", "--no-install-recommends", ...packages];
  const { ok, output } = await run("apt-get", install, { env, seconds: 300, quiet: true });
  if (!ok) console.error(output);
}
