/**
 * The quick checks: `node lib/tools/check.ts [format|lint|types|dead-code|unit ...]`, all of them by default.
 */
import { run } from "./run.mjs";

type Check = () => Promise<boolean>;

const ok = async (command: string, ...args: string[]): Promise<boolean> => (await run(command, args)).ok;

/** Each answers whether all is well, and prints what is not. */
export const checks: Record<"format" | "lint" | "types" | "dead-code", Check> = {
  format: () => ok("biome", "check"),
  lint: () => ok("oxlint"),
  types: async () => {
    const ready = await run("node", ["lib/tools/sources.ts"]);
    // The types of routes come from Next; it has nothing to say unless it fails.
    const routes = await run("next", ["typegen"], { quiet: true });
    if (!routes.ok) console.error(routes.output);
    return ready.ok && routes.ok && ok("tsc");
  },
  "dead-code": () => ok("knip", "--no-progress"),
};

if (import.meta.main) {
  const all: Record<string, Check> = { ...checks, unit: () => ok("vitest", "run") };
  const asked = process.argv.slice(2);
  for (const name of asked.length ? asked : Object.keys(all)) {
    const check = all[name];
    if (!check)
      throw new TypeError(`There is no check "${name}"; there are: ${Object.keys(all).join(", ")}.`);
    console.log(`\n${name}`);
    if (!(await check())) {
      process.exitCode = 1;
      console.error(`${name} failed`);
    }
  }
}
