import { byteLength } from "../core/bytes.ts";
import { at } from "../trace/at.ts";
import type { Carrier, ClientState } from "../trace/vocabulary.ts";
import type { AuthContext, AuthModel, Known, Recognition } from "./auth-model.ts";
import { CAPABILITIES } from "./capabilities.ts";
import { changed, knownBy, newState, signedIn } from "./carried.ts";
import { readCredential } from "./carrier.ts";
import { credentialCookie } from "./cookie.ts";
import { readText, writeText } from "./plain-text.ts";

const COOKIE = CAPABILITIES.plain.cookie;

/** Writes the state down and hands it to the client. */
function handOut(context: AuthContext, state: ClientState, carrier: Carrier): void {
  const { trace, parcels, settings } = context;
  const stop = trace.start(at("plain.write"));
  const text = writeText(state);
  stop("state-written", "server", "ok", { bytes: byteLength(text), state });
  if (carrier === "header") parcels.handOver(text);
  else parcels.setCookie(credentialCookie(context, COOKIE, text, settings.sessionTtl), false);
}

/**
 * The naive way: who the client is stands in clear text in what it carries, and is believed. Nothing proves it, so
 * anybody can write another name on it; nothing says when it ends, so it never does.
 */
export const plain: AuthModel = {
  name: "plain",
  capabilities: CAPABILITIES.plain,

  async recognise(context): Promise<Recognition<ClientState>> {
    const presented = readCredential(context, COOKIE);
    if (presented.value === null) return { known: null, code: presented.code, carrier: presented.carrier };
    const { carrier, value } = presented;
    const stop = context.trace.start(at("plain.believe"));
    const state = readText(value);
    stop("state-read", "server", state ? "ok" : "refused", { bytes: byteLength(value), state });
    if (!state) return { known: null, code: "malformed-credential", carrier };
    return { known: knownBy(state, { carrier, knownFrom: "text" }) };
  },

  async welcome(context) {
    const state = await newState(context, null);
    handOut(context, state, "cookie");
    return { visitor: state.visitor, visits: state.visits };
  },

  async keep(context, known, change) {
    const client = known as Known<ClientState>;
    const state = changed(client, change);
    if ("refused" in state) return state;
    if (state !== client.private) handOut(context, state, known.carrier);
    return state;
  },

  async signIn(context, before, user, carrier) {
    handOut(context, await signedIn(context, before, user, null), carrier);
    return null;
  },

  async signOut({ cookies, parcels }) {
    // Only this browser's copy goes. The same text, typed anywhere, is believed for ever.
    if (cookies.some((cookie) => cookie.name === COOKIE)) parcels.clearCookie(COOKIE);
    return null;
  },
};
