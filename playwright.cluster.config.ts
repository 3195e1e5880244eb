/**
 * `npm run e2e:cluster`: the same journeys, through three processes behind a balancer with a Redis between them.
 * How the pages look and what they weigh does not depend on that: one pass has looked. Chapters that are taken by touch
 * here were taken by keyboard there.
 */
process.env.E2E_CLUSTER = "1";

const { default: config } = await import("./playwright.config.ts");

export default { ...config, grepInvert: /@looks|@keys/ };
