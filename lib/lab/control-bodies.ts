import { z } from "zod";
import { INSIDE_SERVICES, MODELS, ROLES, SERVICES } from "../trace/vocabulary.ts";
import { preferencesSchema } from "./application.ts";
import { settingsSchema } from "./shapes.ts";

const sid = z.string().max(64);
const oneService = z.strictObject({ service: z.enum(SERVICES) });
const DAY = 86_400;

/** What each control takes. */
export const CONTROL_BODIES = {
  settings: settingsSchema.partial().extend({ cookie: settingsSchema.shape.cookie.partial().optional() }),
  "advance-clock": z.strictObject({
    seconds: z
      .int()
      .min(1)
      .max(366 * DAY),
  }),
  reset: z.strictObject({}),
  "change-role": z.strictObject({ user: z.string().max(80), role: z.enum(ROLES) }),
  "edit-session": z.strictObject({
    sid,
    role: z.enum(ROLES).optional(),
    preferences: preferencesSchema.optional(),
  }),
  "revoke-session": z.strictObject({ sid }),
  "revoke-token": z.strictObject({ jti: z.string().min(1).max(64) }),
  "rotate-keys": z.strictObject({ overlap: z.boolean() }),
  "restart-service": oneService,
  "stop-service": oneService,
  "start-service": oneService,
  "stop-store": z.strictObject({}),
  "start-store": z.strictObject({}),
  "place-cookie": z.strictObject({
    model: z.enum(MODELS),
    // What a cookie may hold (RFC 6265 section 4.1.1): anything else could not be put into a header.
    value: z
      .string()
      .max(8192)
      .regex(/^[\x21\x23-\x2B\x2D-\x3A\x3C-\x5B\x5D-\x7E]*$/, "not a cookie value"),
  }),
  replay: z.strictObject({ exchange: z.int().min(1), as: z.literal("thief") }),
  forge: z.strictObject({
    as: z.enum(INSIDE_SERVICES),
    at: z.enum(INSIDE_SERVICES),
    user: z.string().max(80),
    role: z.enum(ROLES),
  }),
} as const;

export type ControlName = keyof typeof CONTROL_BODIES;
export type ControlBody<K extends ControlName> = z.infer<(typeof CONTROL_BODIES)[K]>;

/** Whether there is such a control. */
export const isControl = (name: string): name is ControlName => Object.hasOwn(CONTROL_BODIES, name);
