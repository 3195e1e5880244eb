import { type CookieJar, getIronSession, type SessionOptions, sealData } from "iron-session";
import { byteLength } from "../core/bytes.ts";
import { toMilliseconds, toSeconds } from "../core/clock.ts";
import type { SetCookie } from "../http/cookies.ts";
import { at } from "../trace/at.ts";
import { clientStateSchema } from "../trace/step.schema.ts";
import type { SealFault } from "../trace/step-data.ts";
import type { Carrier, ClientState, RefusalCode } from "../trace/vocabulary.ts";
import type { AuthContext, AuthModel, Known, Recognition, TooLarge } from "./auth-model.ts";
import { CAPABILITIES } from "./capabilities.ts";
import { changed, knownBy, newState, signedIn } from "./carried.ts";
import { readCredential } from "./carrier.ts";
import { credentialCookie } from "./cookie.ts";
import { faultOf, faultOfSeal, SEAL_TTL } from "./seal.ts";

const COOKIE = CAPABILITIES.sealed.cookie;

const CODES: Readonly<Record<SealFault, RefusalCode>> = {
  broken: "seal-broken",
  expired: "seal-expired",
  content: "seal-broken",
  "unknown-key": "key-unknown",
};

const optionsOf = (context: AuthContext): SessionOptions => ({
  cookieName: COOKIE,
  password: context.sealPasswords,
  ttl: SEAL_TTL,
});

/** Opens the box with iron-session. One credential is all that it gets to see, whichever carrier brought it. */
async function open(context: AuthContext, seal: string): Promise<ClientState | SealFault> {
  const stop = context.trace.start(at("sealed.open"));
  let reason: SealFault | null = null;
  const jar: CookieJar = {
    read: (name) => (name === COOKIE ? seal : undefined),
    write: () => undefined,
  };
  const found = await getIronSession<{ state: unknown }>(jar, {
    ...optionsOf(context),
    onUnsealError(why) {
      reason = faultOf(why);
    },
  });
  // Other things are sealed with the same passwords: a session's label is no state.
  const state = clientStateSchema.safeParse(found.state).data ?? null;
  const fault = reason ?? (state ? null : "content");
  stop("state-unsealed", "server", fault ? "refused" : "ok", { state, reason: fault });
  return fault ?? (state as ClientState);
}

/** The seal's own time is real time; what counts is the expiry inside it, by the lab's clock. */
function hasExpired({ trace, now }: AuthContext, { expiresAt }: ClientState): boolean {
  const stop = trace.start(at("sealed.check-expiry"));
  const until = expiresAt ?? 0;
  const expired = until <= now;
  stop("state-expiry-checked", "server", expired ? "refused" : "ok", { expiresAt: until, now, expired });
  return expired;
}

/** Seals the whole state. Over the cookie it is iron-session that writes it, or refuses to. */
async function handOut(context: AuthContext, state: ClientState, carrier: Carrier): Promise<TooLarge | null> {
  const lifetime = Math.max(1, toSeconds((state.expiresAt ?? 0) - context.now));
  const cookie = credentialCookie(context, COOKIE, "", lifetime);
  const stop = context.trace.start(at("sealed.seal"));
  const { seal, refusal } =
    carrier === "cookie" ? await save(context, state, cookie) : await sealed(context, state);
  stop("state-sealed", "server", refusal === null ? "ok" : "refused", {
    bytes: byteLength(seal),
    state,
    refusal,
  });
  if (refusal !== null) return { refused: "credential-too-large", detail: refusal };
  if (carrier === "header") context.parcels.handOver(seal);
  else context.parcels.setCookie({ ...cookie, value: seal }, false);
  return null;
}

interface Sealed {
  seal: string;
  /** What the library said when it would not set the cookie. */
  refusal: string | null;
}

/** A header has no limit of its own, so the library is only asked to seal. */
const sealed = async (context: AuthContext, state: ClientState): Promise<Sealed> => ({
  seal: await sealData({ state }, { password: context.sealPasswords, ttl: SEAL_TTL }),
  refusal: null,
});

async function save(context: AuthContext, state: ClientState, cookie: SetCookie): Promise<Sealed> {
  let written: string | null = null;
  const jar: CookieJar = {
    read: () => undefined,
    write(_name, value) {
      written = value;
    },
  };
  const { path, maxAge, httpOnly, secure } = cookie;
  const attributes = {
    path: path ?? "/",
    maxAge: maxAge ?? 0,
    httpOnly,
    secure,
    sameSite: sameSiteOf(cookie),
  };
  const session = await getIronSession<{ state: ClientState }>(jar, {
    ...optionsOf(context),
    cookieOptions: attributes,
  });
  session.state = state;
  // The library gives its refusal no code: what it says is shown, and whether it wrote is what is judged by.
  const refusal = await session.save().then(
    () => null,
    (error: Error) => error.message,
  );
  if (written !== null) return { seal: written, refusal: null };
  return { seal: (await sealed(context, state)).seal, refusal: refusal ?? "nothing was written" };
}

const SAME_SITE = { Strict: "strict", Lax: "lax", None: "none" } as const;

const sameSiteOf = ({ sameSite }: SetCookie) => SAME_SITE[sameSite ?? "Lax"];

/** iron-session as it comes: the whole state is sealed into the cookie, and the server keeps nothing. */
export const sealedCookie: AuthModel = {
  name: "sealed",
  capabilities: CAPABILITIES.sealed,

  async recognise(context): Promise<Recognition<ClientState>> {
    const presented = readCredential(context, COOKIE);
    if (presented.value === null) return { known: null, code: presented.code, carrier: presented.carrier };
    const { carrier, value } = presented;
    const checked = context.trace.start(at("sealed.check-shape"));
    const reason = faultOfSeal(value);
    const ok = reason === null;
    const bytes = byteLength(value);
    checked("seal-shape-checked", "server", ok ? "ok" : "refused", { bytes, ok, ...(ok ? {} : { reason }) });
    if (!ok) return { known: null, code: "malformed-credential", carrier };
    const state = await open(context, value);
    if (typeof state === "string") return { known: null, code: CODES[state], carrier };
    if (hasExpired(context, state)) return { known: null, code: "seal-expired", carrier };
    return { known: knownBy(state, { carrier, knownFrom: "seal" }) };
  },

  async welcome(context) {
    const state = await newState(context, expiryOf(context));
    await handOut(context, state, "cookie");
    return { visitor: state.visitor, visits: state.visits };
  },

  async keep(context, known, change) {
    // Sealing it again with every request would prolong a sign-in that cannot be called back.
    const client = known as Known<ClientState>;
    const state = changed(client, change);
    if ("refused" in state || state === client.private) return state;
    return (await handOut(context, state, known.carrier)) ?? state;
  },

  async signIn(context, before, user, carrier) {
    return handOut(context, await signedIn(context, before, user, expiryOf(context)), carrier);
  },

  async signOut({ cookies, parcels }) {
    // destroy() of the library does no more: the box itself stays good until it runs out.
    if (cookies.some((cookie) => cookie.name === COOKIE)) parcels.clearCookie(COOKIE);
    return null;
  },
};

const expiryOf = ({ now, settings }: AuthContext): number => now + toMilliseconds(settings.sessionTtl);
