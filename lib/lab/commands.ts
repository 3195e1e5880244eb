import { z } from "zod";
import type { SigningKey } from "../auth/keys.ts";
import { shortId } from "../core/ids.ts";
import { type Problem, problem } from "../http/problem.ts";
import { MODELS, ROLES, type Role, SERVICES, type ServiceName } from "../trace/vocabulary.ts";
import { preferencesSchema } from "./application.ts";
import { DEFAULT_SETTINGS, DEFAULT_USERS, findUser, KEY_LIMIT, type Lab, SHARED, servicesOf } from "./lab.ts";
import { type Settings, settingsSchema } from "./shapes.ts";

const sid = z.string().max(64);
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
  "restart-service": z.strictObject({ service: z.enum(SERVICES) }),
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
} as const;

export type ControlName = keyof typeof CONTROL_BODIES;
export type ControlBody<K extends ControlName> = z.infer<(typeof CONTROL_BODIES)[K]>;

/** Whether there is such a control. */
export const isControl = (name: string): name is ControlName => Object.hasOwn(CONTROL_BODIES, name);

/** What a command does to the sessions: told as data, carried out by `carryOut`. */
export type SessionEffect =
  | { kind: "clear"; partitions: readonly string[] }
  | { kind: "remove"; sid: string }
  | { kind: "deny"; tokenId: string }
  | {
      kind: "edit";
      sid: string;
      role: Role | null;
      preferences: Record<string, string | number | boolean> | null;
    }
  | { kind: "set-role"; userId: number; role: Role };

/** The commands that change a lab. Keys and secrets are made beforehand and handed in. */
export type Command =
  | { control: "settings"; body: ControlBody<"settings">; freshKey: SigningKey | null }
  | { control: "advance-clock"; body: ControlBody<"advance-clock"> }
  | { control: "reset"; freshKey: SigningKey; sealPassword: string }
  | { control: "change-role"; body: ControlBody<"change-role"> }
  | { control: "edit-session"; body: ControlBody<"edit-session"> }
  | { control: "revoke-session"; body: ControlBody<"revoke-session"> }
  | { control: "revoke-token"; body: ControlBody<"revoke-token"> }
  | { control: "rotate-keys"; body: ControlBody<"rotate-keys">; freshKey: SigningKey; sealPassword: string }
  | { control: "stop-store" }
  | { control: "start-store" }
  | { control: "restart-service"; body: ControlBody<"restart-service"> };

/** What came of a command: the lab as it is then, what is to be done to its sessions, and one sentence. */
export interface Outcome {
  lab: Lab;
  effects: SessionEffect[];
  says: string;
  removedSid: string | null;
}

export const PARTITIONS = [...SERVICES, SHARED] as const;

const change = (
  lab: Lab,
  says: string,
  effects: SessionEffect[] = [],
  removedSid: string | null = null,
): Outcome => ({
  lab,
  effects,
  says,
  removedSid,
});

/** Decides what a command does. Pure: nothing is read, written or made up here. */
export function decide(lab: Lab, command: Command): Outcome | Problem {
  switch (command.control) {
    case "settings":
      return applySettings(lab, command.body, command.freshKey);
    case "advance-clock": {
      const { seconds } = command.body;
      const clockOffset = lab.clockOffset + seconds * 1000;
      return change({ ...lab, clockOffset }, `The lab's clock was put ${duration(seconds)} ahead.`);
    }
    case "reset":
      return reset(lab, command.freshKey, command.sealPassword);
    case "change-role":
      return changeRole(lab, command.body.user, command.body.role);
    case "edit-session": {
      const { sid: id, role = null, preferences = null } = command.body;
      return change(lab, `The record in drawer ${shortId(id)} was edited.`, [
        { kind: "edit", sid: id, role, preferences },
      ]);
    }
    case "revoke-session": {
      const id = command.body.sid;
      return change(lab, `Drawer ${shortId(id)} was removed by hand.`, [{ kind: "remove", sid: id }], id);
    }
    case "revoke-token":
      return revokeToken(lab, command.body.jti);
    case "stop-store":
      return change({ ...lab, storeUp: false }, "The shared store was stopped: nobody can reach it.");
    case "start-store":
      return change({ ...lab, storeUp: true }, "The shared store was started: all that it held is there.");
    case "rotate-keys":
      return rotate(lab, command.freshKey, command.sealPassword, command.body.overlap);
    case "restart-service":
      return restart(lab, command.body.service);
  }
}

