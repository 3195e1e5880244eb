import { type Problem, problem } from "../http/problem.ts";
import { plainLine } from "../http/text.ts";
import { type HostStoreUnavailable, isHostStoreUnavailable } from "../store/host-store.ts";
import { container } from "./container.ts";
import { writeLine } from "./log-line.ts";
import { problemReply } from "./replies.ts";

const INTERNAL = problem(
  500,
  "internal",
  "Something broke here",
  "This is a defect of the app. Nothing was lost.",
);

const STORE_AWAY = problem(
  503,
  "store-unavailable",
  "The store does not answer",
  "The app cannot reach the store of its state now. What it answered before is kept. Ask again in a moment.",
);

/** The same where the store is there and refuses. */
const storeRefuses = (why: string): Problem =>
  problem(
    503,
    "store-unavailable",
    "The store refuses to work",
    `The store of the app's state is there, but refuses: ${why}. What was answered before is kept. The operator has to see to it.`,
  );

/** Seconds after which to ask again: the connection is tried at least as often. */
const ASK_AGAIN = "1";

/** What somebody is answered whose request could not be handled, and what the operator is told. */
function failed(error: unknown): { response: Response; told: string; isDefect: boolean } {
  // Where in the code an outage was noticed tells nobody anything, and the store has told of it already.
  if (isHostStoreUnavailable(error)) {
    const { refusal } = error as Partial<HostStoreUnavailable>;
    const response = problemReply(refusal ? storeRefuses(refusal) : STORE_AWAY, [["Retry-After", ASK_AGAIN]]);
    return { response, told: safe(error.message), isDefect: false };
  }
  return { response: problemReply(INTERNAL), told: safeStack(error), isDefect: true };
}

/** A path as the log may show it. A credential that somebody pasted into an address looks like no name of ours. */
const safePath = (path: string): string =>
  plainLine(path, 200)
    .split("/")
    .map((part) => (/^[a-z0-9.-]{0,24}$/.test(part) ? part : "[not-shown]"))
    .join("/");

/** Where a defect came to light, without what might be a credential in its message. */
const safeStack = (defect: unknown): string =>
  safe(defect instanceof Error ? (defect.stack ?? defect.message) : String(defect));

const safe = (text: string): string => text.replaceAll(/[\w*~%+=-]{32,}/g, "[not-shown]");

/** A handler of a route, as Next calls it but for the promise around its parameters. */
export type Handler<P> = (request: Request, params: P) => Promise<Response>;

/**
 * Wraps a handler: one JSON line for the operator per request, with no header, body or credential in it, and a plain
 * problem document should a defect come to light, or the store of the host be away.
 */
export function logged<P>(handler: Handler<P>): Handler<P> {
  return async (request, params) => {
    const c = container();
    const started = c.stopwatch();
    let response: Response;
    let [error, isDefect]: [string | null, boolean] = [null, false];
    try {
      response = await handler(request, params);
    } catch (reason) {
      ({ response, told: error, isDefect } = failed(reason));
    }
    if (c.environment.requestLog || isDefect) {
      const { pathname } = new URL(request.url);
      writeLine({
        at: new Date(c.clock()).toISOString(),
        method: request.method,
        path: safePath(pathname),
        status: response.status,
        micros: Math.round(c.stopwatch() - started),
        ...(error ? { error } : {}),
      });
    }
    return response;
  };
}
