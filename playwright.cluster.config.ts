/** `npm run e2e:cluster`: the same journeys, through three processes behind a balancer with a Redis between them. */
process.env.E2E_CLUSTER = "1";

export default (await import("./playwright.config.ts")).default;
