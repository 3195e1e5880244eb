import { cookieGiven, cookiesSent } from "../../lab/client/held.ts";
import type { Exchange } from "../../trace/exchange.ts";

/** Who set an envelope that a client holds, and that it has gone along unchanged since, as far as that was recorded. */
export function captionOf(
  clientId: string,
  { name, value }: { name: string; value: string },
  exchanges: readonly Exchange[],
): string {
  const theirs = exchanges.filter(({ client }) => client.id === clientId);
  const first = theirs.find((exchange) => cookieGiven(exchange, name) === value);
  if (!first) return "The same envelope goes along each time.";
  const sent = theirs.some(
    (exchange) => exchange.id > first.id && cookiesSent(exchange, name).includes(value),
  );
  return `Set by service ${first.service}. ${sent ? "Not one byte has changed." : "Not sent yet."}`;
}
