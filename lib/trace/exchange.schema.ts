import { z } from "zod";
import type { RecordedRequest, RecordedResponse } from "../http/message.ts";
import type { Exchange } from "./exchange.ts";
import { decisionSchema, stepSchema } from "./step.schema.ts";
import { ACTIONS, CARRIERS, CLIENT_KINDS, GATEWAY_ACTIONS, MODELS, SERVICES } from "./vocabulary.ts";

const count = z.int().min(0);
const headers = z.array(z.tuple([z.string().min(1), z.string()]));

const request = z.strictObject({
  method: z.string().regex(/^[A-Z]+$/),
  path: z.string().startsWith("/"),
  headers,
  body: z.string(),
}) satisfies z.ZodType<RecordedRequest>;

const response = z.strictObject({
  status: z.int().min(200).max(599),
  headers,
  body: z.string(),
}) satisfies z.ZodType<RecordedResponse>;

/** An exchange, as it goes on the wire. For the server and for tests: the browser believes its own server. */
export const exchangeSchema = z.strictObject({
  id: z.int().min(1),
  at: z.int(),
  labTime: z.int(),
  client: z.strictObject({
    id: z.string().min(1),
    kind: z.enum(CLIENT_KINDS),
    label: z.string().min(1),
  }),
  service: z.enum(SERVICES),
  model: z.enum(MODELS),
  action: z.enum([...ACTIONS, ...GATEWAY_ACTIONS]),
  carrier: z.enum(CARRIERS).nullable(),
  request,
  steps: z.array(stepSchema).min(3),
  response,
  decision: decisionSchema,
  cost: z.strictObject({
    micros: z.number().min(0),
    storeReads: count,
    storeWrites: count,
    cryptoOps: count,
    requestBytes: count,
    responseBytes: count,
  }),
  cold: z.literal(true).optional(),
}) satisfies z.ZodType<Exchange>;
