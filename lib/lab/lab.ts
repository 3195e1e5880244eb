import type { SigningKey } from "../auth/keys.ts";
import { SERVICES, type ServiceName } from "../trace/vocabulary.ts";
import type { Settings, User } from "./shapes.ts";

/** A lab's own state, as it is stored. Sessions, counters and the journal stand elsewhere. */
export interface Lab {
  id: string;
  /** Milliseconds by the host's clock. */
  createdAt: number;
  /** The origin at which it was made: part of its issuer's name. */
  origin: string;
  /** How far the lab's clock is ahead of the host's, milliseconds. */
  clockOffset: number;
  settings: Settings;
  users: User[];
  /** The newest signs; all verify. */
  keys: SigningKey[];
  /** The passwords for iron-session, this lab's own, by number: the highest seals, all open. */
  sealPasswords: Record<string, string>;
  /** Whether the shared store can be reached. */
  storeUp: boolean;
  /** The services that were stopped. */
  servicesDown: ServiceName[];
}

/** What a new lab is set to. */
export const DEFAULT_SETTINGS: Settings = {
  jwtAlg: "ES256",
  tokenTtl: 900,
  sessionTtl: 1800,
  cookie: { httpOnly: true, sameSite: "lax", maxAge: null },
  denylist: false,
  services: 1,
  balancing: "round-robin",
  sessionPlace: "service",
  sessionLabel: "sealed",
  verifier: "strict",
  crossSite: "refuse",
  sessionIds: "random",
};

/** The directory of users in each new lab. */
export const DEFAULT_USERS: readonly User[] = [
  { id: 42, name: "Alice", role: "admin" },
  { id: 7, name: "Bob", role: "viewer" },
  { id: 23, name: "Carol", role: "editor" },
];

/** What the tokens of every lab are for. */
export const AUDIENCE = "lab-api";

/** How many keys of each kind a lab may have at once: the one that signs or seals, and those that still verify. */
export const KEY_LIMIT = 4;

/** How much one lab keeps on the server: session records, bytes in all of them, revoked tokens. */
export const LAB_ROOM = { records: 200, bytes: 200 * 1024, revokedTokens: 200 } as const;

/** Who issues a lab's tokens: the lab's own URL. */
export const issuerOf = (lab: Lab): string => `${lab.origin}/labs/${lab.id}`;

/** The lab's clock, milliseconds. */
export const labTime = (lab: Lab, hostNow: number): number => hostNow + lab.clockOffset;

/** The services that a lab has. */
export const servicesOf = ({ settings }: Lab): readonly ServiceName[] => SERVICES.slice(0, settings.services);

/** Where a lab keeps what all its services share. */
export const SHARED = "shared";

/** The directory's user of that name, whatever its case; `null` for a stranger. */
export const findUser = (lab: Lab, name: string): User | null =>
  lab.users.find((user) => user.name.toLowerCase() === name.toLowerCase()) ?? null;

/** The key that signs now. */
export function activeKey(lab: Lab): SigningKey {
  const [newest] = lab.keys;
  if (!newest) throw new TypeError(`Lab ${lab.id} has no key.`);
  return newest;
}

/** What makes one lab differ from another. */
export type LabSeed = Pick<Lab, "id" | "createdAt" | "origin"> & { key: SigningKey; sealPassword: string };

/** A lab as it is on its first day. */
export function newLab({ key, sealPassword, ...seed }: LabSeed): Lab {
  return {
    ...seed,
    clockOffset: 0,
    settings: { ...DEFAULT_SETTINGS, cookie: { ...DEFAULT_SETTINGS.cookie } },
    users: DEFAULT_USERS.map((user) => ({ ...user })),
    keys: [key],
    sealPasswords: { 1: sealPassword },
    storeUp: true,
    servicesDown: [],
  };
}
