import { parseCookieHeader } from "../http/cookies.ts";
import { headerValue, headerValues, statusText } from "../http/message.ts";
import { cookieNameOf, modelOfCookie, OWNER_COOKIE } from "../trace/cookie-names.ts";
import type { Exchange } from "../trace/exchange.ts";
import { isPreflight } from "../trace/inside.ts";
import type { Json } from "../trace/step-data.ts";
import type { ModelName } from "../trace/vocabulary.ts";
import { stagePath } from "./format.ts";
import { heldBy, looksLike } from "./holds.ts";
import type { MarkedLine, Parcel, RequestScene, ResponseScene } from "./scene-shape.ts";

const inHand = (authorization: string, model: ModelName): Parcel => ({
  kind: "hand",
  holds: looksLike(authorization, model),
});

/** The request as it leaves. Every cookie that went along is told of, read or not. */
export function requestScene({ model, request }: Exchange): RequestScene {
  const authorization = headerValue(request.headers, "authorization");
  const pairs = parseCookieHeader(headerValue(request.headers, "cookie")).filter(
    (pair) => pair.name !== OWNER_COOKIE,
  );
  const own = pairs.filter((pair) => pair.name === cookieNameOf(model));
  const shown = own.length ? own : pairs.slice(0, 1);
  const also = [...new Set(pairs.filter((pair) => !shown.includes(pair)).map((pair) => pair.name))];
  const base = { phase: "leaving", method: request.method, path: stagePath(request.path) } as const;
  if (authorization !== null) {
    const names = pairs.map((pair) => pair.name);
    const mark: MarkedLine = { name: "Authorization", value: authorization, read: model !== "none" };
    return { ...base, mark, also: [...new Set(names)], parcel: inHand(authorization, model) };
  }
  const [first] = shown;
  if (!first) return { ...base, mark: null, also, parcel: { kind: "sheet" } };
  const value = shown.map((pair) => `${pair.name}=${pair.value}`).join("; ");
  const mode = modelOfCookie(first.name) ?? "plain";
  const mark: MarkedLine = { name: "Cookie", value, read: own.length > 0 };
  return { ...base, mark, also, parcel: { kind: "envelope", mode } };
}

function bodyOf(text: string): { [key: string]: Json } | null {
  try {
    const body: Json = JSON.parse(text);
    return typeof body === "object" && body !== null && !Array.isArray(body) ? body : null;
  } catch {
    return null; // not JSON: nothing is quoted from it
  }
}

/** The member of a body that says most, written as it stands there. */
function extractOf(body: { [key: string]: Json } | null): string | null {
  if (!body) return null;
  const quote = (key: string, value: Json | undefined): string => `"${key}": ${JSON.stringify(value)}`;
  if (typeof body.code === "string") return quote("code", body.code);
  const { user, preferences } = body;
  if (typeof user === "object" && user !== null && !Array.isArray(user)) return quote("name", user.name);
  if (typeof preferences === "object" && preferences !== null && !Array.isArray(preferences)) {
    const [key] = Object.keys(preferences);
    return key === undefined ? null : quote(key, preferences[key]);
  }
  return null;
}

/** The response, as far as it can be told before it left. */
export function responseScene(exchange: Exchange): ResponseScene {
  const { model, response, steps } = exchange;
  const [line = null] = headerValues(response.headers, "set-cookie");
  const handed = steps.some((step) => step.kind === "token-handed-over");
  const cleared = steps.some((step) => step.kind === "cookie-cleared");
  const body = bodyOf(response.body);
  const name = line?.slice(0, line.indexOf("=")) ?? "";
  const mode = modelOfCookie(name) ?? model;
  const hand: Parcel = { kind: "hand", holds: heldBy(model) };
  const parcel: Parcel = line !== null ? { kind: "envelope", mode } : handed ? hand : { kind: "sheet" };
  const good = response.status < 400;
  return {
    phase: "none",
    status: response.status,
    phrase: statusText(response.status),
    good,
    extract: extractOf(body),
    greeting: typeof body?.greeting === "string" ? body.greeting : null,
    mark: line === null ? null : { name: "Set-Cookie", value: line, read: true },
    note: isPreflight(exchange) ? BEFOREHAND : noteOf({ line, handed, cleared, good, model }),
    parcel,
  };
}

/** The answer to the question that a browser asks beforehand: no script ever sees it. */
const BEFOREHAND = "For the browser alone, not for its page.";

interface NoteInput {
  line: string | null;
  handed: boolean;
  cleared: boolean;
  good: boolean;
  model: ModelName;
}

const KEPT: Readonly<Partial<Record<ModelName, string>>> = {
  none: "No Set-Cookie. Nothing to remember you by.",
  jwt: "No Set-Cookie. The passport stays as issued.",
  plain: "No Set-Cookie. The slip stays as written.",
  sealed: "No Set-Cookie. The box stays as sealed.",
  hybrid: "No Set-Cookie. Inside, passports do.",
};

function noteOf({ line, handed, cleared, good, model }: NoteInput): string | null {
  if (cleared) return "Max-Age=0: drop it.";
  if (line !== null) return null;
  if (handed) return "In the body, not in a cookie.";
  if (!good) return "no Set-Cookie";
  return KEPT[model] ?? "No Set-Cookie.";
}
