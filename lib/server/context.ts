import { decodeOnly } from "../attacks/vulnerable/decode-only.ts";
import type { AuthContext } from "../auth/auth-model.ts";
import { openKeyRing } from "../auth/keys.ts";
import { parseCookieHeader } from "../http/cookies.ts";
import { headerValue, headerValues } from "../http/message.ts";
import { AUDIENCE, activeKey, issuerOf, type Lab, labTime, SHARED } from "../lab/lab.ts";
import { withOutage } from "../store/outage.ts";
import type { Cabinet } from "../store/session-store.ts";
import { withTrace } from "../store/traced-session-store.ts";
import type { ServiceName } from "../trace/vocabulary.ts";
import type { Container } from "./container.ts";
import { roomOf } from "./room.ts";
import type { Incoming } from "./serve.ts";

/** How long a store keeps a record beyond the session's own time, so that its expiry can be shown: milliseconds. */
const GRACE = 10 * 60 * 1000;

type Tools = Pick<AuthContext, "trace" | "parcels"> & { hostNow: number; service: ServiceName };

/** Everything that a model may use while it serves this request. `hostNow` in milliseconds. */
export function contextOf(
  container: Container,
  incoming: Incoming,
  { trace, parcels, hostNow, service }: Tools,
): AuthContext {
  const { lab, model, request, secure } = incoming;
  const { settings } = lab;
  const { sessions } = container;
  return {
    lab: lab.id,
    issuer: issuerOf(lab),
    audience: AUDIENCE,
    cookiePath: `/api/labs/${lab.id}`,
    secure,
    settings,
    authorization: headerValue(request.headers, "authorization"),
    cookies: parseCookieHeader(headerValues(request.headers, "cookie").join("; ")),
    now: labTime(lab, hostNow),
    keepUntil: keepUntil(lab, hostNow),
    random: container.random,
    trace,
    sessions: withTrace(lab.storeUp ? sessions : withOutage(sessions, isShared), trace),
    cabinet: { lab: lab.id, partition: settings.sessionPlace === "shared" ? SHARED : service },
    denylist: { lab: lab.id, partition: SHARED },
    sealPasswords: lab.sealPasswords,
    keys: openKeyRing(lab.id, settings.jwtAlg, activeKey(lab).kid, lab.keys),
    brokenVerifier: model.name === "jwt" && settings.verifier === "decode-only" ? decodeOnly : null,
    parcels,
    nameOf: (userId) => lab.users.find((user) => user.id === userId)?.name ?? null,
    nextVisitor: () => container.labs.increment(lab.id, "visitor"),
    room: roomOf(container, lab.id),
  };
}

const isShared = ({ partition }: Cabinet): boolean => partition === SHARED;

/** Until when a store has to keep what is written now: milliseconds by the host's clock. */
export const keepUntil = ({ settings }: Lab, hostNow: number): number =>
  hostNow + Math.max(settings.sessionTtl, settings.tokenTtl) * 1000 + GRACE;
