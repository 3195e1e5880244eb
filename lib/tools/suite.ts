/**
 * Everything that `npm test` runs once the dependencies are there: quick checks, unit and contract tests, build, journeys
 * in one process and on a cluster, and faults.
 * Ends with what failed, one line each, and with one line, `N passed, N failed`, and a code to match.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser.ts";
import { build } from "./build.ts";
import { checks } from "./check.ts";
import { hasRedis } from "./cluster/redis.ts";
import { faults } from "./faults.ts";
import { ensurePrograms } from "./programs.ts";
import { forwardSignals, run } from "./run.mjs";
import { type Tally, tallyPlaywright, tallyVitest } from "./tally.ts";

/** How often each kind of harm is done; `npm run soak` does it twenty times. */
const FAULT_ROUNDS = 2;

const reports = mkdtempSync(join(tmpdir(), "reports-"));
const total: Tally = { passed: 0, failed: [], skipped: [] };

function add(name: string, { passed, failed, skipped }: Tally): void {
  total.passed += passed;
  total.failed.push(...failed.map((test) => (test ? `${name}: ${test}` : name)));
  total.skipped.push(...skipped.map((test) => `${name}: ${test}`));
}

async function section(name: string, work: () => Promise<Tally | boolean>): Promise<boolean> {
  console.log(`\n== ${name} ...`);
  const started = performance.now();
  const result = await work();
  const tally =
    typeof result === "boolean"
      ? { passed: Number(result), failed: result ? [] : [""], skipped: [] }
      : result;
  add(name, tally);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${name}: ${tally.failed.length ? "failed" : "ok"}, ${seconds} s`);
  return tally.failed.length === 0;
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

async function journeys(browser: string, config: string): Promise<Tally> {
  const file = `${config}.json`;
  const env = { CHROMIUM: browser, E2E_REPORT: join(reports, file) };
  await run("playwright", ["test", "--forbid-only", "--config", config], { env });
  return tallyPlaywright(report(file));
}

/** What needs the built app. */
async function throughTheBuild(): Promise<void> {
  const browser = await findBrowser();
  const withRedis = await hasRedis();
  if (browser) await section("browser journeys", () => journeys(browser, "playwright.config.ts"));
  if (browser && withRedis)
    await section("browser journeys on a cluster", () => journeys(browser, "playwright.cluster.config.ts"));
  await section("faults", () => faults(FAULT_ROUNDS));
}

forwardSignals();
total.skipped.push(...(await ensurePrograms()));

/** The checks and the build, one after another; whether there is a build. They keep one core busy. */
async function checkAndBuild(): Promise<boolean> {
  for (const [name, check] of Object.entries(checks)) await section(name.replace("-", " "), check);
  return section("build", () => build({ force: true }));
}

const [isBuilt] = await Promise.all([checkAndBuild(), section("unit and contract tests", unit)]);
if (isBuilt) await throughTheBuild();
else console.log("\nThe browser journeys and the faults need the build, so they did not run.");
rmSync(reports, { recursive: true, force: true });

const list = (what: readonly string[]): string => what.map((each) => `- ${each}`).join("\n");

if (total.skipped.length) console.log(`\nSkipped:\n${list(total.skipped)}`);
// A build machine promises every tool, so there a test that did not run is a test that failed.
if (process.env.CI === "true") add("skipped", { passed: 0, failed: total.skipped, skipped: [] });
if (total.failed.length) console.log(`\nFailed:\n${list(total.failed)}`);
console.log(`${total.passed} passed, ${total.failed.length} failed`);
process.exitCode = total.failed.length ? 1 : 0;
