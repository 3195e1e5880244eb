import { z } from "zod";
import { exchangeSchema } from "../trace/exchange.schema.ts";
import { identitySchema, sessionRecordSchema } from "../trace/step.schema.ts";
import { JWT_ALGORITHMS, MODELS, SERVICES } from "../trace/vocabulary.ts";
import {
  type ControlNote,
  type LabView,
  type PublicKey,
  type Snapshot,
  type StateEvent,
  settingsSchema,
} from "./shapes.ts";

const count = z.int().min(0);
const sessions = z.array(sessionRecordSchema);

/** The members that a public key may have: a private one among them does not pass (RFC 7518 section 6). */
const publicKeySchema = z.strictObject({
  kid: z.string().min(1),
  alg: z.enum(JWT_ALGORITHMS),
  use: z.literal("sig"),
  kty: z.enum(["EC", "OKP", "RSA"]),
  crv: z.string().exactOptional(),
  x: z.string().exactOptional(),
  y: z.string().exactOptional(),
  n: z.string().exactOptional(),
  e: z.string().exactOptional(),
}) as z.ZodType<PublicKey>;

/** A control, as the log tells it. */
const controlNoteSchema = z.strictObject({
  entry: z.int().min(1),
  at: z.int(),
  control: z.string().min(1),
  says: z.string().min(1),
  afterExchange: count,
  removedSid: z.string().nullable(),
  placed: z
    .strictObject({
      clientId: z.string(),
      model: z.enum(MODELS),
      value: z.string(),
      maxAge: z.int().nullable(),
    })
    .nullable(),
}) satisfies z.ZodType<ControlNote>;

/** Everything about a lab but its exchanges. */
const labViewSchema = z.strictObject({
  id: z.string().min(1),
  labTime: z.int(),
  clockOffset: count,
  settings: settingsSchema,
  users: z.array(identitySchema),
  services: z.array(z.strictObject({ name: z.enum(SERVICES), up: z.boolean(), sessions })),
  store: z.strictObject({ engine: z.enum(["sqlite", "redis", "memory"]), up: z.boolean(), sessions }),
  keys: z.strictObject({ keys: z.array(publicKeySchema) }),
  activeKid: z.string().min(1),
  denylist: z.array(z.string()),
  visitors: count,
}) satisfies z.ZodType<LabView>;

/** A lab as a newcomer sees it: the answer of `GET /api/labs/{lab}`, and the live stream's `snapshot`. */
export const snapshotSchema = labViewSchema.extend({
  owner: z.boolean(),
  exchanges: z.array(exchangeSchema),
  controls: z.array(controlNoteSchema),
}) satisfies z.ZodType<Snapshot>;

/** The live stream's `state` event. */
export const stateEventSchema = z.strictObject({
  view: labViewSchema,
  note: controlNoteSchema,
  cleared: z.boolean(),
}) satisfies z.ZodType<StateEvent>;
