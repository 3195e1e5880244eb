import { cookieNameOf } from "../trace/cookie-names.ts";
import type { Exchange } from "../trace/exchange.ts";
import { MODELS, type ModelName } from "../trace/vocabulary.ts";

/** What a hostile script in the page could read. */
export interface Loot {
  /** The names of the credentials among the cookies. */
  cookies: readonly ModelName[];
  /** Whether a credential lay in the page's storage. */
  stored: boolean;
}

/** The header by which the script tells what it could read. It does not send it anywhere: that would be a theft. */
export const LOOT_HEADER = "x-script-read";

const STORAGE = "storage";

const cookiePlace = (model: ModelName): string => `cookie:${cookieNameOf(model)}`;

/** What the script writes into its header: the credentials that it could read, by name and place. */
export function lootText({ cookies, stored }: { cookies: readonly string[]; stored: boolean }): string {
  const places = [
    ...MODELS.filter((name) => cookies.includes(cookieNameOf(name))).map(cookiePlace),
    ...(stored ? [STORAGE] : []),
  ];
  return places.join(" ") || "-";
}

/** What the script told with an exchange; `null` where no script sent it. */
export function lootOf({ request }: { request: Pick<Exchange["request"], "headers"> }): Loot | null {
  const told = request.headers.find(([name]) => name.toLowerCase() === LOOT_HEADER)?.[1];
  if (told === undefined) return null;
  const places = told.split(" ");
  return {
    cookies: MODELS.filter((name) => places.includes(cookiePlace(name))),
    stored: places.includes(STORAGE),
  };
}
