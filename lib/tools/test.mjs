/**
 * `npm test`: installs what is missing and runs everything.
 * Runs before the install, on whatever Node the machine has: built-ins of Node 18 only.
 */
import { install } from "./install.mjs";
import { forwardSignals, run } from "./run.mjs";

forwardSignals();
if (await install()) process.exitCode = (await run("node", ["lib/tools/suite.ts"])).code;
else {
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
