/**
 * Serves the app: Next behind a front door that settles who the client is, and that closes live streams before it
 * goes. PORT (3000) and HOST (every address) say where; `--dev` serves the sources as they are edited.
 */
import { createServer } from "node:http";
import next from "next";
import { PROBLEM_TYPE } from "../http/problem.ts";
import { INERT_POLICY, STANDING_HEADERS } from "../http/security-headers.ts";
import { redisStartProblem } from "../store/redis-check.ts";
import { headersOfWay, turnAway, vouch } from "./front-door.ts";
import { embeddedStoreProblem, giveUp, listen, readSettings, textOf } from "./start-check.ts";

const dev = process.argv.includes("--dev");

const settings = readSettings(process.env);
if ("problem" in settings) giveUp(settings.problem);
const { environment } = settings;
const { host } = environment;

/** How long requests under way may take after a signal, and how often streams are sent away, in milliseconds. */
const FAREWELL = 5000;
const AGAIN = 50;

/** Next, once it is ready. The port is taken before that, so that nobody else takes it meanwhile; requests wait. */
const { promise: ready, resolve: setReady } = Promise.withResolvers<ReturnType<typeof next>>();

const server = createServer((request, response) => {
  const { headers, socket } = request;
  vouch(headers, socket.remoteAddress ?? "unknown", environment.trustedProxyHops);
  for (const [name, value] of headersOfWay(headers, environment)) response.setHeader(name, value);
  const refused = turnAway(request.method ?? "", request.url ?? "");
  if (!refused) return void ready.then((app) => app.getRequestHandler()(request, response));
  for (const [name, value] of STANDING_HEADERS) response.setHeader(name, value);
  response.setHeader("Content-Security-Policy", INERT_POLICY);
  response.writeHead(refused.status, { "Content-Type": PROBLEM_TYPE, "Cache-Control": "no-store" });
  response.end(JSON.stringify(refused));
});
server.on(
  "upgrade",
  (request, socket, head) => void ready.then((app) => app.getUpgradeHandler()(request, socket, head)),
);

/** The handlers live in Next's bundles; what they share with this file hangs on globalThis. */
const cell = globalThis as { [key: symbol]: { drain(): void } | undefined };

function leave(): void {
  server.close(() => process.exit(0));
  // On a connection that is open already a reader may ask again before it is closed.
  setInterval(() => {
    cell[Symbol.for("cabinet-and-passport.container")]?.drain();
    server.closeIdleConnections();
  }, AGAIN).unref();
  setTimeout(() => process.exit(0), FAREWELL).unref();
}
process.once("SIGTERM", leave);
process.once("SIGINT", leave);

const listening = await listen(server, environment);
if ("problem" in listening) giveUp(listening.problem);
const store =
  environment.redisUrl === null
    ? embeddedStoreProblem(environment)
    : await redisStartProblem(environment.redisUrl, (sentence) => process.stderr.write(`${sentence}\n`));
if (store) giveUp(store);
const { port } = listening;
try {
  const app = next({ dev, port, ...(host ? { hostname: host } : {}) });
  await app.prepare();
  setReady(app);
} catch (error) {
  giveUp(`The app cannot be served: ${textOf(error)}`);
}
const shown = host && host !== "0.0.0.0" && host !== "::" ? host : "localhost";
process.stdout.write(
  `Cabinet & Passport is open: http://${shown.includes(":") ? `[${shown}]` : shown}:${port}\n`,
);
