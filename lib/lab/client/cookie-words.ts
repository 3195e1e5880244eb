import { bytes, duration, grouped } from "../../core/figures.ts";
import {
  COOKIE_LIMIT,
  type CookiePair,
  cookieBytes,
  parseCookieHeader,
  type SetCookie,
} from "../../http/cookies.ts";
import { headerValues } from "../../http/message.ts";
import { cookieNameOf, modelOfCookie, OWNER_COOKIE } from "../../trace/cookie-names.ts";
import type { Exchange } from "../../trace/exchange.ts";

/** One attribute of a `Set-Cookie`, as it stands there, and what it means. `set`: whether it is there at all. */
export interface AttributeWords {
  name: string;
  /** `null` for one that has none. */
  value: string | null;
  set: boolean;
  says: string;
}

const SAME_SITE: Readonly<Record<NonNullable<SetCookie["sameSite"]>, string>> = {
  Strict: "Never goes along when another site sends you here, not even by a link.",
  Lax: "Goes along when you follow a link from another site, not when that site posts a form or loads a picture.",
  None: "Goes along whoever makes the browser send the request. Browsers take it only together with Secure.",
};

/** Explains each attribute of a `Set-Cookie` (RFC 6265 section 4.1.2), and those that are missing. */
export const attributesOf = (cookie: SetCookie): AttributeWords[] => [
  lifetime(cookie),
  {
    name: "Path",
    value: cookie.path,
    set: cookie.path !== null,
    says: cookie.path?.startsWith("/api/labs/")
      ? "Goes along only to addresses that begin like this: to this lab, and to no other."
      : "Goes along to all addresses that begin like this. This lab's own cookie has a longer path.",
  },
  {
    name: "HttpOnly",
    value: null,
    set: cookie.httpOnly,
    says: cookie.httpOnly
      ? "Scripts of the page cannot read it. The requests that they send carry it all the same."
      : "Not set: any script of the page can read it through document.cookie.",
  },
  {
    name: "SameSite",
    value: cookie.sameSite,
    set: cookie.sameSite !== null,
    says: cookie.sameSite ? SAME_SITE[cookie.sameSite] : "Not set: browsers then act as if it said Lax.",
  },
  {
    name: "Secure",
    value: null,
    set: cookie.secure,
    says: cookie.secure
      ? "Goes along over https only; browsers count this very machine, localhost, as safe too."
      : "Not set: this request came over plain http, and a browser stores no Secure cookie from another machine that way.",
  },
];

function lifetime({ maxAge }: SetCookie): AttributeWords {
  const words = { name: "Max-Age", value: maxAge === null ? null : String(maxAge), set: maxAge !== null };
  if (maxAge === null) return { ...words, says: "Not set: the browser drops it when it is closed." };
  if (maxAge <= 0) return { ...words, says: "No time at all: the browser is to drop it now." };
  return { ...words, says: `The browser drops it by itself after ${duration(maxAge * 1000)}.` };
}

/** A cookie that came with a request. */
export interface SentCookie extends CookiePair {
  bytes: number;
  /** Whether it came more than once under this name. */
  twice: boolean;
  /** Whether it is the one that the model looks at. */
  read: boolean;
}

/** The cookies that came with a request, in order. The owner's own is not the lesson's. */
export function sentCookies(exchange: Exchange): SentCookie[] {
  const pairs = headerValues(exchange.request.headers, "cookie")
    .flatMap((line) => parseCookieHeader(line))
    .filter(({ name }) => name !== OWNER_COOKIE);
  return pairs.map((pair) => ({
    ...pair,
    bytes: cookieBytes(pair),
    twice: pairs.filter(({ name }) => name === pair.name).length > 1,
    read: pair.name === cookieNameOf(exchange.model),
  }));
}

/** How much of what a browser stores a cookie takes up. */
export const sizeWords = (pair: CookiePair): string =>
  `${grouped(cookieBytes(pair))} of at most ${bytes(COOKIE_LIMIT)}`;

/** What stands in the value of a lab's cookie, and who can read or change it; `null` for any other cookie. */
export function valueWords({ name, value }: CookiePair): string | null {
  switch (modelOfCookie(name)) {
    case "plain":
      return "Clear text: who you are, written out. Whoever holds it can read it and change it, and nothing would show.";
    case "sealed":
      return "The whole state, sealed with iron-session: encrypted, so that nobody reads it, and with a check, so that every change shows.";
    case "session":
    case "hybrid":
      return value.startsWith("Fe26.2*")
        ? "A label, sealed: it names a drawer on the server, and says nothing else."
        : "A bare label: it names a drawer on the server, and says nothing else.";
    case "jwt":
      return "A signed token: whoever holds it can read it, and every change shows.";
    case "none":
    case null:
      return null;
  }
}
