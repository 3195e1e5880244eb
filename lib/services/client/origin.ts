import type { ControlNote } from "../../lab/shapes.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { SERVICES, type ServiceName } from "../../trace/vocabulary.ts";
import { factsOf } from "./facts.ts";

/** What became of a drawer by the time of a request, as far as it was recorded. */
export type Origin =
  | { kind: "stands"; partition: string }
  /** Its service was stopped or restarted since. */
  | { kind: "lost"; service: ServiceName; how: "stopped" | "restarted" }
  /** Somebody emptied it. */
  | { kind: "emptied" }
  /** It was filed before what is kept of the past. */
  | { kind: "unknown" };

const FORGETS: Readonly<Record<string, "stopped" | "restarted">> = {
  "stop-service": "stopped",
  "restart-service": "restarted",
};

/** The service that a control was about: its sentence begins with the name. */
const serviceOf = ({ says }: ControlNote): ServiceName | undefined =>
  SERVICES.find((name) => says.startsWith(`Service ${name} `));

/** Where the drawer `sid` stood just before exchange `before`, by what was recorded until then. */
export function originOf(
  sid: string,
  exchanges: readonly Exchange[],
  notes: readonly ControlNote[],
  before: number,
): Origin {
  const past = exchanges.filter(({ id }) => id < before);
  const filing = past.findLast((exchange) => factsOf(exchange).filed?.sid === sid);
  const partition = filing && factsOf(filing).filed?.partition;
  if (!filing || partition === undefined) return { kind: "unknown" };
  const since = notes.filter(({ afterExchange }) => afterExchange >= filing.id && afterExchange < before);
  const emptied =
    since.some(({ removedSid }) => removedSid === sid) ||
    past.some((exchange) => factsOf(exchange).removed?.sid === sid);
  if (emptied) return { kind: "emptied" };
  const service = SERVICES.find((name) => name === partition);
  const loss = since.find((note) => note.control in FORGETS && serviceOf(note) === service);
  const how = loss && FORGETS[loss.control];
  return service && how ? { kind: "lost", service, how } : { kind: "stands", partition };
}
