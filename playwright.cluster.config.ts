/**
 * `npm run e2e:cluster`: the journeys on state, through three processes behind a balancer with a Redis between them.
 * What does not depend on where state is kept ran once, in one process: how pages look and what they weigh
 * (`@looks`), what happens in the browser alone (`@once`), and the files below.
 */
process.env.E2E_CLUSTER = "1";

const { default: config } = await import("./playwright.config.ts");

/** Files that say nothing about the store, and why. */
const ONCE = {
  "compare-manners.spec.ts": "focus, keys and addresses",
  "cost.spec.ts": "measures one machine; its shared store is the lab's own",
  "early.spec.ts": "what the page does before it is awake",
  "export.spec.ts": "writes down an exchange that the page has",
  "lab-drawn.spec.ts": "the stage against what was recorded",
  "lan.spec.ts": "headers and what browsers lack on plain http",
  "learn-curl.spec.ts": "commands as text, pasted; curl is a client on the cluster in clients.spec.ts",
  "learn-map.spec.ts": "progress is kept in the browser",
  "learn-truth.spec.ts": "what a chapter's page says of what was recorded",
  "learn.spec.ts": "what a chapter's page does; chapters are taken on the cluster in learn-chapters.spec.ts",
  "manners.spec.ts": "how pages behave",
  "old-browser.spec.ts": "what a browser lacks",
  "shells.spec.ts": "commands as text",
  "translated.spec.ts": "what a browser does to a page",
  "weight.spec.ts": "what pages weigh",
};

export default {
  ...config,
  grepInvert: /@looks|@once/,
  testIgnore: Object.keys(ONCE).map((file) => `**/${file}`),
};
