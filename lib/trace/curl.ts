import type { ActionName, Carrier, ModelName } from "./vocabulary.ts";

/** Quotes a text for a POSIX shell. */
export const shellQuote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** What a curl command should do. `origin` like `http://localhost:3000`; `token` only for the header carrier. */
export interface CurlRequest {
  origin: string;
  lab: string;
  model: ModelName;
  action: ActionName;
  carrier: Carrier;
  body: string | null;
  token: string | null;
  /** What stands behind the path, with its question mark. */
  query?: string;
}

/** The method of each action, once. */
export const METHOD_OF: Readonly<Record<ActionName, "GET" | "POST" | "PUT">> = {
  hello: "GET",
  login: "POST",
  me: "GET",
  preferences: "PUT",
  admin: "GET",
  logout: "POST",
  dashboard: "GET",
  orders: "GET",
  billing: "GET",
  profile: "GET",
};

/** The path of an action. */
export const actionPath = (lab: string, model: ModelName, action: ActionName): string =>
  `/api/labs/${lab}/${model}/${action}`;

/**
 * A command that does the same from a terminal and works as it stands. Cookies are kept in `jar.txt`, so that one
 * command after another is one client with one envelope.
 */
export function curlCommand(request: CurlRequest): string {
  const parts = ["curl -i"];
  if (request.carrier === "cookie") parts.push("-b jar.txt -c jar.txt");
  const method = METHOD_OF[request.action];
  if (method !== "GET" && !(method === "POST" && request.body !== null)) parts.push(`-X ${method}`);
  if (request.carrier === "header" && request.token !== null) {
    parts.push(`-H ${shellQuote(`Authorization: Bearer ${request.token}`)}`);
  }
  if (request.body !== null) parts.push(`-H 'Content-Type: application/json' -d ${shellQuote(request.body)}`);
  parts.push(
    shellQuote(
      request.origin + actionPath(request.lab, request.model, request.action) + (request.query ?? ""),
    ),
  );
  return parts.join(" \\\n  ");
}
