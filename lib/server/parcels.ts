import type { Parcels } from "../auth/auth-model.ts";
import { byteLength } from "../core/bytes.ts";
import { cookieBytes, formatSetCookie, type SetCookie } from "../http/cookies.ts";
import type { Header } from "../http/message.ts";
import { at } from "../trace/at.ts";
import type { Recorder } from "../trace/recorder.ts";

/** What a model wants sent along, kept until the decision has been made. */
export interface PackedParcels extends Parcels {
  /** Puts cookies on the response, each a step of the trace; gives the headers and the token for the body. */
  unpack(trace: Recorder, path: string, secure: boolean): { headers: Header[]; token: string | null };
}

/** Collects what a model wants sent along. */
export function packParcels(): PackedParcels {
  const cookies: { cookie: SetCookie; unchanged: boolean }[] = [];
  const cleared: string[] = [];
  const foreign = new Set<string>();
  let token: string | null = null;
  return {
    setCookie: (cookie, unchanged) => void cookies.push({ cookie, unchanged }),
    clearCookie: (name) => void cleared.push(name),
    clearForeign: (name) => void foreign.add(name),
    handOver(value) {
      token = value;
    },
    unpack(trace, path, secure) {
      const headers: Header[] = [];
      for (const { cookie, unchanged } of cookies) {
        const stop = trace.start(at("parcels.set-cookie"));
        headers.push(["Set-Cookie", formatSetCookie(cookie)]);
        const { name, value, maxAge } = cookie;
        stop("cookie-set", "wire", "ok", { name, value, bytes: cookieBytes(cookie), maxAge, unchanged });
      }
      for (const name of cleared) {
        const stop = trace.start(at("parcels.clear-cookie"));
        headers.push(["Set-Cookie", formatSetCookie(emptyCookie(name, path, secure))]);
        stop("cookie-cleared", "wire", "ok", { name });
      }
      for (const name of foreign) {
        const stop = trace.start(at("parcels.clear-foreign"));
        const paths = pathsAbove(path);
        for (const above of paths)
          headers.push(["Set-Cookie", formatSetCookie(emptyCookie(name, above, secure))]);
        stop("foreign-cookies-cleared", "wire", "ok", { name, paths });
      }
      if (token !== null) {
        const stop = trace.start(at("parcels.hand-over"));
        stop("token-handed-over", "wire", "ok", { value: token, bytes: byteLength(token) });
      }
      return { headers, token };
    },
  };
}

/**
 * Every path whose cookies come along to `path` (RFC 6265 section 5.1.4), but for that path itself: `/`, `/api` and
 * `/api/labs` for a lab's. A server that names no path sets one of these, by the path that it was asked for.
 */
export function pathsAbove(path: string): string[] {
  const names = path.split("/").filter((name) => name !== "");
  return names.map((_, index) => `/${names.slice(0, index).join("/")}`);
}

/** The cookie that makes a browser drop the one of that name and path (RFC 6265 section 5.3). */
export const emptyCookie = (name: string, path: string, secure: boolean): SetCookie => ({
  name,
  value: "",
  path,
  maxAge: 0,
  httpOnly: true,
  secure,
  sameSite: "Lax",
});
