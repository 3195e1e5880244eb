import type {
  Balancing,
  ChoiceReason,
  ClientState,
  Identity,
  InsideService,
  KnownFrom,
  Preferences,
  RefusalCode,
  Role,
  ServiceName,
  SessionRecord,
  Verdict,
} from "./vocabulary.ts";

/** The drawers of the place that was touched, as they stood just before: the first few labels, and how many in all. */
export interface CabinetView {
  /** `A`, `B`, `C` for a service's own memory, or `shared`. */
  partition: string;
  labels: string[];
  total: number;
}

/** One condition that a token's claims have to meet. `ok` is `null` where it was never asked. */
export interface ClaimCheck {
  claim: string;
  ok: boolean | null;
  says: string;
}

/** Why a seal did not give what it should hold. `unknown-key`: it names a password that the lab does not have. */
export type SealFault = "broken" | "expired" | "content" | "unknown-key";

/** What was asked of a store. */
export type StoreOperation = "read" | "write" | "remove";

/** A value that JSON can carry. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A token's claims as they were written, trusted or not. */
export type Claims = { [claim: string]: Json };

/** What is known of each kind of step: the closed vocabulary of a trace. */
export interface StepData {
  /** The handler has the request. */
  "request-received": { method: string; path: string; bytes: number };
  /** The balancer picked the service. `preferred`: the one that its rule names; `up` and `down`: which answered it. */
  "service-chosen": {
    balancing: Balancing | "none";
    preferred: ServiceName;
    service: ServiceName;
    up: ServiceName[];
    down: ServiceName[];
    reason: ChoiceReason;
  };
  /** A page of another origin asks: what its browser is told (WHATWG Fetch, CORS protocol). */
  "cors-checked": {
    origin: string;
    /** Whether the browser asks beforehand, and for what. */
    preflight: boolean;
    method: string | null;
    headers: string[];
    allowed: boolean;
  };
  /** Looked for an `Authorization` header. `fault`: which part of it is wrong, as a sentence. */
  "authorization-read": { found: boolean; scheme: string | null; bytes: number; fault?: string };
  /** Looked for the model's cookie. `count`: how many cookies of that name came. `fault`: what is wrong with its value. */
  "cookie-read": { name: string; count: number; value: string | null; bytes: number; fault?: string };
  /** The seal's form was checked before any cryptography. `reason`: what is wrong with it; its subject is "it". */
  "seal-shape-checked": { bytes: number; ok: boolean; reason?: string };
  /** iron-session opened the seal, or could not. */
  "seal-opened": { sid: string | null; reason: SealFault | null };
  /** A bare label was read as it is. `reason`: what is wrong with it; its subject is "it". */
  "label-read": { sid: string | null; reason?: string };
  /** The store was asked for a record. */
  "session-looked-up": { sid: string; found: boolean; record: SessionRecord | null; cabinet: CabinetView };
  /** The record's expiry was held against the lab's clock. */
  "session-expiry-checked": { sid: string; expiresAt: number; now: number; expired: boolean };
  /** A record was written: a new one, or a changed one. */
  "session-written": { sid: string; record: SessionRecord; isNew: boolean; cabinet: CabinetView };
  /** A record was removed from the store. */
  "session-removed": { sid: string; existed: boolean; cabinet: CabinetView };
  /** iron-session sealed the label. */
  "label-sealed": { sid: string; bytes: number };
  /** The strict gate before the verifier: size, three segments, one spelling. */
  "token-shape-checked": { bytes: number; ok: boolean; reason: string | null };
  /** The header's algorithm and key id were matched with the keys that this lab accepts. */
  "key-chosen": { alg: string; kid: string | null; found: boolean; header: Claims };
  /** Header and claims were decoded, and believed as they are: nothing vouches for them. `claims` are `null` where nobody could read them. */
  "token-decoded": { alg: string; kid: string | null; header: Claims; claims: Claims | null };
  /** jose checked the signature over header and claims. `claims` are `null` where nobody could read them. */
  "signature-checked": { alg: string; kid: string; valid: boolean; claims: Claims | null };
  /** The claims were held against issuer, audience and the lab's clock. */
  "claims-checked": {
    claims: Claims;
    checks: ClaimCheck[];
    code: RefusalCode | null;
    expiresAt: number;
    now: number;
  };
  /** A token was signed. */
  "token-issued": { alg: string; kid: string; header: Claims; claims: Claims; bytes: number };
  /** The gateway called a service inside with a token. `code`: why it was turned away there. */
  "service-called": {
    service: InsideService;
    path: string;
    token: string;
    status: number;
    code: RefusalCode | null;
  };
  /** The list of revoked tokens was asked for a token's id. */
  "denylist-checked": { jti: string; listed: boolean };
  /** A token's id was put on the list of revoked tokens. */
  "token-denied": { jti: string };
  /** Clear text that the client carries was read, and believed. `state` is `null` where it made no sense. */
  "state-read": { bytes: number; state: ClientState | null };
  /** Clear text was written for the client to carry. */
  "state-written": { bytes: number; state: ClientState };
  /** iron-session opened the sealed state, or could not. */
  "state-unsealed": { state: ClientState | null; reason: SealFault | null };
  /** The expiry inside the sealed state was held against the lab's clock. */
  "state-expiry-checked": { expiresAt: number; now: number; expired: boolean };
  /** iron-session sealed the state. `refusal`: what the library said when it would not, because of its size. */
  "state-sealed": { bytes: number; state: ClientState; refusal: string | null };
  /** A store was asked, and did not answer. */
  "store-failed": { partition: string; operation: StoreOperation };
  /** Somebody unknown got the next visitor's number. */
  "visitor-counted": { visitor: number };
  /** The directory of users was asked at login. */
  "user-looked-up": { user: string; id: number; role: Role };
  /** The role that is known of the client was held against the one that is needed. */
  "role-checked": { needs: Role; has: Role; knownFrom: KnownFrom };
  /** Preferences came, and this model has no place for them. */
  "preferences-dropped": { preferences: Preferences };
  /** What the server concluded. */
  decision: { verdict: Verdict; code: RefusalCode | null; identity: Identity | null; visitor?: number };
  /** A cookie was put on the response. `unchanged`: the same bytes as came, with a new lifetime. */
  "cookie-set": { name: string; value: string; bytes: number; maxAge: number | null; unchanged: boolean };
  /** The browser was asked to drop a cookie. */
  "cookie-cleared": { name: string };
  /** The browser was asked to drop cookies of that name that others set, at paths above this lab's own. */
  "foreign-cookies-cleared": { name: string; paths: string[] };
  /** The credential was handed over in the response's body, to be sent back in a header. */
  "token-handed-over": { value: string; bytes: number };
  /** The response left the handler. */
  "response-sent": { status: number; bytes: number };
}