function applySettings(lab: Lab, body: ControlBody<"settings">, freshKey: SigningKey | null): Outcome {
  const settings: Settings = { ...lab.settings, ...body, cookie: { ...lab.settings.cookie, ...body.cookie } };
  const keys = freshKey ? [freshKey] : lab.keys;
  const names = Object.keys(body);
  return change({ ...lab, settings, keys }, `Settings changed: ${names.length ? names.join(", ") : "none"}.`);
}

function reset(lab: Lab, freshKey: SigningKey, sealPassword: string): Outcome {
  const fresh: Lab = {
    ...lab,
    clockOffset: 0,
    settings: { ...DEFAULT_SETTINGS, cookie: { ...DEFAULT_SETTINGS.cookie } },
    users: DEFAULT_USERS.map((user) => ({ ...user })),
    keys: [freshKey],
    sealPasswords: { 1: sealPassword },
    storeUp: true,
  };
  return change(fresh, "The lab was put back to its first day.", [{ kind: "clear", partitions: PARTITIONS }]);
}

function changeRole(lab: Lab, name: string, role: Role): Outcome | Problem {
  const user = findUser(lab, name);
  if (!user) return problem(422, "user-unknown", "No such user", "The directory knows alice, bob and carol.");
  const users = lab.users.map((other) => (other.id === user.id ? { ...other, role } : other));
  const says = `${user.name} is ${role} now: in the directory, and in every drawer that is theirs.`;
  return change({ ...lab, users }, says, [{ kind: "set-role", userId: user.id, role }]);
}

function revokeToken(lab: Lab, jti: string): Outcome {
  const says = lab.settings.denylist
    ? `Token ${shortId(jti)} was put on the list of revoked tokens.`
    : `Token ${shortId(jti)} was put on a list that nobody reads: the denylist is switched off.`;
  return change(lab, says, [{ kind: "deny", tokenId: jti }]);
}

/** A new key signs tokens, and a new password seals cookies: with an overlap the old ones still verify and open. */
function rotate(lab: Lab, freshKey: SigningKey, sealPassword: string, overlap: boolean): Outcome {
  const keys = overlap ? [freshKey, ...lab.keys].slice(0, KEY_LIMIT) : [freshKey];
  const numbers = Object.keys(lab.sealPasswords).map(Number);
  const kept = overlap ? Object.entries(lab.sealPasswords).slice(1 - KEY_LIMIT) : [];
  const sealPasswords = Object.fromEntries([...kept, [String(Math.max(...numbers) + 1), sealPassword]]);
  const says = overlap
    ? "New keys sign and seal from now on; the old ones still verify."
    : "New keys sign and seal from now on; the old ones were thrown away.";
  return change({ ...lab, keys, sealPasswords }, says);
}

function restart(lab: Lab, service: ServiceName): Outcome | Problem {
  const services = servicesOf(lab);
  if (!services.includes(service)) {
    const detail = `This lab has ${services.length === 1 ? "one service" : "the services"} ${services.join(", ")}.`;
    return problem(422, "service-unknown", "No such service", detail);
  }
  const says = `Service ${service} was restarted: what stood in its own memory is gone.`;
  return change(lab, says, [{ kind: "clear", partitions: [service] }]);
}

function duration(seconds: number): string {
  if (seconds % 60 !== 0) return `${seconds} s`;
  return seconds % 3600 === 0 ? `${seconds / 3600} h` : `${seconds / 60} min`;
}
