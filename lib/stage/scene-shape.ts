import type { Claims } from "../trace/step-data.ts";
import type { StepKind } from "../trace/steps.ts";
import type { ClientState, InsideService, ModelName, SessionRecord, Verdict } from "../trace/vocabulary.ts";
import type { SlipLine } from "./slip.ts";

/** The glyphs that a docket uses. */
export type IconName =
  | "open"
  | "hand"
  | "unseal"
  | "pull"
  | "drawer"
  | "revoke"
  | "seal"
  | "passport"
  | "key"
  | "sign"
  | "clock"
  | "who"
  | "role"
  | "plus"
  | "none"
  | "pen"
  | "server"
  | "globe"
  | "exit"
  | "decide";

/** What somebody can carry in the open hand: a credential in an `Authorization` header. */
export type HandHolds = "label" | "passport" | "slip" | "box";

/** What travels: an envelope (a cookie), something in the open hand (`Authorization`), or a plain sheet. */
export type Parcel =
  | { kind: "envelope"; mode: ModelName }
  | { kind: "hand"; holds: HandHolds }
  | { kind: "sheet" };

/** A header line that matters, as it stood in the message. `read`: whether the model looked at it. */
export interface MarkedLine {
  name: "Cookie" | "Authorization" | "Set-Cookie";
  value: string;
  read: boolean;
}

/** The request on the wire. `also`: names of further cookies that went along unread. */
export interface RequestScene {
  phase: "leaving" | "flying" | "delivered";
  method: string;
  path: string;
  mark: MarkedLine | null;
  also: string[];
  parcel: Parcel;
}

/** The response on the wire. `extract` is a literal piece of its body; `note` says what it does not carry. */
export interface ResponseScene {
  phase: "none" | "flying" | "arrived";
  status: number;
  phrase: string;
  good: boolean;
  extract: string | null;
  greeting: string | null;
  mark: MarkedLine | null;
  note: string | null;
  parcel: Parcel;
}

/** One line of the docket: what the server did, grouped from one step or several. */
export interface DocketRow {
  name: RowName;
  icon: IconName;
  /** `7f3a` and the like, set apart from the words of the title. */
  title: string;
  code: string | null;
  detail: string;
  /** Whether the detail is a code or an identifier, to be quoted as one. */
  quoted: boolean;
  micros: number;
  costliest: boolean;
  tone: "plain" | "good" | "bad";
  state: "pending" | "current" | "done";
}

/** The names of the docket's lines. */
export type RowName =
  | "deal"
  | "cors"
  | "open"
  | "unseal"
  | "text"
  | "drawer"
  | "file"
  | "update"
  | "remove"
  | "seal"
  | "key"
  | "decode"
  | "signature"
  | "claims"
  | "check"
  | `call-${InsideService}`
  | "expiry"
  | "denylist"
  | "deny"
  | "sign"
  | "write"
  | "visitor"
  | "user"
  | "role"
  | "preferences"
  | "decide";

/** The desk of the server: what was opened on it, the tag that came out, the stamp that is ready. */
export interface DeskScene {
  holds: "nothing" | "envelope" | "label" | "passport" | "slip" | "box";
  tag: { sid: string; loose: boolean } | null;
  stamp: "ink" | "ok" | "deny";
  key: { alg: string } | null;
  /** A token was believed without any key: the one that lies there stays unused. */
  keyIdle: boolean;
}

/** The filing cabinet, as far as this exchange looked at it. `used` is false where no drawer was asked for. */
export interface CabinetScene {
  used: boolean;
  partition: string | null;
  labels: string[];
  total: number;
  touched: string | null;
  state: "shut" | "open" | "new" | "missing" | "removed" | "unreachable";
  record: SessionRecord | null;
}

/** The print of a stamp on what a client carries: a word, and under it a code. `ink`: nothing was checked. */
export interface PassportStamp {
  text: string;
  sub: string;
  tone: "ok" | "deny" | "ink";
}

/** The passport. `verified` is `null` where it was only decoded, or not looked at yet. */
export interface PassportScene {
  used: boolean;
  header: Claims | null;
  claims: Claims | null;
  signature: string | null;
  verified: boolean | null;
  stamp: PassportStamp | null;
  /** The claims were looked at, and nobody could read them. */
  unreadable: boolean;
  /** Claims that a check turned down. */
  failed: string[];
  expiresAt: number | null;
  /** The lab's clock when the exchange happened. */
  now: number;
  isNew: boolean;
}

/** What the client carries of itself: a slip of clear text, or a sealed box. */
export interface CarriedScene {
  form: "slip" | "box";
  /** Whether one came, or was made, in this exchange. */
  used: boolean;
  /** What stands on it, line by line; `null` while nobody has looked. */
  lines: SlipLine[] | null;
  /** What the server made of it; `null` where it made nothing, or has not looked. */
  state: ClientState | null;
  stamp: PassportStamp | null;
  /** The lab's clock when the exchange happened. */
  now: number;
  isNew: boolean;
}

/** The list of revoked tokens, where it was asked or written to. `listed` is `null` where it did not answer. */
export interface DenylistScene {
  jti: string | null;
  listed: boolean | null;
  /** Whether this exchange put the token there. */
  isNew: boolean;
}

/** Everything that the drawing needs, at one moment of the replay. */
export interface Scene {
  model: ModelName;
  cursor: number;
  total: number;
  kind: StepKind | null;
  request: RequestScene;
  response: ResponseScene;
  /** `cold`: what is said beside the time of a request that was the first of its kind. */
  docket: { rows: DocketRow[]; micros: number; cold: string | null };
  desk: DeskScene;
  cabinet: CabinetScene;
  passport: PassportScene;
  /** `null` where the model keeps its state elsewhere. */
  carried: CarriedScene | null;
  denylist: DenylistScene | null;
  /** From the tag to the drawer of this id; only where the record is there and was accepted. `isProven` says from where. */
  thread: { sid: string } | null;
  counter: { visitor: number } | null;
  verdict: Verdict | null;
  caption: string;
  spoken: string;
}
