/**
 * Completes package-lock.json: `node lib/tools/lock.ts`, after any `npm install` of something new.
 *
 * npm leaves a package for another platform out of the lock file when the registry at hand does not offer it,
 * and `npm ci` then refuses the whole file, on every platform. The parents pin these packages exactly, and their
 * names say the platform, so that the missing entries can be written down.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Entry {
  version?: string;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
}

/** The part of package-lock.json that this reads. */
export interface Lock {
  packages: Record<string, Entry>;
}

const systems = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "win32"];
const processors = ["arm64", "arm", "x64", "ia32", "ppc64", "riscv64", "s390x", "loong64", "wasm32"];

/** What a name like `@next/swc-linux-x64-musl` says about where the package runs. */
function platformOf(name: string): Pick<Entry, "cpu" | "os" | "libc"> {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : ["glibc"];
  if (os.length === 0 && cpu.length === 0)
    throw new Error(
      `The name ${name} does not say its platform: write its entry into package-lock.json by hand.`,
    );
  return {
    ...(cpu.length ? { cpu } : {}),
    ...(os[0] === "linux" ? { libc } : {}),
    ...(os.length ? { os } : {}),
  };
}

/** The entries that the lock file lacks: optional packages which another package asks for by exact version. */
export function missingEntries(lock: Lock): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const [path, { dev, optionalDependencies = {} }] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const known = lock.packages[`${path}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`];
      if (known || !/^\d/.test(version)) continue;
      missing[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(dev ? { dev } : {}),
        optional: true,
      };
    }
  return missing;
}

if (import.meta.main) {
  const file = fileURLToPath(new URL("../../package-lock.json", import.meta.url));
  const lock = JSON.parse(readFileSync(file, "utf8")) as Lock;
  const missing = missingEntries(lock);
  const [top, ...rest] = Object.entries({ ...lock.packages, ...missing });
  const packages = Object.fromEntries([
    top ?? ["", {}],
    ...rest.toSorted(([a], [b]) => a.localeCompare(b, "en")),
  ]);
  writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  console.log(`${Object.keys(missing).length} entries added.`);
}
