import type { Exchange } from "../trace/exchange.ts";
import { MODELS, type ModelName } from "../trace/vocabulary.ts";

/** What a hostile script in the page could read. */
export interface Loot {
  /** The names of the credentials among the cookies. */
  cookies: readonly ModelName[];
  /** Whether a credential lay in the page's storage. */
  stored: boolean;
}

/** How the script tells what it read: behind the path of its request. It does not send it anywhere: that would be a theft. */
export function lootQuery({ cookies, stored }: { cookies: readonly string[]; stored: boolean }): string {
  const names = MODELS.filter((name) => cookies.includes(name));
  return `?script-read-cookies=${names.join(".") || "nothing"}&script-read-storage=${stored ? "token" : "nothing"}`;
}

/** What the script told with an exchange; `null` where no script sent it. */
export function lootOf({ request }: Pick<Exchange, "request">): Loot | null {
  const query = new URLSearchParams(request.path.split("?")[1] ?? "");
  const [cookies, storage] = [query.get("script-read-cookies"), query.get("script-read-storage")];
  if (cookies === null || storage === null) return null;
  return { cookies: MODELS.filter((name) => cookies.split(".").includes(name)), stored: storage === "token" };
}
