import { micros } from "../core/figures.ts";
import { shortId } from "../core/ids.ts";
import { headerValues, statusText } from "../http/message.ts";
import type { Exchange } from "./exchange.ts";
import { carried, given, shortened } from "./mermaid-carried.ts";
import { mermaidText } from "./mermaid-text.ts";
import type { StepData } from "./step-data.ts";
import type { Step, StepKind, StepOf } from "./steps.ts";
import type { InsideService, Place } from "./vocabulary.ts";

/** Told by the two messages between client and service, or in words beside it, or asked of the step's place. */
type Telling<K extends StepKind> = "message" | "note" | ((data: StepData[K]) => string);

/** How each kind of step stands in the diagram. The compiler checks that none is missing. */
const TELLINGS: { readonly [K in StepKind]: Telling<K> } = {
  "request-received": "message",
  "service-chosen": "note",
  "cors-checked": "note",
  "authorization-read": "note",
  "cookie-read": "note",
  "seal-shape-checked": "note",
  "seal-opened": "note",
  "label-read": "note",
  "session-looked-up": ({ sid }) => `Read the record ${shortId(sid)}`,
  "session-expiry-checked": "note",
  "session-written": ({ sid, isNew }) => `${isNew ? "File" : "Write back"} the record ${shortId(sid)}`,
  "session-removed": ({ sid }) => `Remove the record ${shortId(sid)}`,
  "label-sealed": "note",
  "token-shape-checked": "note",
  "key-chosen": ({ alg, kid }) => `Is there a key ${kid ?? "without a name"} for ${alg}?`,
  "token-decoded": "note",
  "signature-checked": ({ alg }) => `Check the ${alg} signature`,
  "claims-checked": "note",
  "token-issued": ({ alg }) => `Sign a token with ${alg}`,
  "service-called": "message",
  "denylist-checked": ({ jti }) => `Is the token ${shortId(jti)} revoked?`,
  "token-denied": ({ jti }) => `Revoke the token ${shortId(jti)}`,
  "state-read": "note",
  "state-written": "note",
  "state-unsealed": "note",
  "state-expiry-checked": "note",
  "state-sealed": "note",
  "store-failed": ({ operation }) => `Asked to ${operation}`,
  "visitor-counted": "note",
  "user-looked-up": "note",
  "role-checked": "note",
  "preferences-dropped": "note",
  decision: "note",
  "cookie-set": "message",
  "cookie-cleared": "message",
  "foreign-cookies-cleared": "message",
  "token-handed-over": "note",
  "response-sent": "message",
};

type Participant = "Client" | "Service" | "Orders" | "Billing" | "Profile" | "Memory" | "Store" | "Keys";

/** The services that a gateway calls. */
const INSIDE = {
  orders: "Orders",
  billing: "Billing",
  profile: "Profile",
} as const satisfies Record<InsideService, Participant>;

/** Who is asked where a step happens in that place; on the wire and in the service nobody else is. */
const ASKED: Readonly<Record<Place, Participant | null>> = {
  wire: null,
  server: null,
  cabinet: "Memory",
  store: "Store",
  office: "Keys",
};

const namesIn = ({ client, service }: Exchange): Record<Participant, string> => ({
  Client: client.label,
  Service: `Service ${service}`,
  Orders: "Service orders, inside",
  Billing: "Service billing, inside",
  Profile: "Service profile, inside",
  Memory: `Memory of service ${service}`,
  Store: "Shared store",
  Keys: "Key office",
});

const arrow = (from: Participant, line: "->>" | "-->>", to: Participant, ...text: string[]): string =>
  `${from}${line}${to}: ${mermaidText(...text)}`;

const noteOver = (over: string, ...text: string[]): string => `Note over ${over}: ${mermaidText(...text)}`;

/** One step: a note, or what was asked of another place and what came of it. */
function tell(step: Step): string[] {
  const teller = step.hop ? INSIDE[step.hop] : "Service";
  // The map pairs each kind with its own data; the compiler cannot follow the pair through an index.
  const telling = TELLINGS[step.kind] as "message" | "note" | ((data: Step["data"]) => string);
  if (telling === "message") return [];
  const says = step.kind === "decision" ? `Decision. ${step.says}` : step.says;
  const asked = ASKED[step.place];
  const cost = `${micros(step.micros)}, ${step.outcome}`;
  if (telling === "note" || asked === null) return [noteOver(asked ?? teller, says, cost)];
  return [arrow(teller, "->>", asked, telling(step.data)), arrow(asked, "-->>", teller, says, cost)];
}

type Call = StepOf<"service-called">;

const call = ({ data: { service, token } }: Call): string =>
  arrow("Service", "->>", INSIDE[service], `GET /${service}`, `Authorization Bearer ${shortened(token)}`);

const comeBack = ({ data, says, micros: took, outcome }: Call): string =>
  arrow(INSIDE[data.service], "-->>", "Service", says, `${micros(took)}, ${outcome}`);

/** All steps, in order; what happened at the other end of a call stands between its two messages. */
function tellAll(steps: readonly Step[]): string[] {
  const lines: string[] = [];
  let calling: Call | null = null;
  for (const step of steps) {
    if (calling && step.hop !== calling.data.service) {
      lines.push(comeBack(calling));
      calling = null;
    }
    if (step.kind === "service-called") {
      lines.push(call(step));
      calling = step;
    } else lines.push(...tell(step));
  }
  return calling ? [...lines, comeBack(calling)] : lines;
}

/** The path without the lab's id: whoever knows that can send requests to the lab. */
const pathOf = (path: string): string => path.replace(/^(\/api\/labs\/)[^/]+/, "$1…");

/**
 * An exchange as a Mermaid sequence diagram: who was asked what, what came of it and how long it took, in microseconds.
 * Valid whatever the client sent. No credential stands in it whole, and no address of a lab.
 */
export function toMermaid(exchange: Exchange): string {
  const { id, model, request, response, steps, cost } = exchange;
  const told = tellAll(steps);
  const touched = new Set<Participant | null>(
    steps.flatMap((step) => [
      ASKED[step.place],
      step.kind === "service-called" ? INSIDE[step.data.service] : null,
      step.hop ? INSIDE[step.hop] : null,
    ]),
  );
  const names = namesIn(exchange);
  const participants = (Object.keys(names) as Participant[]).filter(
    (name) => name === "Client" || name === "Service" || touched.has(name),
  );
  const lines = [
    ...participants.map((name) => `participant ${name} as ${mermaidText(names[name])}`),
    noteOver("Client,Service", `Exchange ${id}, ${model}, ${micros(cost.micros)} in the handler`),
    arrow("Client", "->>", "Service", `${request.method} ${pathOf(request.path)}`, ...carried(exchange)),
    ...told,
    arrow(
      "Service",
      "-->>",
      "Client",
      `${response.status} ${statusText(response.status)}`,
      ...headerValues(response.headers, "set-cookie").map(given),
    ),
  ];
  return ["sequenceDiagram", ...lines.map((line) => `  ${line}`)].join("\n");
}
