/**
 * A plain balancer for one machine: each request goes to the next process, and bodies and streams pass as they come.
 *
 * It hands on `Host` and each header as it came, and adds what a proxy knows: `X-Forwarded-For`, `-Host` and `-Proto`.
 * The app behind it has to run with TRUSTED_PROXY_HOPS=1.
 */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { PROBLEM_TYPE, problem } from "../http/problem.ts";

/** Headers that belong to one connection, not to the message (RFC 9110 section 7.6.1). */
const HOP_BY_HOP: ReadonlySet<string> = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "transfer-encoding",
  "upgrade",
]);

/** How many bytes of headers an answer may have: cookies that no browser would store are part of what is taught. */
const ANSWER_HEADERS = 64 * 1024;

/** Methods that only look (RFC 9110 section 9.2.1), and bring no body. */
const SAFE: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** What this proxy says itself; what a client claims of it is dropped. */
const OURS = /^x-forwarded-(?:host|proto)$|^forwarded$/;

const NOBODY = problem(
  503,
  "no-process",
  "Nobody is there",
  "No process of the app can be reached. Try again.",
);
const BROKEN = problem(
  502,
  "process-lost",
  "Cut off",
  "The process that had the request ended before it answered.",
);

/** A message's headers as they came, two by two, without those of the connection and those that `drop` names. */
function passed(raw: readonly string[], drop: (name: string) => boolean = () => false): string[] {
  const kept: string[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const [name = "", value = ""] = raw.slice(i, i + 2);
    const lower = name.toLowerCase();
    if (!HOP_BY_HOP.has(lower) && !drop(lower)) kept.push(name, value);
  }
  return kept;
}

function forwarded({ method, rawHeaders, headers, socket }: IncomingMessage): string[] {
  const before = headers["x-forwarded-for"];
  const client = socket.remoteAddress ?? "unknown";
  const kept = passed(rawHeaders, (name) => OURS.test(name) || name === "x-forwarded-for");
  kept.push("X-Forwarded-For", before ? `${String(before)}, ${client}` : client, "X-Forwarded-Proto", "http");
  if (headers.host) kept.push("X-Forwarded-Host", headers.host);
  // A body without a length comes in pieces, and goes on in pieces; where there is none that has to be said.
  if (headers["transfer-encoding"]) kept.push("Transfer-Encoding", "chunked");
  else if (headers["content-length"] === undefined && !SAFE.has(method ?? ""))
    kept.push("Content-Length", "0");
  return kept;
}

function refuse(response: ServerResponse, refused: typeof NOBODY): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(refused.status, {
    "Content-Type": PROBLEM_TYPE,
    "Cache-Control": "no-store",
    "Retry-After": "1",
  });
  response.end(JSON.stringify(refused));
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/** Asking again does nothing twice, and nothing of a body is gone. */
const mayAskAgain = (incoming: IncomingMessage): boolean =>
  SAFE.has(incoming.method ?? "") && !hasBody(incoming);

/** Sends a request to the first of `targets`, and to the next where that one cannot be reached. */
function hand(
  incoming: IncomingMessage,
  response: ServerResponse,
  [target, ...others]: readonly string[],
): void {
  if (target === undefined) return refuse(response, NOBODY);
  const { hostname, port } = new URL(target);
  let answer: IncomingMessage | null = null;
  // A connection of its own: one that was kept open may just be closing, and then nobody knows what arrived.
  const onward = request({
    agent: false,
    maxHeaderSize: ANSWER_HEADERS,
    hostname,
    port,
    method: incoming.method,
    path: incoming.url,
    headers: [...forwarded(incoming), "Connection", "close"],
  });
  const leave = (): void => void onward.destroy();
  response.once("close", leave);
  onward.on("error", (error: NodeJS.ErrnoException) => {
    response.off("close", leave);
    // The client went; nobody waits.
    if (response.destroyed) return;
    // The answer broke off: so does the one handed on, and a reader of a stream comes again.
    if (answer) return void response.destroy();
    const unheard = error.code === "ECONNREFUSED" || mayAskAgain(incoming);
    if (unheard) return hand(incoming, response, others);
    refuse(response, BROKEN);
  });
  onward.once("socket", (socket) => {
    // Before there is a connection nothing of the body is read, so that another process can have all of it.
    socket.once("connect", () => incoming.pipe(onward));
  });
  onward.once("response", (message) => {
    answer = message;
    response.writeHead(message.statusCode ?? 502, message.statusMessage, passed(message.rawHeaders));
    response.flushHeaders();
    message.once("error", () => response.destroy());
    message.once("close", () => message.complete || response.destroy());
    message.pipe(response);
  });
}

/**
 * Makes a balancer in front of processes that listen at `targets` (origins); it does not listen yet.
 *
 * A process that refuses the connection is passed over. One that dies takes its open answers with it: their clients
 * come again, and then reach another. A request that a dying process may have heard is sent to another only if it
 * is a GET.
 */
export function createBalancer(targets: readonly string[]): Server {
  let turn = 0;
  return createServer({ keepAliveTimeout: 60_000 }, (incoming, response) => {
    const first = turn++ % targets.length;
    hand(incoming, response, [...targets.slice(first), ...targets.slice(0, first)]);
  });
}
