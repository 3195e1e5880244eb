import { byteLength } from "../core/bytes.ts";
import { toMilliseconds } from "../core/clock.ts";
import { newSessionId } from "../core/ids.ts";
import { at } from "../trace/at.ts";
import { cookieNameOf } from "../trace/cookie-names.ts";
import type { Carrier, Identity, RefusalCode, SessionRecord } from "../trace/vocabulary.ts";
import type { AuthContext, AuthModel, Known, NoRoom, Recognition } from "./auth-model.ts";
import { CAPABILITIES } from "./capabilities.ts";
import { readCredential } from "./carrier.ts";
import { carriedOver } from "./carry-over.ts";
import { credentialCookie } from "./cookie.ts";
import { openLabel, sealLabel } from "./label.ts";
import { withPreferences } from "./preferences.ts";
import { faultOfSeal } from "./seal.ts";
import { faultOfSessionId } from "./session-id.ts";

/** What this model keeps of a recognised client: the record it found, and the label as it came. */
interface Drawer {
  record: SessionRecord;
  label: string;
  name: string | null;
}

/** What a new record is made from, and how its label leaves. */
interface Filing {
  user: Identity | null;
  from: SessionRecord | null;
  carrier: Carrier;
  cookie: string;
}

/** Reads the session id off the label, sealed or bare. */
async function readLabel(
  context: AuthContext,
  value: string,
): Promise<{ sid: string } | { code: RefusalCode }> {
  const { trace, settings } = context;
  if (settings.sessionLabel === "bare") {
    const stop = trace.start(at("session.read-bare-label"));
    const reason = faultOfSessionId(value);
    const sid = reason === null ? value : null;
    stop("label-read", "server", sid ? "ok" : "refused", { sid, ...(reason === null ? {} : { reason }) });
    return sid ? { sid } : { code: "malformed-credential" };
  }
  const checked = trace.start(at("session.check-seal-shape"));
  const reason = faultOfSeal(value);
  const ok = reason === null;
  const bytes = byteLength(value);
  checked("seal-shape-checked", "server", ok ? "ok" : "refused", { bytes, ok, ...(ok ? {} : { reason }) });
  if (!ok) return { code: "malformed-credential" };

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

/**
 * Writes a new record and hands out its label. The id is new: nobody can have chosen it beforehand.
 *
 * @param user who signed in, or `null` for a guest
 * @param from the record whose place it takes: the visitor stays the same one
 */
async function file(
  context: AuthContext,
  { user, from, carrier, cookie }: Filing,
): Promise<SessionRecord | NoRoom> {
  const { now, settings, random, room } = context;
  if (!from && !(await room.forRecord())) return { refused: "no-room", of: "records" };
  const record: SessionRecord = {
    id: newSessionId(random),
    visitor: from ? from.visitor : await context.nextVisitor(),
    visits: from ? from.visits : 1,
    userId: user?.id ?? null,
    role: user?.role ?? null,
    preferences: from ? from.preferences : {},
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + toMilliseconds(settings.sessionTtl),
  };
  await context.sessions.write(context.cabinet, record, context.keepUntil);
  const label = await makeLabel(context, record.id);
  if (carrier === "header") context.parcels.handOver(label);
  else context.parcels.setCookie(credentialCookie(context, cookie, label, settings.sessionTtl), false);
  return record;
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

/** A model in which the record stands in the server's store, and the cookie of that model carries its label. */
export const serverSession = (name: "session" | "hybrid"): AuthModel => ({
  name,
  capabilities: CAPABILITIES[name],

  async recognise(context): Promise<Recognition<Drawer>> {
    const presented = readCredential(context, cookieNameOf(name));
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
    return file(context, { user: null, from: null, carrier: "cookie", cookie: cookieNameOf(name) });
  },

  async keep(context, known, change) {
    const { record, label } = (known as Known<Drawer>).private;
    const { now, settings, room } = context;
    const added = change.preferences ?? {};
    if (change.preferences && !(await room.forBytes(byteLength(JSON.stringify(added)))))
      return { refused: "no-room", of: "bytes" };
    let isTooMuch = false;
    const kept = await context.sessions.update(
      context.cabinet,
      record.id,
      (current) => {
        const preferences = withPreferences(current.preferences, added);
        isTooMuch = preferences === null;
        return {
          ...current,
          visits: current.visits + (change.visit ? 1 : 0),
          preferences: preferences ?? current.preferences,
          lastSeenAt: now,
          expiresAt: now + toMilliseconds(settings.sessionTtl),
        };
      },
      context.keepUntil,
    );
    if (!kept) return { refused: "session-unknown" };
    if (known.carrier === "cookie") {
      // The same bytes again, not a new seal: what slides is the record's expiry and the cookie's lifetime.
      context.parcels.setCookie(
        credentialCookie(context, cookieNameOf(name), label, settings.sessionTtl),
        true,
      );
    }
    return isTooMuch ? { refused: "too-many-preferences" } : kept;
  },

  async signIn(context, before, user, carrier) {
    const known = before.known as Known<Drawer> | null;
    // A label that was known before the login must not open the drawer after it (session fixation). What was in the record
    // when it was removed goes along: another request may have changed it since it was read.
    const removed = known && (await context.sessions.remove(context.cabinet, known.private.record.id));
    const from = known && removed && carriedOver(known, user) ? removed : null;
    const filed = await file(context, { user, from, carrier, cookie: cookieNameOf(name) });
    return "refused" in filed ? filed : null;
  },

  async signOut(context, before) {
    const known = before.known as Known<Drawer> | null;
    if (known) await context.sessions.remove(context.cabinet, known.private.record.id);
    const own = cookieNameOf(name);
    if (context.cookies.some((cookie) => cookie.name === own)) context.parcels.clearCookie(own);
    return null;
  },
});

/** The server remembers: the record stands in its store, and only a label travels (sealed by iron-session). */
export const session: AuthModel = serverSession("session");
