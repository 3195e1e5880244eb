import {
  type CookiePair,
  cookieBytes,
  fitsInBrowser,
  parseCookieHeader,
  parseSetCookie,
  type SetCookie,
} from "../http/cookies.ts";
import { headerValue, headerValues } from "../http/message.ts";
import { cookieNameOf, OWNER_COOKIE } from "../trace/cookie-names.ts";
import { type Exchange, isFromOtherSite } from "../trace/exchange.ts";
import type { ModelName } from "../trace/vocabulary.ts";

/** What the jar needs to know of a control: whether it put an envelope somewhere, and after which exchange. */
export interface JarNote {
  at: number;
  control: string;
  afterExchange: number;
  placed: { clientId: string; model: ModelName; value: string; maxAge: number | null } | null;
}

/** A cookie that a client holds. Attributes are `null` where only its use is known, not its setting. */
export interface Envelope {
  name: string;
  value: string;
  bytes: number;
  path: string | null;
  httpOnly: boolean | null;
  sameSite: SetCookie["sameSite"];
  secure: boolean | null;
  /** Lifetime in seconds, as it was set. */
  maxAge: number | null;
  /** By the host's clock, milliseconds; `null` for one that ends with the browser, or where it is not known. */
  expiresAt: number | null;
  setAt: number | null;
  setBy: number | null;
  /** The host that set it. */
  host: string | null;
  edited: boolean;
  was: string | null;
}

/**
 * The envelopes by their name. Where a client holds several cookies of one name, the lab's own bears it, as far as is known;
 * the others stand under the name, a NUL and a number.
 */
type Jar = Map<string, Envelope>;

const bare = (name: string, value: string): Envelope => ({
  name,
  value,
  bytes: cookieBytes({ name, value }),
  path: null,
  httpOnly: null,
  sameSite: null,
  secure: null,
  maxAge: null,
  expiresAt: null,
  setAt: null,
  setBy: null,
  host: null,
  edited: false,
  was: null,
});

/** What the browser showed that it holds: a `Cookie` header is evidence, whatever was recorded before. */
function see(jar: Jar, exchange: Exchange): void {
  const { client, request } = exchange;
  const sent = parseCookieHeader(headerValue(request.headers, "cookie")).filter(
    ({ name }) => name !== OWNER_COOKIE && name !== "",
  );
  const reveals = client.kind !== "page" && client.kind !== "browser";
  if (reveals && headerValue(request.headers, "authorization") === null) {
    const names = new Set(sent.map(({ name }) => name));
    for (const [key, { name }] of jar) if (!names.has(name)) jar.delete(key);
  }
  hold(jar, sent, bare);
}

/**
 * Puts what a `Cookie` header carried into the jar: all of each name that came, and no other of that name. Which of two is
 * the lab's own, its value tells; else the first: browsers send those with longer paths first (RFC 6265 section 5.4).
 */
function hold(
  jar: Jar,
  sent: readonly CookiePair[],
  envelopeOf: (name: string, value: string) => Envelope,
): void {
  for (const name of new Set(sent.map((pair) => pair.name))) {
    const values = sent.filter((pair) => pair.name === name).map(({ value }) => value);
    const before = jar.get(name);
    const own = Math.max(0, before ? values.indexOf(before.value) : 0);
    for (const key of keysBeside(jar, name)) jar.delete(key);
    values.forEach((value, index) => {
      if (index !== own) jar.set(`${name}\0${index}`, envelopeOf(name, value));
      else if (before?.value !== value) jar.set(name, envelopeOf(name, value));
    });
  }
}

/** Where the other envelopes of a name stand, beside the lab's own. */
const keysBeside = (jar: Jar, name: string): string[] =>
  [...jar].filter(([key, envelope]) => envelope.name === name && key !== name).map(([key]) => key);

/** Drops the cookie of that name and path, as a browser does. Others of the name have other paths than the lab's own. */
function drop(jar: Jar, { name, path }: SetCookie): void {
  const known = jar.get(name)?.path ?? null;
  if (known !== path) for (const key of keysBeside(jar, name)) jar.delete(key);
  if (known === null || path === null || known === path) jar.delete(name);
}

/** Stores what a response sets, as a browser does (RFC 6265 section 5.3). */
function store(jar: Jar, exchange: Exchange): void {
  const host = headerValue(exchange.request.headers, "host");
  for (const line of headerValues(exchange.response.headers, "set-cookie")) {
    const cookie = parseSetCookie(line);
    if (!cookie || cookie.name === OWNER_COOKIE) continue;
    if (cookie.maxAge !== null && cookie.maxAge <= 0) drop(jar, cookie);
    else if (fitsInBrowser(cookie))
      jar.set(cookie.name, stored(cookie, jar.get(cookie.name), exchange, host));
  }
}

