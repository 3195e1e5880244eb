import type { RandomBytes } from "../core/ids.ts";
import type { CookiePair, SetCookie } from "../http/cookies.ts";
import type { Cabinet, SessionStore } from "../store/session-store.ts";
import type { Recorder } from "../trace/recorder.ts";
import type { Claims } from "../trace/step-data.ts";
import type {
  Carrier,
  Identity,
  KnownFrom,
  ModelName,
  Preferences,
  RefusalCode,
} from "../trace/vocabulary.ts";
import type { Capabilities } from "./capabilities.ts";
import type { KeyRing } from "./keys.ts";
import type { ReadToken } from "./token-gate.ts";

/** The settings of a lab that models look at. Times in seconds. */
export interface AuthSettings {
  tokenTtl: number;
  sessionTtl: number;
  cookie: { httpOnly: boolean; sameSite: "strict" | "lax" | "none"; maxAge: number | null };
  sessionLabel: "sealed" | "bare";
  denylist: boolean;
}

/** Passwords for iron-session, by a number that each seal names. */
export type SealPasswords = Readonly<Record<string, string>>;

/**
 * Reads a token that passed the strict gate, in place of all checks behind it, and records that. Pure but for the
 * recorder. Its claims, true or not; `null` where there are none.
 */
export type BrokenVerifier = (trace: Recorder, text: string, token: ReadToken) => Claims | null;

/** What goes back to the client besides the answer itself. */
export interface Parcels {
  setCookie(cookie: SetCookie, unchanged: boolean): void;
  clearCookie(name: string): void;
  /** Has the browser drop cookies of that name that others set for the whole host, or for paths above the lab's. */
  clearForeign(name: string): void;
  handOver(token: string): void;
}

/** Everything that a model may use while it serves one request. Nothing else is within its reach. */
export interface AuthContext {
  lab: string;
  /** The issuer and the audience of this lab's tokens. */
  issuer: string;
  audience: string;
  /** The path that cookies are set for, and whether the request came over https. */
  cookiePath: string;
  secure: boolean;
  settings: AuthSettings;
  /** The `Authorization` header, whole, and the cookies, parsed once. */
  authorization: string | null;
  cookies: readonly CookiePair[];
  /** The lab's clock, milliseconds. */
  now: number;
  /** Until when the store has to keep what is written now: milliseconds by the host's clock. */
  keepUntil: number;
  random: RandomBytes;
  trace: Recorder;
  sessions: SessionStore;
  cabinet: Cabinet;
  /** Where the list of revoked tokens stands. */
  denylist: Cabinet;
  /** The lab's own passwords for iron-session by their number; the highest seals, all of them open. */
  sealPasswords: SealPasswords;
  keys: KeyRing;
  /** What tokens are read by where the lab is set to believe them; `null` where they are verified. */
  brokenVerifier: BrokenVerifier | null;
  parcels: Parcels;
  /** The name of a user of the directory; `null` for nobody. */
  nameOf(userId: number | null): string | null;
  /** Counts one more visitor. */
  nextVisitor(): Promise<number>;
  room: Room;
}

/** Asks whether the lab has room for more. Asked only when something is about to be added. */
export interface Room {
  /** One more session record. */
  forRecord(): Promise<boolean>;
  /** That many bytes more in the records. */
  forBytes(bytes: number): Promise<boolean>;
  /** One more revoked token. */
  forRevokedToken(): Promise<boolean>;
}

/** A client that was recognised. `private` belongs to the model that made it. */
export interface Known<Private = unknown> {
  carrier: Carrier;
  visitor: number;
  visits: number;
  /** `null`: a visitor who has not signed in. */
  identity: Identity | null;
  preferences: Preferences;
  knownFrom: KnownFrom;
  private: Private;
}

/** The result of recognition: a known client, or the reason why not. `carrier` says where a refused credential came. */
export type Recognition<Private = unknown> =
  | { known: Known<Private> }
  | { known: null; code: RefusalCode; carrier: Carrier | null };

/** What an action wants remembered of a known client. */
export interface Change {
  /** One more visit. */
  visit?: true;
  /** Preferences that are new or have another value now; all others stay. */
  preferences?: Preferences;
}

/** How many visits and which visitor a newcomer now is. */
export interface Welcome {
  visitor: number;
  visits: number;
}

/** What is to be remembered does not fit into the credential. Nothing has changed then; `detail` says why. */
export interface TooLarge {
  refused: "credential-too-large";
  detail: string;
}

/** The lab keeps no more of that kind. Nothing has changed then. */
export interface NoRoom {
  refused: "no-room";
  of: "records" | "bytes" | "revoked-tokens";
}

/** There would be more preferences than a client can have. Nothing has changed then. */
export interface TooMany {
  refused: "too-many-preferences";
}

/** The session was removed after the client was recognised by it. Nothing was written, and nothing comes back. */
export interface Gone {
  refused: "session-unknown";
}

/** What came of keeping a change: what is remembered now, or why it could not be kept. */
export type Kept = Pick<Known, "visits" | "preferences"> | TooLarge | TooMany | NoRoom | Gone;

/** A way of recognising a returning client. One file each; all pass `authModelContract`. */
export interface AuthModel {
  readonly name: ModelName;
  readonly capabilities: Capabilities;
  /** Reads the credential and says who sent it. Never throws for anything that a client can send. */
  recognise(context: AuthContext): Promise<Recognition>;
  /**
   * Hands a client that was recognised at the gateway on to the application behind it; gives whom that takes it for.
   * Absent where no gateway stands in between.
   */
  handOn?(context: AuthContext, known: Known): Promise<Recognition>;
  /** Says hello to somebody who was not recognised. */
  welcome(context: AuthContext): Promise<Welcome | NoRoom>;
  /** Remembers a change of a known client, and renews what has to be renewed with each request. */
  keep(context: AuthContext, known: Known, change: Change): Promise<Kept>;
  /** Signs a user in and hands out the credential over `carrier`. */
  signIn(
    context: AuthContext,
    before: Recognition,
    user: Identity,
    carrier: Carrier,
  ): Promise<TooLarge | NoRoom | null>;
  /** Signs out as far as this model can. */
  signOut(context: AuthContext, before: Recognition): Promise<NoRoom | null>;
}
