import { parseCookieHeader } from "../http/cookies.ts";
import { headerValue, headerValues } from "../http/message.ts";
import { cookieNameOf } from "../trace/cookie-names.ts";
import { type Exchange, isFromOtherSite } from "../trace/exchange.ts";

const agentOf = ({ request }: Exchange): string | null => headerValue(request.headers, "user-agent");

/** The pairs of a `Cookie` header that a model's credential can lie in, as text. */
const carriedBy = ({ request, model }: Exchange): string[] =>
  parseCookieHeader(headerValue(request.headers, "cookie")).flatMap(({ name, value }) =>
    name === cookieNameOf(model) ? [`${name}=${value}`] : [],
  );

/** Whether a client was handed that cookie, or sent it. */
const had =
  (pair: string) =>
  (exchange: Exchange): boolean =>
    carriedBy(exchange).includes(pair) ||
    headerValues(exchange.response.headers, "set-cookie").some((line) => line.startsWith(`${pair};`));

/**
 * The client whose browser sent an exchange. A page of another site has a client of its own, since nobody who uses the
 * browser did it; but the browser, and what it holds, is that of the client which had the cookie that came along, or
 * where none came, of the last one with the same `User-Agent`. Where no such client is known: the exchange's own.
 */
export function senderOf(exchange: Exchange, past: readonly Exchange[]): string {
  if (!isFromOtherSite(exchange.client)) return exchange.client.id;
  const earlier = past.filter(({ id, client }) => id < exchange.id && !isFromOtherSite(client));
  const [pair] = carriedBy(exchange);
  const owner =
    pair === undefined
      ? earlier.findLast(
          (each) =>
            (each.client.kind === "page" || each.client.kind === "browser") &&
            agentOf(each) === agentOf(exchange),
        )
      : earlier.findLast(had(pair));
  return owner?.client.id ?? exchange.client.id;
}
