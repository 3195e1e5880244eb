import { z } from "zod";
import type { Exchange } from "../trace/exchange.ts";
import type { ModelName, Role, ServiceName, SessionRecord } from "../trace/vocabulary.ts";
import { BALANCINGS, JWT_ALGORITHMS, type JwtAlgorithm } from "../trace/vocabulary.ts";

/** What a lab's owner can set. Times in seconds; `cookie.maxAge: null` follows the credential's own lifetime. */
export const settingsSchema = z.strictObject({
  jwtAlg: z.enum(JWT_ALGORITHMS),
  tokenTtl: z.int().min(1).max(86_400),
  sessionTtl: z.int().min(1).max(86_400),
  cookie: z.strictObject({
    httpOnly: z.boolean(),
    sameSite: z.enum(["strict", "lax", "none"]),
    maxAge: z.int().min(1).max(86_400).nullable(),
  }),
  denylist: z.boolean(),
  services: z.union([z.literal(1), z.literal(3)]),
  balancing: z.enum(BALANCINGS),
  sessionPlace: z.enum(["service", "shared"]),
  sessionLabel: z.enum(["sealed", "bare"]),
  verifier: z.enum(["strict", "decode-only"]),
  crossSite: z.enum(["refuse", "serve"]),
  sessionIds: z.literal("random"),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A user of the lab's directory. */
export interface User {
  id: number;
  name: string;
  role: Role;
}

/** A public key, or what may be told of a secret one (no key material). RFC 7517. */
export interface PublicKey {
  kid: string;
  alg: JwtAlgorithm;
  use: "sig";
  kty: string;
  [member: string]: string;
}

/** What the owner did to the lab, in one sentence. */
export interface ControlNote {
  /** The entry of the journal that tells of it. */
  entry: number;
  /** By the host's clock, milliseconds. */
  at: number;
  control: string;
  says: string;
  /** The number of the last exchange before it: where it stands in the log. */
  afterExchange: number;
  /** The drawer that it emptied, if it did. */
  removedSid: string | null;
  /** The envelope that it put into the owner's browser, if it did. */
  placed: { clientId: string; model: ModelName; value: string; maxAge: number | null } | null;
}

/** Everything about a lab but its exchanges: what a `state` event carries. */
export interface LabView {
  id: string;
  /** The lab's clock when this was made, milliseconds; `clockOffset` milliseconds ahead of the host's. */
  labTime: number;
  clockOffset: number;
  settings: Settings;
  users: User[];
  services: { name: ServiceName; up: boolean; sessions: SessionRecord[] }[];
  store: { engine: "sqlite" | "redis" | "memory"; up: boolean; sessions: SessionRecord[] };
  keys: { keys: PublicKey[] };
  /** The key that signs now. */
  activeKid: string;
  denylist: string[];
  /** How many visitors have been counted. */
  visitors: number;
}

/** A lab as a newcomer sees it: its state, its last 100 exchanges and its last 50 controls, oldest first. */
export interface Snapshot extends LabView {
  /** Whether the one who asks may control the lab. */
  owner: boolean;
  exchanges: Exchange[];
  controls: ControlNote[];
}

/** What the live stream's `state` event carries: the state after a control. */
export interface StateEvent {
  view: LabView;
  note: ControlNote;
  /** Whether the past was dropped too: only a reset does. */
  cleared: boolean;
}
