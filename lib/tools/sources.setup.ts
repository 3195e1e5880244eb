import { run } from "./run.mjs";

/** Vitest calls this once before the tests: the list of anchors is as new as the source under test. */
export default async function setup(): Promise<void> {
  const { ok, output } = await run("node", ["lib/tools/sources.ts"], { quiet: true });
  if (!ok) throw new Error(output);
}
