import type { Entry, Har, Header as HarHeader, Page } from "har-format";
import { parseCookieHeader, parseSetCookie } from "../http/cookies.ts";
import { type Header, headerValue, headerValues, statusText } from "../http/message.ts";
import type { Exchange } from "./exchange.ts";

/** Where the exchanges come from. `origin` like `http://localhost:3000`; `since`: when the lab was opened, in ms. */
interface HarSource {
  origin: string;
  lab: string;
  since: number;
}

const pageId = (lab: string): string => `lab-${lab}`;

const harHeaders = (headers: readonly Header[]): HarHeader[] =>
  headers.map(([name, value]) => ({ name, value }));

/** The bytes of a message without its body: -1 where a recorded body does not tell (HAR 1.2). */
const headSize = (total: number, body: string): number => total - new TextEncoder().encode(body).length;

function entryOf(exchange: Exchange, { origin, lab }: HarSource): Entry {
  const { request, response, cost } = exchange;
  const milliseconds = cost.micros / 1000;
  const type = headerValue(response.headers, "content-type") ?? "";
  const requestType = headerValue(request.headers, "content-type") ?? "";
  const entry: Entry = {
    pageref: pageId(lab),
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
          ? [
              {
                name: cookie.name,
                value: cookie.value,
                ...(cookie.path === null ? {} : { path: cookie.path }),
                httpOnly: cookie.httpOnly,
                secure: cookie.secure,
              },
            ]
          : [];
      }),
      headers: harHeaders(response.headers),
      content: { size: new TextEncoder().encode(response.body).length, mimeType: type, text: response.body },
      redirectURL: "",
      headersSize: headSize(cost.responseBytes, response.body),
      bodySize: cost.responseBytes - headSize(cost.responseBytes, response.body),
    },
    cache: {},
    // Safari adds up every phase that is not -1: one that is left out makes its sums NaN.
    timings: {
      blocked: -1,
      dns: -1,
      connect: -1,
      ssl: -1,
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

/** The one page of an archive: Safari and Firefox import no archive without pages. */
const pageOf = ({ lab, since }: HarSource, exchanges: readonly Exchange[]): Page => ({
  // The earliest: requests that overlap may be numbered in another order than they came.
  startedDateTime: new Date(
    exchanges.length ? Math.min(...exchanges.map(({ at }) => at)) : since,
  ).toISOString(),
  id: pageId(lab),
  title: `Cabinet & Passport, lab ${lab}`,
  pageTimings: {
    comment: "No page load was measured: these are the requests that any client sent to the lab.",
  },
});

/**
 * Exchanges as an HTTP archive (HAR 1.2), in the order of their numbers. All of them belong to one page, the lab. A
 * phase that was not measured is -1, which the format has for "does not apply".
 */
export const toHar = (exchanges: readonly Exchange[], source: HarSource): Har => ({
  log: {
    version: "1.2",
    creator: { name: "Cabinet & Passport", version: "1" },
    pages: [pageOf(source, exchanges)],
    entries: exchanges.map((exchange) => entryOf(exchange, source)),
  },
});
