import { shortId } from "@/lib/core/ids";
import { parseCookieHeader } from "@/lib/http/cookies";
import { headerValue, statusText } from "@/lib/http/message";
import { cookieNameOf } from "@/lib/trace/cookie-names";
import type { Exchange } from "@/lib/trace/exchange";
import { findStep } from "@/lib/trace/steps";
import type { RefusalCode } from "@/lib/trace/vocabulary";

/**
 * How a hello went, as its trace tells.
 * `stranger`: nothing came along. `unread`: an envelope came, and this model looks at none. `labelled`: a first label
 * was handed out. `known`: the label led to its drawer. `lost`: a label came and was turned down, so a new one was
 * handed out. `failed`: no greeting came back.
 */
export type HelloKind = "stranger" | "unread" | "labelled" | "known" | "lost" | "failed";

/** One hello, read off its exchange. */
export interface Hello {
  /** The exchange's number in the lab. */
  id: number;
  kind: HelloKind;
  /** The visitor's number that the server gave; `null` where it gave none. */
  visitor: number | null;
  /** How many hellos the server counts for that visitor. */
  visits: number | null;
  /** What the server said, in its own words. */
  greeting: string;
  /** The drawer's label as drawn; `null` where no drawer was opened or filed. */
  label: string | null;
  /** Why a label was turned down. */
  code: RefusalCode | null;
  /** Who said it, when it was not this page; `null` for the page. */
  from: string | null;
}

interface Greeting {
  greeting: string;
  visitor: number;
  visits: number;
}

function greetingOf({ response }: Exchange): Greeting | null {
  if (response.status !== 200) return null;
  const body: unknown = JSON.parse(response.body);
  if (typeof body !== "object" || body === null) return null;
  const { greeting, visitor, visits } = body as Partial<Greeting>;
  if (typeof greeting !== "string" || typeof visitor !== "number" || typeof visits !== "number") return null;
  return { greeting, visitor, visits };
}

/** Whether the session's envelope came along. The owner's cookie is the host's own and no part of the story. */
const broughtLabel = ({ request }: Exchange): boolean =>
  parseCookieHeader(headerValue(request.headers, "cookie")).some(
    ({ name }) => name === cookieNameOf("session"),
  );

function kindOf(exchange: Exchange, isGreeted: boolean): HelloKind {
  if (!isGreeted) return "failed";
  if (exchange.model === "none") return broughtLabel(exchange) ? "unread" : "stranger";
  const written = findStep(exchange.steps, "session-written");
  if (written && !written.data.isNew) return "known";
  return exchange.decision.code === null ? "labelled" : "lost";
}

function helloOf(exchange: Exchange): Hello {
  const greeting = greetingOf(exchange);
  const written = findStep(exchange.steps, "session-written");
  const { status } = exchange.response;
  return {
    id: exchange.id,
    kind: kindOf(exchange, greeting !== null),
    visitor: greeting?.visitor ?? null,
    visits: greeting?.visits ?? null,
    greeting: greeting?.greeting ?? `${status} ${statusText(status)}`,
    label: written ? shortId(written.data.sid) : null,
    code: exchange.decision.code,
    from: exchange.client.kind === "page" ? null : exchange.client.label,
  };
}

/** Every hello of a lab to the two models that this page speaks to, oldest first. */
export const hellosOf = (exchanges: readonly Exchange[]): Hello[] =>
  exchanges
    .filter(({ action, model }) => action === "hello" && (model === "none" || model === "session"))
    .map(helloOf);
