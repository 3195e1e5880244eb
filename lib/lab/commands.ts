import type { SigningKey } from "../auth/keys.ts";
import { shortId } from "../core/ids.ts";
import { type Problem, problem } from "../http/problem.ts";
import { type Role, SERVICES, type ServiceName } from "../trace/vocabulary.ts";
import { userUnknown } from "./answers.ts";
import type { ControlBody } from "./control-bodies.ts";
import { DEFAULT_SETTINGS, DEFAULT_USERS, findUser, KEY_LIMIT, type Lab, SHARED, servicesOf } from "./lab.ts";
import { duration, settingWords } from "./setting-words.ts";
import type { Settings } from "./shapes.ts";

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
  | { control: ServiceControl; body: ControlBody<ServiceControl> };

/** The controls of one service. */
export type ServiceControl = "restart-service" | "stop-service" | "start-service";

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
    case "stop-service":
    case "start-service":
      return switchService(lab, command.control, command.body.service);
  }
}

function applySettings(lab: Lab, body: ControlBody<"settings">, freshKey: SigningKey | null): Outcome {
  const settings: Settings = { ...lab.settings, ...body, cookie: { ...lab.settings.cookie, ...body.cookie } };
  const keys = freshKey ? [freshKey] : lab.keys;
  return change({ ...lab, settings, keys }, `Settings changed: ${settingWords(body)}.`);
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
    servicesDown: [],
  };
  return change(fresh, "The lab was put back to its first day.", [{ kind: "clear", partitions: PARTITIONS }]);
}

function changeRole(lab: Lab, name: string, role: Role): Outcome | Problem {
  const user = findUser(lab, name);
  if (!user) return userUnknown();
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

/** A service that stops, however it comes back, has lost what stood in its own memory. */
function switchService(lab: Lab, control: ServiceControl, service: ServiceName): Outcome | Problem {
  const services = servicesOf(lab);
  if (!services.includes(service)) {
    const detail = `This lab has ${services.length === 1 ? "one service" : "the services"} ${services.join(", ")}.`;
    return problem(422, "service-unknown", "No such service", detail);
  }
  const others = lab.servicesDown.filter((name) => name !== service);
  const gone: SessionEffect[] = [{ kind: "clear", partitions: [service] }];
  switch (control) {
    case "restart-service": {
      const says = `Service ${service} was restarted: what stood in its own memory is gone.`;
      return change({ ...lab, servicesDown: others }, says, gone);
    }
    case "stop-service": {
      const says = `Service ${service} was stopped: it answers nobody, and what stood in its own memory is gone.`;
      return change({ ...lab, servicesDown: [...others, service].toSorted() }, says, gone);
    }
    case "start-service": {
      const says = `Service ${service} was started: it answers again, with nothing in its own memory.`;
      return change({ ...lab, servicesDown: others }, says);
    }
  }
}
