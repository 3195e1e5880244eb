import type { Header } from "../http/message.ts";
import { PROBLEM_TYPE, type Problem, problem } from "../http/problem.ts";

/** What every data response carries: nothing of it may be kept by a cache. */
export const NO_STORE: Header = ["Cache-Control", "no-store"];

/** A response of recorded headers and body. */
export function reply(status: number, headers: readonly Header[], body: string | null): Response {
  const response = new Response(body, { status });
  // A body brings a content type of its own along; what is sent is exactly what is listed.
  response.headers.delete("Content-Type");
  for (const [name, value] of headers) response.headers.append(name, value);
  return response;
}

/** A JSON response. */
export const json = (status: number, body: unknown, headers: readonly Header[] = []): Response =>
  reply(status, [["Content-Type", "application/json"], NO_STORE, ...headers], JSON.stringify(body));

/** A problem document as a response (RFC 9457). */
export const problemReply = (document: Problem, headers: readonly Header[] = []): Response =>
  reply(document.status, [["Content-Type", PROBLEM_TYPE], NO_STORE, ...headers], JSON.stringify(document));

/** A 429 with the seconds to wait. */
export const tooMany = (what: string, wait: number): Response =>
  problemReply(
    problem(429, "too-many", "Too many at once", `Too many ${what}. Wait ${wait} s and try again.`),
    [["Retry-After", String(wait)]],
  );

export const LAB_UNKNOWN = problem(
  404,
  "lab-unknown",
  "No such lab",
  "No lab has this id. Labs that nobody used for a day are dropped; POST /api/labs makes a new one.",
);

export const EXCHANGE_UNKNOWN = problem(
  404,
  "exchange-unknown",
  "No such exchange",
  "The journal holds no exchange of that number. The oldest are forgotten, and numbers count up from 1.",
);

export const NOT_FOUND = problem(404, "not-found", "Nothing here", "No part of the interface has this path.");

/** A 404 that lists what there is. */
export const unknownName = (kind: string, name: string, known: readonly string[]): Problem =>
  problem(
    404,
    `${kind}-unknown`,
    `No such ${kind}`,
    `There is no ${kind} "${name.slice(0, 40)}". Known: ${known.join(", ")}.`,
  );

/** A 405 with the methods that are allowed. */
export const methodNotAllowed = (allowed: string): Response =>
  problemReply(problem(405, "method-not-allowed", "Wrong method", `Use ${allowed} here.`), [
    ["Allow", allowed],
  ]);
