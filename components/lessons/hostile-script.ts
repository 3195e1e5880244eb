import { clientId } from "@/components/live/client-id";
import { parseCookieHeader } from "@/lib/http/cookies";
import { LOOT_HEADER, lootText } from "@/lib/lessons/loot";
import { actionPath } from "@/lib/trace/action-path";
import type { ModelName } from "@/lib/trace/vocabulary";

/**
 * Reads the cookies that scripts may see at a path of this origin. `document.cookie` goes by the page's address, and any
 * script may change that for a moment: a cookie's `Path` guards nothing (RFC 6265 section 8.5). The prototype's own
 * method, so that the router, which listens to the page's, hears nothing of it.
 */
function cookiesAt(path: string): string[] {
  const { pathname, search, hash } = location;
  const { replaceState } = History.prototype;
  replaceState.call(history, history.state, "", path);
  try {
    return parseCookieHeader(document.cookie).map(({ name }) => name);
  } finally {
    replaceState.call(history, history.state, "", pathname + search + hash);
  }
}

/** Whether a credential of that lab lies open in the page's storage, under whatever name. */
function liesInStorage(labId: string): boolean {
  try {
    return [sessionStorage, localStorage].some((storage) =>
      Object.entries(storage).some(
        ([key, value]) => key.includes(labId) && /"[\w-]+\.[\w-]+\.[\w-]+"/.test(String(value)),
      ),
    );
  } catch {
    return false; // where storage is forbidden, nothing lies there
  }
}

/**
 * What a script does that somebody smuggled into the page: reads what it can, and asks the server who it is. It is part
 * of this page, so the browser attaches the page's cookies. It tells what it found by saying so, not by taking it along.
 *
 * @returns the number under which its request was recorded; `null` where it was not.
 */
export async function hostileScript(labId: string, model: ModelName): Promise<number | null> {
  const path = actionPath(labId, model, "me");
  const found = lootText({ cookies: cookiesAt(path), stored: liesInStorage(labId) });
  const response = await fetch(path, {
    headers: { "X-Client": clientId(), [LOOT_HEADER]: found },
    cache: "no-store",
  });
  const number = response.headers.get("x-exchange");
  return number === null ? null : Number(number);
}
