/** `npm run bench`: measures on this machine, and prints ratios within one run. Builds first if the build is stale. */
import { benchMatrix } from "./bench/matrix.ts";
import { benchRates } from "./bench/rates.ts";
import { benchRecognition } from "./bench/recognition.ts";
import { benchStores } from "./bench/stores.ts";
import { benchStreams } from "./bench/streams.ts";
import { build } from "./build.ts";

if (!(await build())) process.exit(1);
console.log(
  "Every figure is a median on this machine, in this run; only the ratios carry over to another.\n",
);
await benchRecognition();
await benchRates();
await benchStores();
await benchMatrix();
await benchStreams();
