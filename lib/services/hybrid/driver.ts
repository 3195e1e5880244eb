import type { Exchange } from "../../trace/exchange.ts";
import type { ActionName } from "../../trace/vocabulary.ts";

/** What goes along with a request. */
export interface Along {
  /** For a login: lower case. */
  user?: string;
  /** Sent as `Authorization: Bearer`, and no cookie with it. */
  token?: string;
  /** What stands behind the path, like `?tokens=one`. */
  query?: string;
}

/** Who carries experiments out: a page with real requests, or a test with real handlers. Each throws what is wrong. */
export interface HybridDriver {
  labId: string;
  /** Sends a request to the model `hybrid`, and hands out what was recorded of it. */
  send(action: ActionName, along?: Along): Promise<Exchange>;
  /** Does something to the lab, and hands out what it answered. */
  control(name: string, body: unknown): Promise<unknown>;
  /** Hands out an exchange that a control brought about. */
  read(exchange: number): Promise<Exchange>;
}

/** An experiment could not be carried out; `message` says why, in words. */
export class CannotTry extends Error {}

/**
 * Asks the gateway for the dashboard; where nobody is signed in, Alice logs in first. The answer is good then.
 *
 * @throws CannotTry where it is not.
 */
export async function freshDashboard(driver: HybridDriver): Promise<Exchange> {
  const first = await driver.send("dashboard");
  if (first.response.status === 200) return first;
  await driver.send("login", { user: "alice" });
  const second = await driver.send("dashboard");
  const { status } = second.response;
  if (status !== 200) throw new CannotTry(`GET /dashboard was answered ${status}: no token was minted.`);
  return second;
}
