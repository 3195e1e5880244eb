/**
 * Serves the app: Next behind a front door that settles who the client is, and that closes live streams before it
 * goes. PORT (3000) and HOST (every address) say where; `--dev` serves the sources as they are edited.
 */
import { createServer } from "node:http";
import next from "next";
import { vouch } from "./front-door.ts";

const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST || undefined;
const hops = Number(process.env.TRUSTED_PROXY_HOPS ?? 0);

/** How long requests under way may take after a signal, in milliseconds. */
const FAREWELL = 5000;

const app = next({ dev, port, ...(host ? { hostname: host } : {}) });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  vouch(request.headers, request.socket.remoteAddress ?? "unknown", hops);
  void handle(request, response);
});
const upgrade = app.getUpgradeHandler();
server.on("upgrade", (request, socket, head) => void upgrade(request, socket, head));

/** The handlers live in Next's bundles; what they share with this file hangs on globalThis. */
const cell = globalThis as { [key: symbol]: { drain(): void } | undefined };

function leave(): void {
  server.close(() => process.exit(0));
  cell[Symbol.for("cabinet-and-passport.container")]?.drain();
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), FAREWELL).unref();
}
process.once("SIGTERM", leave);
process.once("SIGINT", leave);

server.listen(port, host, () => {
  const shown = host && host !== "0.0.0.0" && host !== "::" ? host : "localhost";
  process.stdout.write(`Cabinet & Passport is open: http://${shown}:${port}\n`);
});
