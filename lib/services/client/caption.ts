import { cookieGiven, cookiesSent } from "../../lab/client/held.ts";
import type { Exchange } from "../../trace/exchange.ts";
import type { ModelName } from "../../trace/vocabulary.ts";

/** Who set an envelope that a client holds, and that it has gone along unchanged since, as far as that was recorded. */
export function captionOf(
  clientId: string,
  { model, value }: { model: ModelName; value: string },
  exchanges: readonly Exchange[],
): string {
  const theirs = exchanges.filter(({ client }) => client.id === clientId);
  const first = theirs.find((exchange) => cookieGiven(exchange, model) === value);
  if (!first) return "The same envelope goes along each time.";
  const sent = theirs.some(
    (exchange) => exchange.id > first.id && cookiesSent(exchange, model).includes(value),
  );
  return `Set by service ${first.service}. ${sent ? "Not one byte has changed." : "Not sent yet."}`;
}
