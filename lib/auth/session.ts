import { byteLength } from "../core/bytes.ts";
import { toMilliseconds } from "../core/clock.ts";
import { isSessionId, newSessionId } from "../core/ids.ts";
import { at } from "../trace/at.ts";
import type { Carrier, Identity, RefusalCode, SessionRecord } from "../trace/vocabulary.ts";
import type { AuthContext, AuthModel, Known, Recognition } from "./auth-model.ts";
import { CAPABILITIES } from "./capabilities.ts";
import { readCredential } from "./carrier.ts";
import { carriedOver } from "./carry-over.ts";
import { credentialCookie } from "./cookie.ts";
import { openLabel, sealLabel } from "./label.ts";
import { isSealShaped } from "./seal.ts";

/** What this model keeps of a recognised client: the record it found, and the label as it came. */
interface Drawer {
  record: SessionRecord;
  label: string;
  name: string | null;
}

/** Reads the session id off the label, sealed or bare. */
async function readLabel(
  context: AuthContext,
  value: string,
): Promise<{ sid: string } | { code: RefusalCode }> {
  const { trace, settings } = context;
  if (settings.sessionLabel === "bare") {
    const stop = trace.start(at("session.read-bare-label"));
    const sid = isSessionId(value) ? value : null;
    stop("label-read", "server", sid ? "ok" : "refused", { sid });
    return sid ? { sid } : { code: "malformed-credential" };
  }
  const checked = trace.start(at("session.check-seal-shape"));
  const shaped = isSealShaped(value);
  checked("seal-shape-checked", "server", shaped ? "ok" : "refused", {
    bytes: byteLength(value),
    ok: shaped,
  });
  if (!shaped) return { code: "malformed-credential" };

  const unsealed = trace.start(at("session.open-seal"));
  const opened = await openLabel(value, context.sealPasswords);
  unsealed("seal-opened", "server", opened.sid ? "ok" : "refused", opened);
  if (opened.sid) return { sid: opened.sid };
  if (opened.reason === "unknown-key") return { code: "key-unknown" };
  return { code: opened.reason === "expired" ? "seal-expired" : "seal-broken" };
}

/** Finds the drawer that the label names, and sees whether it is still in time. */
async function pullDrawer(context: AuthContext, sid: string): Promise<SessionRecord | RefusalCode> {
  const record = await context.sessions.read(context.cabinet, sid);
  if (!record) return "session-unknown";
  const stop = context.trace.start(at("session.check-expiry"));
  const expired = record.expiresAt <= context.now;
  const { expiresAt } = record;
  stop("session-expiry-checked", "server", expired ? "refused" : "ok", {
    sid,
    expiresAt,
    now: context.now,
    expired,
  });
  return expired ? "session-expired" : record;
}

/** A record for a visitor, not signed in yet. The id is new: nobody can have chosen it beforehand. */
async function newRecord(context: AuthContext, from: Known<Drawer> | null): Promise<SessionRecord> {
  const { now, settings, random } = context;
  return {
    id: newSessionId(random),
    visitor: from ? from.visitor : await context.nextVisitor(),
    visits: from ? from.visits : 1,
    userId: null,
    role: null,
    preferences: from ? from.preferences : {},
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + toMilliseconds(settings.sessionTtl),
  };
}

/** Files a new record and hands out its label. */
async function file(
  context: AuthContext,
  record: SessionRecord,
  carrier: Carrier,
  cookie: string,
): Promise<void> {
  await context.sessions.write(context.cabinet, record, context.keepUntil);
  const label = await makeLabel(context, record.id);
  if (carrier === "header") context.parcels.handOver(label);
  else
    context.parcels.setCookie(credentialCookie(context, cookie, label, context.settings.sessionTtl), false);
}

async function makeLabel(context: AuthContext, sid: string): Promise<string> {
  if (context.settings.sessionLabel === "bare") return sid;
  const stop = context.trace.start(at("session.seal-label"));
  const label = await sealLabel(sid, context.sealPasswords);
  stop("label-sealed", "server", "ok", { sid, bytes: byteLength(label) });
  return label;
}

const identityOf = ({ record, name }: Drawer): Identity | null =>
  record.userId !== null && record.role !== null && name !== null
    ? { id: record.userId, name, role: record.role }
    : null;

/** A model in which the record stands in the server's store, and a cookie of that name carries its label. */
export const serverSession = (name: "session" | "hybrid"): AuthModel => ({
  name,
  capabilities: CAPABILITIES[name],

  async recognise(context): Promise<Recognition<Drawer>> {
    const presented = readCredential(context, name);
    if (presented.value === null) return { known: null, code: presented.code, carrier: presented.carrier };
    const { carrier, value } = presented;
    const label = await readLabel(context, value);
    if ("code" in label) return { known: null, code: label.code, carrier };
    const record = await pullDrawer(context, label.sid);
    if (typeof record === "string") return { known: null, code: record, carrier };
    const drawer: Drawer = { record, label: value, name: context.nameOf(record.userId) };
    return {
      known: {
        carrier,
        visitor: record.visitor,
        visits: record.visits,
        identity: identityOf(drawer),
        preferences: record.preferences,
        knownFrom: "record",
        private: drawer,
      },
    };
  },

  async welcome(context) {
    const record = await newRecord(context, null);
    await file(context, record, "cookie", name);
    return { visitor: record.visitor, visits: record.visits };
  },

  async keep(context, known, change) {
    const { record, label } = (known as Known<Drawer>).private;
    const { now, settings } = context;
    const kept: SessionRecord = {
      ...record,
      ...change,
      lastSeenAt: now,
      expiresAt: now + toMilliseconds(settings.sessionTtl),
    };
    await context.sessions.write(context.cabinet, kept, context.keepUntil);
    if (known.carrier === "cookie") {
      // The same bytes again, not a new seal: what slides is the record's expiry and the cookie's lifetime.
      context.parcels.setCookie(credentialCookie(context, name, label, settings.sessionTtl), true);
    }
    return { visits: kept.visits };
  },

  async signIn(context, before, user, carrier) {
    const known = before.known as Known<Drawer> | null;
    // A label that was known before the login must not open the drawer after it (session fixation).
    if (known) await context.sessions.remove(context.cabinet, known.private.record.id);
    const record = {
      ...(await newRecord(context, carriedOver(known, user))),
      userId: user.id,
      role: user.role,
    };
    await file(context, record, carrier, name);
    return null;
  },

  async signOut(context, before) {
    const known = before.known as Known<Drawer> | null;
    if (known) await context.sessions.remove(context.cabinet, known.private.record.id);
    if (context.cookies.some((cookie) => cookie.name === name)) context.parcels.clearCookie(name);
  },
});

/** The server remembers: the record stands in its store, and only a label travels (sealed by iron-session). */
export const session: AuthModel = serverSession("session");
