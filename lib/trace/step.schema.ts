import { z } from "zod";
import type { Json, StepData } from "./step-data.ts";
import { STEP_KINDS, type Step, type StepKind } from "./steps.ts";
import {
  BALANCINGS,
  CHOICE_REASONS,
  type ClientState,
  INSIDE_SERVICES,
  KNOWN_FROM,
  OUTCOMES,
  PLACES,
  type Preferences,
  REFUSAL_CODES,
  ROLES,
  SERVICES,
  type SessionRecord,
  VERDICTS,
} from "./vocabulary.ts";

const count = z.int().min(0);
const moment = z.int();
const text = z.string();
const role = z.enum(ROLES);
const code = z.enum(REFUSAL_CODES).nullable();

const preferencesSchema = z.record(
  text,
  z.union([text, z.number(), z.boolean()]),
) satisfies z.ZodType<Preferences>;

/** Whom a client was taken for. */
export const identitySchema = z.strictObject({ id: z.int(), name: text, role });

/** What the server concluded. */
export const decisionSchema = z.strictObject({
  verdict: z.enum(VERDICTS),
  code,
  identity: identitySchema.nullable(),
  visitor: count.optional(),
});

/** A record of the session store. */
export const sessionRecordSchema = z.strictObject({
  id: text,
  visitor: count,
  visits: count,
  userId: z.int().nullable(),
  role: role.nullable(),
  preferences: preferencesSchema,
  createdAt: moment,
  lastSeenAt: moment,
  expiresAt: moment,
}) satisfies z.ZodType<SessionRecord>;

/** What a client carries of itself. */
export const clientStateSchema = z.strictObject({
  visitor: count,
  visits: count,
  userId: z.int().nullable(),
  name: text.nullable(),
  role: role.nullable(),
  preferences: preferencesSchema,
  expiresAt: moment.nullable(),
}) satisfies z.ZodType<ClientState>;

const service = z.enum(SERVICES);
const inside = z.enum(INSIDE_SERVICES);
const sealFault = z.enum(["broken", "expired", "content", "unknown-key"]);

const cabinet = z.strictObject({ partition: text, labels: z.array(text), total: count });
const json: z.ZodType<Json> = z.json();
const claims = z.record(text, json);
const check = z.strictObject({ claim: text, ok: z.boolean().nullable(), says: text });
const signed = z.strictObject({ alg: text, kid: text });

/** What each kind of step tells. The compiler checks that no kind is missing, and that each fits its type. */
const DATA = {
  "request-received": z.strictObject({ method: text, path: text, bytes: count }),
  "service-chosen": z.strictObject({
    balancing: z.enum([...BALANCINGS, "none"]),
    preferred: service,
    service,
    up: z.array(service),
    down: z.array(service),
    reason: z.enum(CHOICE_REASONS),
  }),
  "cors-checked": z.strictObject({
    origin: text,
    preflight: z.boolean(),
    method: text.nullable(),
    headers: z.array(text),
    allowed: z.boolean(),
  }),
  "authorization-read": z.strictObject({
    found: z.boolean(),
    scheme: text.nullable(),
    bytes: count,
    fault: text.optional(),
  }),
  "cookie-read": z.strictObject({
    name: text,
    count,
    value: text.nullable(),
    bytes: count,
    fault: text.optional(),
  }),
  "seal-shape-checked": z.strictObject({ bytes: count, ok: z.boolean(), reason: text.optional() }),
  "seal-opened": z.strictObject({
    sid: text.nullable(),
    reason: sealFault.nullable(),
  }),
  "label-read": z.strictObject({ sid: text.nullable(), reason: text.optional() }),
  "session-looked-up": z.strictObject({
    sid: text,
    found: z.boolean(),
    record: sessionRecordSchema.nullable(),
    cabinet,
  }),
  "session-expiry-checked": z.strictObject({
    sid: text,
    expiresAt: moment,
    now: moment,
    expired: z.boolean(),
  }),
  "session-written": z.strictObject({ sid: text, record: sessionRecordSchema, isNew: z.boolean(), cabinet }),
  "session-removed": z.strictObject({ sid: text, existed: z.boolean(), cabinet }),
  "label-sealed": z.strictObject({ sid: text, bytes: count }),
  "token-shape-checked": z.strictObject({ bytes: count, ok: z.boolean(), reason: text.nullable() }),
  "key-chosen": z.strictObject({ alg: text, kid: text.nullable(), found: z.boolean(), header: claims }),
  "token-decoded": z.strictObject({
    alg: text,
    kid: text.nullable(),
    header: claims,
    claims: claims.nullable(),
  }),
  "signature-checked": signed.extend({ valid: z.boolean(), claims: claims.nullable() }),
  "claims-checked": z.strictObject({
    claims,
    checks: z.array(check),
    code,
    expiresAt: moment,
    now: moment,
  }),
  "token-issued": signed.extend({ header: claims, claims, bytes: count }),
  "service-called": z.strictObject({
    service: inside,
    path: text,
    token: text,
    status: z.int(),
    code,
  }),
  "denylist-checked": z.strictObject({ jti: text, listed: z.boolean() }),
  "token-denied": z.strictObject({ jti: text }),
  "state-read": z.strictObject({ bytes: count, state: clientStateSchema.nullable() }),
  "state-written": z.strictObject({ bytes: count, state: clientStateSchema }),
  "state-unsealed": z.strictObject({ state: clientStateSchema.nullable(), reason: sealFault.nullable() }),
  "state-expiry-checked": z.strictObject({ expiresAt: moment, now: moment, expired: z.boolean() }),
  "state-sealed": z.strictObject({ bytes: count, state: clientStateSchema, refusal: text.nullable() }),
  "store-failed": z.strictObject({ partition: text, operation: z.enum(["read", "write", "remove"]) }),
  "visitor-counted": z.strictObject({ visitor: count }),
  "user-looked-up": z.strictObject({ user: text, id: z.int(), role }),
  "role-checked": z.strictObject({ needs: role, has: role, knownFrom: z.enum(KNOWN_FROM) }),
  "preferences-dropped": z.strictObject({ preferences: preferencesSchema }),
  decision: decisionSchema,
  "cookie-set": z.strictObject({
    name: text,
    value: text,
    bytes: count,
    maxAge: z.int().nullable(),
    unchanged: z.boolean(),
  }),
  "cookie-cleared": z.strictObject({ name: text }),
  "foreign-cookies-cleared": z.strictObject({ name: text, paths: z.array(text) }),
  "token-handed-over": z.strictObject({ value: text, bytes: count }),
  "response-sent": z.strictObject({ status: z.int(), bytes: count }),
} satisfies { [K in StepKind]: z.ZodType<StepData[K]> };

const stepOf = (kind: StepKind) =>
  z.strictObject({
    kind: z.literal(kind),
    place: z.enum(PLACES),
    says: text.min(1),
    outcome: z.enum(OUTCOMES),
    start: z.number().min(0).exactOptional(),
    micros: z.number().min(0),
    data: DATA[kind],
    source: z.strictObject({ file: text, line: z.int().min(1) }),
    hop: inside.exactOptional(),
  });

const [first, ...rest] = STEP_KINDS.map(stepOf);
if (!first) throw new TypeError("There is no kind of step.");

// Each member pairs a kind with its own data; the compiler cannot follow the pair through the list.
/** A step, as it goes on the wire. For the server and for tests: the browser believes its own server. */
export const stepSchema = z.discriminatedUnion("kind", [first, ...rest]) as unknown as z.ZodType<Step>;
