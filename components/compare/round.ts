import type { OfferedModel } from "@/lib/auth/capabilities";
import type { Comparison } from "@/lib/compare/address";
import { usedHeader } from "@/lib/lab/client/held";
import type { Exchange } from "@/lib/trace/exchange";
import type { ActionName, Carrier } from "@/lib/trace/vocabulary";

/** One action that this page sent to several models: by which number the lab recorded each. */
export interface Round {
  number: number;
  action: ActionName;
  carrier: Carrier;
  ids: ReadonlyMap<OfferedModel, number>;
}

/** The theme to ask for: another than the last one that this page asked for. */
export function nextTheme(exchanges: readonly Exchange[], clientId: string): "dark" | "light" {
  const last = exchanges.findLast(({ client, action }) => client.id === clientId && action === "preferences");
  return last?.request.body.includes('"dark"') ? "light" : "dark";
}

interface ShownInput {
  exchanges: readonly Exchange[];
  clientId: string;
  comparison: Pick<Comparison, "models" | "carrier" | "action">;
  round: Round | null;
}

/** What stands on each stage: the exchange of the round, else the newest of the same action over the same carrier. */
export function shownOf({ exchanges, clientId, comparison, round }: ShownInput) {
  const shown = new Map<OfferedModel, Exchange>();
  for (const model of comparison.models) {
    const id = round?.ids.get(model);
    const exchange =
      id === undefined
        ? newestOf(exchanges, { clientId, model, ...comparison })
        : exchanges.find((each) => each.id === id);
    if (exchange) shown.set(model, exchange);
  }
  return shown;
}

interface Wanted {
  clientId: string;
  model: OfferedModel;
  carrier: Carrier;
  action: ActionName;
}

const newestOf = (exchanges: readonly Exchange[], { clientId, model, carrier, action }: Wanted) =>
  exchanges.findLast(
    (each) =>
      each.client.id === clientId &&
      each.model === model &&
      each.action === action &&
      usedHeader(each) === (carrier === "header"),
  );

/** What this browser sent to a model over a carrier, oldest first. */
export const sentTo = (
  exchanges: readonly Exchange[],
  { clientId, model }: Pick<Wanted, "clientId" | "model">,
): Exchange[] => exchanges.filter((each) => each.client.id === clientId && each.model === model);

/** As whom a model knew this browser when it asked last; `null` for nobody. */
export function signedInAs(exchanges: readonly Exchange[], wanted: Omit<Wanted, "action">): string | null {
  const last = sentTo(exchanges, wanted).findLast(
    (each) => usedHeader(each) === (wanted.carrier === "header"),
  );
  return last && last.action !== "logout" ? (last.decision.identity?.name ?? null) : null;
}
