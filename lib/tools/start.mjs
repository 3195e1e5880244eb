/**
 * `npm start` and `npm run dev`: installs what is missing, builds what is stale, serves the app.
 * Runs before the install, on whatever Node the machine has: built-ins of Node 18 only.
 *
 * PORT (3000) and HOST (every address) say where; all other variables reach the app as they are.
 */
import { install } from "./install.mjs";
import { forwardSignals, run } from "./run.mjs";

/** @param {boolean} dev whether to serve the sources as they are edited, and not a build */
async function start(dev) {
  if (!(await install())) return 1;
  // Before the build: a taken port is known at once.
  const checked = await run("node", ["lib/tools/start-check.ts"]);
  if (!checked.ok) return checked.code;
  // A child of its own, so that the build runs on the Node that was installed.
  const ready = await run("node", dev ? ["lib/tools/sources.ts"] : ["lib/tools/build.ts"]);
  if (!ready.ok) return ready.code;

  const env = { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" };
  if (dev) void run("node", ["lib/tools/sources.ts", "--watch"]);
  return (await run("node", ["lib/tools/serve.ts", ...(dev ? ["--dev"] : [])], { env })).code;
}

forwardSignals();
process.exit(await start(process.argv.includes("--dev")));
