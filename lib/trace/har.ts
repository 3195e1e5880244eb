import type { Entry, Har, Header as HarHeader } from "har-format";
import { parseCookieHeader, parseSetCookie } from "../http/cookies.ts";
import { type Header, headerValue, headerValues, statusText } from "../http/message.ts";
import type { Exchange } from "./exchange.ts";

const harHeaders = (headers: readonly Header[]): HarHeader[] =>
  headers.map(([name, value]) => ({ name, value }));

/** The bytes of a message without its body: -1 where a recorded body does not tell (HAR 1.2). */
const headSize = (total: number, body: string): number => total - new TextEncoder().encode(body).length;

function entryOf(exchange: Exchange, origin: string): Entry {
  const { request, response, cost } = exchange;
  const milliseconds = cost.micros / 1000;
  const type = headerValue(response.headers, "content-type") ?? "";
  const requestType = headerValue(request.headers, "content-type") ?? "";
  const entry: Entry = {
    startedDateTime: new Date(exchange.at).toISOString(),
    time: milliseconds,
    request: {
      method: request.method,
      url: origin + request.path,
      httpVersion: "HTTP/1.1",
      cookies: headerValues(request.headers, "cookie").flatMap(parseCookieHeader),
      headers: harHeaders(request.headers),
      queryString: [...new URL(origin + request.path).searchParams].map(([name, value]) => ({ name, value })),
      headersSize: headSize(cost.requestBytes, request.body),
      bodySize: cost.requestBytes - headSize(cost.requestBytes, request.body),
    },
    response: {
      status: response.status,
      statusText: statusText(response.status),
      httpVersion: "HTTP/1.1",
      cookies: headerValues(response.headers, "set-cookie").flatMap((line) => {
        const cookie = parseSetCookie(line);
        return cookie
          ? [{ name: cookie.name, value: cookie.value, httpOnly: cookie.httpOnly, secure: cookie.secure }]
          : [];
      }),
      headers: harHeaders(response.headers),
      content: { size: new TextEncoder().encode(response.body).length, mimeType: type, text: response.body },
      redirectURL: "",
      headersSize: headSize(cost.responseBytes, response.body),
      bodySize: cost.responseBytes - headSize(cost.responseBytes, response.body),
    },
    cache: {},
    timings: {
      send: 0,
      wait: milliseconds,
      receive: 0,
      comment: "Only the time inside the handler was measured.",
    },
    comment: `exchange ${exchange.id}, ${exchange.model}, client ${exchange.client.label}`,
  };
  if (request.body) entry.request.postData = { mimeType: requestType, text: request.body };
  return entry;
}

/** Exchanges as an HTTP archive (HAR 1.2). `origin` like `http://localhost:3000`. */
export const toHar = (exchanges: readonly Exchange[], origin: string): Har => ({
  log: {
    version: "1.2",
    creator: { name: "Cabinet & Passport", version: "1" },
    entries: exchanges.map((exchange) => entryOf(exchange, origin)),
  },
});
