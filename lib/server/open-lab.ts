import { isLabId } from "../core/ids.ts";
import { parseCookieHeader } from "../http/cookies.ts";
import type { Lab } from "../lab/lab.ts";
import { isHostStoreUnavailable } from "../store/host-store.ts";
import { LAST_LAB_COOKIE } from "../trace/cookie-names.ts";
import { type Container, container } from "./container.ts";
import { createLab, findLab } from "./labs.ts";
import { logged } from "./log.ts";
import { addressOf, isSecure, originOf } from "./origin.ts";
import { ownerCookie } from "./owner.ts";
import { NO_STORE, reply, tooMany } from "./replies.ts";

const A_WEEK = 7 * 24 * 60 * 60;

/**
 * `GET /lab`: goes back to the browser's last lab if it still exists, else makes one. `?new` always makes one.
 * What else stands in the query goes along to the lab's page.
 */
export const openLab = logged(async (request: Request): Promise<Response> => {
  const c = container();
  const query = new URL(request.url).searchParams;
  const wantsNew = query.has("new");
  query.delete("new");
  const last = wantsNew ? null : await lastLab(c, request);
  if (last) return goTo(last.id, query, []);

  const wait = await c.limits.newLab(addressOf(request));
  if (wait !== null) return tooMany("new labs from one address", wait);
  const secure = isSecure(request, c.environment);
  const lab = await createLab(c, originOf(request, c.environment));
  const remember = `${LAST_LAB_COOKIE}=${lab.id}; Path=/lab; Max-Age=${A_WEEK}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return goTo(lab.id, query, [await ownerCookie(c, lab.id, secure), remember]);
});

/** How many remembered labs of one request are looked for: there is one, unless another program sets such cookies too. */
const MOST_REMEMBERED = 4;

/** The lab that the browser was in last, if it still exists. A cookie of that name that names none is not ours. */
async function lastLab(c: Container, request: Request): Promise<Lab | null> {
  const remembered = parseCookieHeader(request.headers.get("cookie"))
    .filter(({ name, value }) => name === LAST_LAB_COOKIE && isLabId(value))
    .slice(0, MOST_REMEMBERED);
  for (const { value } of remembered) {
    const lab = await findLab(c, value);
    if (lab) return lab;
  }
  return null;
}

function goTo(lab: string, query: URLSearchParams, cookies: readonly string[]): Response {
  const search = query.size ? `?${query}` : "";
  const headers = cookies.map((cookie) => ["Set-Cookie", cookie] as const);
  return reply(303, [["Location", `/labs/${lab}${search}`], NO_STORE, ...headers], null);
}

/**
 * Whether there may be a lab with that id. While the host's store is away nobody knows: then its page opens, says that it
 * cannot reach the lab, and goes on by itself.
 */
export async function labExists(id: string): Promise<boolean> {
  try {
    return (await findLab(container(), id)) !== null;
  } catch (error) {
    if (isHostStoreUnavailable(error)) return true;
    throw error;
  }
}
