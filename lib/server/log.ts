import { problem } from "../http/problem.ts";
import { plainLine } from "../http/text.ts";
import { container } from "./container.ts";
import { problemReply } from "./replies.ts";

const INTERNAL = problem(
  500,
  "internal",
  "Something broke here",
  "This is a defect of the app. Nothing was lost.",
);

/** A path as the log may show it. A credential that somebody pasted into an address looks like no name of ours. */
const safePath = (path: string): string =>
  plainLine(path, 200)
    .split("/")
    .map((part) => (/^[a-z0-9.-]{0,24}$/.test(part) ? part : "[not-shown]"))
    .join("/");

/** Where a defect came to light, without what might be a credential in its message. */
const safeStack = (defect: unknown): string =>
  (defect instanceof Error ? (defect.stack ?? defect.message) : String(defect)).replaceAll(
    /[\w*~%+=-]{32,}/g,
    "[not-shown]",
  );

/** A handler of a route, as Next calls it but for the promise around its parameters. */
export type Handler<P> = (request: Request, params: P) => Promise<Response>;

/**
 * Wraps a handler: one JSON line for the operator per request, with no header, body or credential in it, and a plain
 * problem document should a defect come to light.
 */
export function logged<P>(handler: Handler<P>): Handler<P> {
  return async (request, params) => {
    const c = container();
    const started = c.stopwatch();
    let response: Response;
    let error: string | null = null;
    try {
      response = await handler(request, params);
    } catch (defect) {
      error = safeStack(defect);
      response = problemReply(INTERNAL);
    }
    if (c.environment.requestLog || error) {
      const { pathname } = new URL(request.url);
      const line = {
        at: new Date(c.clock()).toISOString(),
        method: request.method,
        path: safePath(pathname),
        status: response.status,
        micros: Math.round(c.stopwatch() - started),
        ...(error ? { error } : {}),
      };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
    return response;
  };
}
