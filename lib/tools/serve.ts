/**
 * Serves the app: Next behind a front door that settles who the client is, and that closes live streams before it
 * goes. PORT (3000) and HOST (every address) say where; `--dev` serves the sources as they are edited.
 */
import { createServer } from "node:http";
import next from "next";
import { PROBLEM_TYPE } from "../http/problem.ts";
import { HSTS, INERT_POLICY, STANDING_HEADERS } from "../http/security-headers.ts";
import { readEnvironment } from "../server/environment.ts";
import { isSecure } from "../server/origin.ts";
import { checkSecrets } from "../server/secrets.ts";
import { turnAway, vouch } from "./front-door.ts";

const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST || undefined;

/** Settings that make no sense stop the process here, before anybody is let in. */
function settings() {
  try {
    const read = readEnvironment(process.env);
    checkSecrets(read.secrets);
    return read;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(1);
  }
}
const environment = settings();

/** How long requests under way may take after a signal, and how often streams are sent away, in milliseconds. */
const FAREWELL = 5000;
const AGAIN = 50;

const app = next({ dev, port, ...(host ? { hostname: host } : {}) });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  const { headers, socket } = request;
  vouch(headers, socket.remoteAddress ?? "unknown", environment.trustedProxyHops);
  const proto = String(headers["x-forwarded-proto"] ?? "");
  if (isSecure({ headers: new Headers({ "x-forwarded-proto": proto }) }, environment))
    response.setHeader(...HSTS);
  const refused = turnAway(request.method ?? "", request.url ?? "");
  if (!refused) return void handle(request, response);
  for (const [name, value] of STANDING_HEADERS) response.setHeader(name, value);
  response.setHeader("Content-Security-Policy", INERT_POLICY);
  response.writeHead(refused.status, { "Content-Type": PROBLEM_TYPE, "Cache-Control": "no-store" });
  response.end(JSON.stringify(refused));
});
const upgrade = app.getUpgradeHandler();
server.on("upgrade", (request, socket, head) => void upgrade(request, socket, head));

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

server.listen(port, host, () => {
  const shown = host && host !== "0.0.0.0" && host !== "::" ? host : "localhost";
  process.stdout.write(`Cabinet & Passport is open: http://${shown}:${port}\n`);
});