function stored(
  cookie: SetCookie,
  before: Envelope | undefined,
  exchange: Exchange,
  host: string | null,
): Envelope {
  const { name, value, path, httpOnly, sameSite, secure, maxAge } = cookie;
  const same = before?.value === value;
  return {
    ...bare(name, value),
    path,
    httpOnly,
    sameSite,
    secure,
    maxAge,
    expiresAt: maxAge === null ? null : exchange.at + maxAge * 1000,
    setAt: exchange.at,
    setBy: exchange.id,
    host,
    edited: same ? before.edited : false,
    was: same ? before.was : null,
  };
}

/**
 * Whether a page of another site had this very browser send it: no other holds the envelope that came along. So what
 * the answer does to that envelope, it does here.
 */
const wasMadeToSend = (jar: Jar, { client, request }: Exchange): boolean =>
  isFromOtherSite(client) &&
  parseCookieHeader(headerValue(request.headers, "cookie")).some(
    ({ name, value }) => jar.get(name)?.value === value,
  );

function place(jar: Jar, note: JarNote & { placed: NonNullable<JarNote["placed"]> }): void {
  const { model, value, maxAge } = note.placed;
  const name = cookieNameOf(model);
  const before = jar.get(name);
  jar.set(name, {
    ...(before ?? bare(name, value)),
    value,
    bytes: cookieBytes({ name, value }),
    maxAge,
    expiresAt: maxAge === null ? null : note.at + maxAge * 1000,
    setAt: note.at,
    setBy: null,
    edited: true,
    was: before ? (before.was ?? before.value) : null,
  });
}

/**
 * The envelopes that a client holds, from what was recorded: what it sent, what it was sent, and what the owner put
 * into its browser. Expiry is not judged: that needs a clock (see {@link heldAt}).
 */
export function envelopesOf(
  clientId: string,
  exchanges: readonly Exchange[],
  controls: readonly JarNote[],
): Envelope[] {
  const jar: Jar = new Map();
  const applyNotes = (from: number, to: number): void => {
    for (const note of controls) {
      if (note.afterExchange < from || note.afterExchange >= to) continue;
      if (note.control === "reset") jar.clear();
      else if (note.placed?.clientId === clientId) place(jar, { ...note, placed: note.placed });
    }
  };
  let reached = 0;
  for (const exchange of exchanges.toSorted((a, b) => a.id - b.id)) {
    applyNotes(reached, exchange.id);
    reached = exchange.id;
    if (exchange.client.id !== clientId && !wasMadeToSend(jar, exchange)) continue;
    see(jar, exchange);
    store(jar, exchange);
  }
  applyNotes(reached, Number.POSITIVE_INFINITY);
  return [...jar.values()];
}

/** Those that a browser still holds at a moment of the host's clock. */
export const heldAt = (envelopes: readonly Envelope[], now: number): Envelope[] =>
  envelopes.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);

/**
 * The envelopes at a moment of a replay. Before the answer has come the browser holds what it sent; after an older
 * exchange, what that exchange left. The rest stays as it is now.
 */
export function envelopesDuring(
  current: readonly Envelope[],
  exchange: Exchange,
  moment: { arrived: boolean; newest: boolean },
): Envelope[] {
  if (moment.arrived && moment.newest) return [...current];
  const jar: Jar = new Map();
  const older = current.filter(({ setBy, edited }) => !edited && (setBy === null || setBy < exchange.id));
  const sets = new Set(
    headerValues(exchange.response.headers, "set-cookie").flatMap((line) => parseSetCookie(line)?.name ?? []),
  );
  older.forEach((envelope, index) => {
    const { name } = envelope;
    if (!sets.has(name)) jar.set(jar.has(name) ? `${name}\0${index}` : name, envelope);
  });
  const sent = parseCookieHeader(headerValue(exchange.request.headers, "cookie")).filter(
    ({ name }) => name !== OWNER_COOKIE && name !== "",
  );
  hold(
    jar,
    sent,
    (name, value) =>
      current.find((envelope) => envelope.name === name && envelope.value === value) ?? bare(name, value),
  );
  if (moment.arrived) store(jar, exchange);
  return [...jar.values()];
}
