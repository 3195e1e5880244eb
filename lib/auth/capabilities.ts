import { cookieNameOf } from "../trace/cookie-names.ts";
import type { Carrier, ModelName } from "../trace/vocabulary.ts";

/** What a model can do and what it costs: data that the contract suite proves and the screen shows. */
export interface Capabilities {
  /** The cookie that it sets; `null` where it sets none. */
  cookie: string | null;
  carriers: readonly Carrier[];
  /** Where the state stands that makes a returning client known. */
  stateLives: "nowhere" | "server" | "client";
  /** Whether the server can end one client's sign-in before it runs out. */
  revocable: boolean;
  /** Whether a sign-in outlives the restart of the service that made it, its memory lost. */
  survivesRestart: boolean;
  /** When a changed role is seen. */
  seesNewRole: "never" | "at once" | "at the next login";
  /** Store reads that recognising a client takes. */
  readsPerRequest: number;
  /** Whether whoever holds the credential can read what it says. */
  readableByHolder: boolean;
  /** Whether only this lab can have made a credential that it believes: a changed or foreign one is refused. */
  unforgeable: boolean;
  /** Whether the server itself refuses a credential whose time is over. */
  expires: boolean;
  /** Whether visitors who are not signed in are recognised too. */
  knowsVisitors: boolean;
}

const overBoth: readonly Carrier[] = ["cookie", "header"];

/** Models in which a client is recognised by what it carries itself, sealed, signed or in clear text. */
const carriedByClient = {
  carriers: overBoth,
  stateLives: "client",
  revocable: false,
  survivesRestart: true,
  seesNewRole: "at the next login",
  readsPerRequest: 0,
} as const;

/** Models in which the client carries a label, and the server finds the record by it. */
const keptByServer = {
  carriers: overBoth,
  stateLives: "server",
  revocable: true,
  survivesRestart: false,
  seesNewRole: "at once",
  readsPerRequest: 1,
  readableByHolder: false,
  unforgeable: true,
  expires: true,
  knowsVisitors: true,
} as const;

/** What is true of each model as a lab is set on its first day. */
export const CAPABILITIES = {
  none: {
    cookie: null,
    carriers: [],
    stateLives: "nowhere",
    revocable: false,
    survivesRestart: false,
    seesNewRole: "never",
    readsPerRequest: 0,
    readableByHolder: false,
    unforgeable: true,
    expires: false,
    knowsVisitors: false,
  },
  plain: {
    ...carriedByClient,
    cookie: cookieNameOf("plain"),
    readableByHolder: true,
    unforgeable: false,
    expires: false,
    knowsVisitors: true,
  },
  session: { ...keptByServer, cookie: cookieNameOf("session") },
  sealed: {
    ...carriedByClient,
    cookie: cookieNameOf("sealed"),
    readableByHolder: false,
    unforgeable: true,
    expires: true,
    knowsVisitors: true,
  },
  jwt: {
    ...carriedByClient,
    cookie: cookieNameOf("jwt"),
    readableByHolder: true,
    unforgeable: true,
    expires: true,
    knowsVisitors: false,
  },
  hybrid: { ...keptByServer, cookie: cookieNameOf("hybrid") },
} as const satisfies Record<ModelName, Capabilities>;

/** The models that are offered, in teaching order. */
export type OfferedModel = keyof typeof CAPABILITIES;

/** What a list of revoked tokens, asked at each request, changes about `jwt`. */
export const WITH_DENYLIST = { revocable: true, readsPerRequest: 1 } as const satisfies Partial<Capabilities>;
