/** The ways in which a server may recognise a returning client. */
export const MODELS = ["none", "plain", "session", "sealed", "jwt", "hybrid"] as const;
export type ModelName = (typeof MODELS)[number];

/** How a credential travels. */
export const CARRIERS = ["cookie", "header"] as const;
export type Carrier = (typeof CARRIERS)[number];

/** What learners can ask the application to do. */
export const ACTIONS = ["hello", "login", "me", "preferences", "admin", "logout"] as const;

/** The services that stand behind the gateway of `hybrid`, each with an audience of its own. */
export const INSIDE_SERVICES = ["orders", "billing", "profile"] as const;
export type InsideService = (typeof INSIDE_SERVICES)[number];

/** What `hybrid` offers besides: the gateway asks all services inside, or one of them is asked directly. */
export const GATEWAY_ACTIONS = ["dashboard", ...INSIDE_SERVICES] as const;

export type ActionName = (typeof ACTIONS | typeof GATEWAY_ACTIONS)[number];

/** The actions that a model offers. */
export const actionsOf = (model: ModelName): readonly ActionName[] =>
  model === "hybrid" ? [...ACTIONS, ...GATEWAY_ACTIONS] : ACTIONS;

/** The services behind the balancer. */
export const SERVICES = ["A", "B", "C"] as const;
export type ServiceName = (typeof SERVICES)[number];

/** How the balancer deals requests out to the services. */
export const BALANCINGS = ["round-robin", "sticky", "random"] as const;
export type Balancing = (typeof BALANCINGS)[number];

/**
 * Why the balancer chose as it did. `only`: there is one service; `turn`, `sticks`, `drawn`: as its rule says;
 * `skipped`: the one that its rule names is down; `none-up`: all are down.
 */
export const CHOICE_REASONS = ["only", "turn", "sticks", "drawn", "skipped", "none-up"] as const;
export type ChoiceReason = (typeof CHOICE_REASONS)[number];

/** Where a step happened: on the wire, in the service, in its own memory, at the key office, in the shared store. */
export const PLACES = ["wire", "server", "cabinet", "office", "store"] as const;
export type Place = (typeof PLACES)[number];

/** How a step went. `refused`: this is where a credential was turned down. */
export const OUTCOMES = ["ok", "refused", "info"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Who sent a request. `page`: the owner's page; `browser`: any other browser. */
export const CLIENT_KINDS = ["page", "browser", "curl", "thief", "service", "other"] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

/** What the server concluded. `anonymous`: nobody was recognised, and that is no fault. */
export const VERDICTS = ["allowed", "anonymous", "refused", "forbidden", "failed"] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * Every reason for which a credential can be turned down: the one closed list.
 * It stands here because an exchange names a code in its shape; `lib/auth/refusals.ts` says what each means.
 */
export const REFUSAL_CODES = [
  "no-credential",
  "malformed-credential",
  "seal-broken",
  "seal-expired",
  "session-unknown",
  "session-expired",
  "signature-invalid",
  "algorithm-not-allowed",
  "key-unknown",
  "token-expired",
  "token-not-yet-valid",
  "issuer-wrong",
  "audience-wrong",
  "claim-missing",
  "token-revoked",
  "store-unavailable",
  "service-unavailable",
  "role-insufficient",
  "credential-too-large",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** The algorithms that a lab can sign its tokens with (RFC 7518 section 3.1; EdDSA: RFC 8037 section 3.1). */
export const JWT_ALGORITHMS = ["ES256", "HS256", "RS256", "EdDSA"] as const;
export type JwtAlgorithm = (typeof JWT_ALGORITHMS)[number];

/** The roles that a user can have. */
export const ROLES = ["admin", "editor", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** Whom the server takes the client to be. */
export interface Identity {
  id: number;
  name: string;
  role: Role;
}

/** Small things that a visitor asked the application to remember. */
export type Preferences = Record<string, string | number | boolean>;

/** Where it is known from what a client may do: a stored record, a token, a seal that was opened, or clear text. */
export const KNOWN_FROM = ["record", "token", "seal", "text"] as const;
export type KnownFrom = (typeof KNOWN_FROM)[number];

/**
 * What a client carries along of itself where the server keeps nothing: in clear text, or sealed. Times in
 * milliseconds since the epoch, by the lab's clock; `expiresAt` is `null` where nothing says when it ends.
 */
export interface ClientState {
  visitor: number;
  visits: number;
  /** `null` while nobody has signed in. */
  userId: number | null;
  name: string | null;
  role: Role | null;
  preferences: Preferences;
  expiresAt: number | null;
}

/** A record of the session store: a drawer. Times in milliseconds since the epoch, by the lab's clock. */
export interface SessionRecord {
  id: string;
  visitor: number;
  visits: number;
  /** `null` while nobody has signed in. */
  userId: number | null;
  role: Role | null;
  preferences: Preferences;
  createdAt: number;
  lastSeenAt: number;
  expiresAt: number;
}
