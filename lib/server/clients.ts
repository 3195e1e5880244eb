import { createHash } from "node:crypto";
import { type Header, headerValue } from "../http/message.ts";
import { plainLine } from "../http/text.ts";
import { type Client, otherSiteId } from "../trace/exchange.ts";
import { type Agent, agentOf, UNKNOWN } from "./agents.ts";
import type { Standing } from "./owner.ts";

/** The header by which this app's own page tells one browser from another. */
const CLIENT_HEADER = "x-client";

/** What a browser is called that a page of another site makes send: it is that page's doing. Short, for narrow columns. */
const OTHER_SITE = "other site";

/** Whoever replays a copied credential. */
export const THIEF: Client = { id: "thief", kind: "thief", label: "thief" };

/**
 * Says who sent a request, from what it shows. A program that calls itself `orders-service/1.0` is a service. It
 * is a name on a picture, never a proof: anybody may send any `User-Agent`. What a page of another site has a browser
 * change (`fromOtherSite`) is not the browser's user's doing, and so a client of its own.
 */
export function clientOf(
  headers: readonly Header[],
  standing: Standing,
  address: string,
  fromOtherSite = false,
): Client {
  const agent = plainLine(headerValue(headers, "user-agent") ?? "", 300);
  const given = headerValue(headers, CLIENT_HEADER);
  const told = given !== null && /^[a-z0-9]{8,32}$/.test(given) ? given : null;
  const guessed = createHash("sha256").update(`${agent}\n${address}`).digest("hex").slice(0, 8);
  if (/^curl(?:[/ ]|$)/.test(agent)) return { id: told ?? `curl-${guessed}`, kind: "curl", label: "curl" };
  const { isBrowser, name } = namedByMore(agentOf(agent), headers);
  if (isBrowser) {
    if (fromOtherSite) return { id: otherSiteId(guessed), kind: "browser", label: OTHER_SITE };
    const kind = told && standing === "owner" ? "page" : "browser";
    return { id: told ?? `browser-${guessed}`, kind, label: name };
  }
  const [, service] = /^([a-z][\w-]{0,40})-service(?:[/ ]|$)/.exec(agent) ?? [];
  if (service !== undefined)
    return { id: told ?? `service-${guessed}`, kind: "service", label: plainLine(service, 24) };
  return { id: told ?? `other-${guessed}`, kind: "other", label: name };
}

/**
 * What other headers tell that the `User-Agent` hides. Brave calls itself Chrome, but not in its client hints; who hides
 * the name altogether, and says from which site a request comes (Fetch Metadata), is a browser.
 */
function namedByMore(agent: Agent, headers: readonly Header[]): Agent {
  if (agent.name === "Chrome" && /"Brave";v=/.test(headerValue(headers, "sec-ch-ua") ?? ""))
    return { ...agent, name: "Brave" };
  if (agent.name === UNKNOWN && headerValue(headers, "sec-fetch-site") !== null)
    return { isBrowser: true, name: "browser" };
  return agent;
}
