import { byteLength } from "../core/bytes.ts";
import { shortId } from "../core/ids.ts";
import { parseCookieHeader, parseSetCookie } from "../http/cookies.ts";
import { headerValue, headerValues, statusText } from "../http/message.ts";
import type { Exchange } from "./exchange.ts";
import { mermaidText } from "./mermaid-text.ts";
import { OWNER_COOKIE } from "./redaction.ts";
import type { Step, StepData, StepKind } from "./steps.ts";
import type { Place } from "./vocabulary.ts";

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
  "signature-checked": ({ alg }) => `Check the ${alg} signature`,
  "claims-checked": "note",
  "token-issued": ({ alg }) => `Sign a token with ${alg}`,
  "service-called": "note",
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
  "token-handed-over": "note",
  "response-sent": "message",
};

type Participant = "Client" | "Service" | "Memory" | "Store" | "Keys";

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
  Memory: `Memory of service ${service}`,
  Store: "Shared store",
  Keys: "Key office",
});

const arrow = (from: Participant, line: "->>" | "-->>", to: Participant, ...text: string[]): string =>
  `${from}${line}${to}: ${mermaidText(...text)}`;

const noteOver = (over: string, ...text: string[]): string => `Note over ${over}: ${mermaidText(...text)}`;

const micros = (value: number): string => `${Number(value.toFixed(1))} µs`;

/** One step: a note, or what was asked of another place and what came of it. */
function tell(step: Step): string[] {
  // The map pairs each kind with its own data; the compiler cannot follow the pair through an index.
  const telling = TELLINGS[step.kind] as "message" | "note" | ((data: Step["data"]) => string);
  if (telling === "message") return [];
  const says = step.kind === "decision" ? `Decision. ${step.says}` : step.says;
  const asked = ASKED[step.place];
  const cost = `${micros(step.micros)}, ${step.outcome}`;
  if (telling === "note" || asked === null) return [noteOver(asked ?? "Service", says, cost)];
  return [arrow("Service", "->>", asked, telling(step.data)), arrow(asked, "-->>", "Service", says, cost)];
}

/** The beginning of a credential and its size: at most a third of it, so that nobody can use what is shown. */
const shortened = (value: string): string =>
  `${value.slice(0, Math.min(12, Math.floor(value.length / 3)))}… (${byteLength(value)} B)`;

/** How many cookies are named before the rest is only counted. */
const COOKIES_NAMED = 3;

/** What a request carried: its `Authorization` header and its cookies, the one of the lab's owner apart. */
function carried({ model, request: { headers } }: Exchange): string[] {
  const authorization = headerValue(headers, "authorization");
  const [, scheme = "", rest = authorization ?? ""] =
    /^(bearer |basic )(.*)$/is.exec(authorization ?? "") ?? [];
  const cookies = headerValues(headers, "cookie")
    .flatMap(parseCookieHeader)
    .filter(({ name }) => name !== OWNER_COOKIE)
    .toSorted((a, b) => Number(b.name === model) - Number(a.name === model));
  const more = cookies.length - COOKIES_NAMED;
  return [
    ...(authorization === null ? [] : [`Authorization ${scheme}${shortened(rest)}`]),
    ...cookies
      .slice(0, COOKIES_NAMED)
      .map(({ name, value }) => `Cookie ${name.slice(0, 24)}=${shortened(value)}`),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

/** What a `Set-Cookie` line asks for, its value shortened. */
function given(line: string): string {
  const cookie = parseSetCookie(line);
  if (!cookie) return `Set-Cookie ${shortened(line)}`;
  const { name, value, maxAge, httpOnly, secure, sameSite } = cookie;
  const attributes = [
    maxAge === null ? null : `Max-Age=${maxAge}`,
    httpOnly ? "HttpOnly" : null,
    secure ? "Secure" : null,
    sameSite && `SameSite=${sameSite}`,
  ].filter((attribute) => attribute !== null);
  const what = value === "" ? "" : shortened(value);
  return [`Set-Cookie ${name.slice(0, 24)}=${what}`, ...attributes].join(", ");
}

/** The path without the lab's id: whoever knows that can send requests to the lab. */
const pathOf = (path: string): string => path.replace(/^(\/api\/labs\/)[^/]+/, "$1…");

/**
 * An exchange as a Mermaid sequence diagram: who was asked what, what came of it and how long it took, in microseconds.
 * Valid whatever the client sent. No credential stands in it whole, and no address of a lab.
 */
export function toMermaid(exchange: Exchange): string {
  const { id, model, request, response, steps, cost } = exchange;
  const told = steps.flatMap(tell);
  const touched = new Set(steps.map(({ place }) => ASKED[place]));
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
