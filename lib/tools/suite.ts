/**
 * Everything that `npm test` runs once the dependencies are there: quick checks, unit and contract tests, build, journeys.
 * Ends with one line, `N passed, N failed`, and a code to match.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getBrowser } from "./browser.ts";
import { build } from "./build.ts";
import { checks } from "./check.ts";
import { forwardSignals, run } from "./run.mjs";
import { type Tally, tallyPlaywright, tallyVitest } from "./tally.ts";

const reports = mkdtempSync(join(tmpdir(), "reports-"));
const total: Tally = { passed: 0, failed: 0, skipped: [] };
const failures: string[] = [];

function add(name: string, { passed, failed, skipped }: Tally): void {
  total.passed += passed;
  total.failed += failed;
  total.skipped.push(...skipped.map((test) => `${name}: ${test}`));
  if (failed) failures.push(failed > 1 ? `${name} (${failed})` : name);
}

async function section(name: string, work: () => Promise<Tally | boolean>): Promise<boolean> {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const result = await work();
  const tally =
    typeof result === "boolean" ? { passed: Number(result), failed: Number(!result), skipped: [] } : result;
  add(name, tally);
  console.log(`${tally.failed ? "failed" : "ok"}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return tally.failed === 0;
}

/** What a runner wrote about its run, or `null` if it did not get that far. */
function report(file: string) {
  try {
    return JSON.parse(readFileSync(join(reports, file), "utf8"));
  } catch {
    return null;
  }
}

async function unit(): Promise<Tally> {
  const output = `--outputFile.json=${join(reports, "unit.json")}`;
  await run("vitest", ["run", "--allowOnly=false", "--reporter=default", "--reporter=json", output]);
  return tallyVitest(report("unit.json"));
}

async function journeys(browser: string): Promise<Tally> {
  const env = { CHROMIUM: browser, E2E_REPORT: join(reports, "journeys.json") };
  await run("playwright", ["test", "--forbid-only"], { env });
  return tallyPlaywright(report("journeys.json"));
}

forwardSignals();
for (const [name, check] of Object.entries(checks)) await section(name.replace("-", " "), check);
await section("unit and contract tests", unit);
if (await section("build", () => build({ force: true }))) {
  const browser = await getBrowser();
  if (browser) await section("browser journeys", () => journeys(browser));
  else total.skipped.push("browser journeys: no Chromium was found, and none could be fetched");
} else console.log("\nThe browser journeys need the build, so they did not run.");
rmSync(reports, { recursive: true, force: true });

if (total.skipped.length) console.log(`\nSkipped:\n${total.skipped.map((what) => `- ${what}`).join("\n")}`);
// A build machine promises every tool, so there a test that did not run is a test that failed.
if (process.env.CI === "true" && total.skipped.length)
  add("skipped", { ...total, passed: 0, failed: total.skipped.length, skipped: [] });
if (failures.length) console.log(`\nFailed: ${failures.join(", ")}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
