import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { makeKey, makeRsaSecret, type SigningKey } from "../auth/keys.ts";
import { cryptoRandom } from "../core/ids.ts";
import { ROLES } from "../trace/vocabulary.ts";
import { type Command, decide, type Outcome, PARTITIONS } from "./commands.ts";
import { CONTROL_BODIES, type ControlBody, isControl } from "./control-bodies.ts";
import { DEFAULT_SETTINGS, DEFAULT_USERS, KEY_LIMIT, type Lab, newLab } from "./lab.ts";
import { settingsSchema } from "./shapes.ts";

let key: SigningKey;
let freshKey: SigningKey;
let lab: Lab;
beforeAll(async () => {
  [key, freshKey] = [
    await makeKey("ES256", cryptoRandom, makeRsaSecret),
    await makeKey("ES256", cryptoRandom, makeRsaSecret),
  ];
  const seed = {
    id: "abcdefghjkmnpqrstuvw",
    createdAt: 1,
    origin: "http://localhost",
    sealPassword: "p",
    key,
  };
  lab = deepFreeze(newLab(seed));
});

/** A command that writes to what it was given throws. */
function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

function done(command: Command, from: Lab = lab): Outcome {
  const outcome = decide(from, deepFreeze(command));
  if (!("effects" in outcome)) throw new Error(`It was turned down: ${outcome.code}.`);
  expect(outcome.says).toMatch(/^[A-Z].*\.$/);
  return outcome;
}

const settings = fc.record(
  {
    jwtAlg: fc.constantFrom("ES256" as const, "HS256" as const),
    tokenTtl: fc.integer({ min: 1, max: 86_400 }),
    sessionTtl: fc.integer({ min: 1, max: 86_400 }),
    cookie: fc.record(
      { httpOnly: fc.boolean(), sameSite: fc.constantFrom("strict" as const, "none" as const) },
      { requiredKeys: [], noNullPrototype: true },
    ),
    sessionLabel: fc.constantFrom("sealed" as const, "bare" as const),
    sessionPlace: fc.constantFrom("service" as const, "shared" as const),
  },
  { requiredKeys: [], noNullPrototype: true },
);

describe("a command is decided without touching anything:", () => {
  test("settings are laid over those that are set, member by member, and stay settings", () => {
    fc.assert(
      fc.property(settings, settings, (first, second) => {
        const one = done({ control: "settings", body: first, freshKey: null }).lab;
        const two = done({ control: "settings", body: second, freshKey: null }, one).lab;
        expect(two.settings).toEqual({
          ...DEFAULT_SETTINGS,
          ...first,
          ...second,
          cookie: { ...DEFAULT_SETTINGS.cookie, ...first.cookie, ...second.cookie },
        });
        expect(settingsSchema.safeParse(two.settings).success).toBe(true);
        expect({ ...two, settings: lab.settings }).toEqual(lab);
      }),
    );
  });

  test("settings are told in words, in one order, and only those that are changed", () => {
    const told = (body: ControlBody<"settings">): string =>
      done({ control: "settings", body, freshKey: null }).says;
    expect(told({ sessionPlace: "service", balancing: "round-robin", services: 3 })).toBe(
      "Settings changed: three services, round robin, sessions in each service's own memory.",
    );
    expect(told({ jwtAlg: "HS256", tokenTtl: 900, denylist: true })).toBe(
      "Settings changed: tokens signed with HS256, tokens last 15 min, denylist switched on.",
    );
    expect(told({ cookie: { sameSite: "none", maxAge: null } })).toBe(
      "Settings changed: cookies with SameSite=None, cookies kept as long as what they carry.",
    );
    expect(told({ cookie: {}, services: 1 })).toBe("Settings changed: one service.");
    expect(told({})).toBe("Settings changed: none.");
  });

  test("a new algorithm throws the old keys away", () => {
    const { lab: after } = done({ control: "settings", body: { jwtAlg: "HS256" }, freshKey });
    expect(after.keys).toEqual([freshKey]);
  });

  test("the clock adds up, and says by how much", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 })), (steps) => {
        const after = steps.reduce(
          (now, seconds) => done({ control: "advance-clock", body: { seconds } }, now).lab,
          lab,
        );
        expect(after.clockOffset).toBe(steps.reduce((sum, seconds) => sum + seconds * 1000, 0));
      }),
    );
    const said = [7200, 900, 61].map((seconds) => done({ control: "advance-clock", body: { seconds } }).says);
    expect(said.map((text) => text.replace(/^.* put (.*) ahead\.$/, "$1"))).toEqual([
      "2 h",
      "15 min",
      "61 s",
    ]);
  });

  test("a role is changed in the directory and in every drawer, for one user only", () => {
    fc.assert(
      fc.property(fc.constantFrom(...DEFAULT_USERS), fc.constantFrom(...ROLES), (user, role) => {
        const { lab: after, effects } = done({ control: "change-role", body: { user: user.name, role } });
        expect(after.users).toEqual(
          DEFAULT_USERS.map((other) => (other === user ? { ...user, role } : other)),
        );
        expect(effects).toEqual([{ kind: "set-role", userId: user.id, role }]);
      }),
    );
    expect(decide(lab, { control: "change-role", body: { user: "mallory", role: "admin" } })).toMatchObject({
      status: 422,
      code: "user-unknown",
    });
  });

  test("keys rotate: the newest signs, the older stay only with an overlap, and never too many", () => {
    const rotate = (overlap: boolean, from: Lab) =>
      done({ control: "rotate-keys", body: { overlap }, freshKey, sealPassword: "new" }, from).lab;
    const rotated = (overlap: boolean, from: Lab) => rotate(overlap, from).keys;
    expect(rotated(true, lab)).toEqual([freshKey, key]);
    expect(rotated(false, lab)).toEqual([freshKey]);
    const many = { ...lab, keys: Array.from({ length: KEY_LIMIT }, () => key) };
    expect(rotated(true, many)).toHaveLength(KEY_LIMIT);
    expect(rotate(true, lab).sealPasswords).toEqual({ ...lab.sealPasswords, 2: "new" });
    expect(rotate(false, lab).sealPasswords).toEqual({ 2: "new" });
    const often = Array.from({ length: 9 }).reduce((from: Lab) => rotate(true, from), lab);
    expect(Object.keys(often.sealPasswords)).toEqual(["7", "8", "9", "10"]);
  });

  test("a reset leaves nothing but the lab's own name, place and age", () => {
    const used = done({ control: "settings", body: { sessionTtl: 5 }, freshKey: null }).lab;
    const { lab: after, effects } = done(
      { control: "reset", freshKey, sealPassword: "new" },
      {
        ...used,
        clockOffset: 9,
      },
    );
    const { id, createdAt, origin } = lab;
    expect(after).toEqual(newLab({ id, createdAt, origin, sealPassword: "new", key: freshKey }));
    expect(effects).toEqual([{ kind: "clear", partitions: PARTITIONS }]);
  });

  test("sessions are told what happens to them, and the lab stays as it is", () => {
    const sid = "ab".repeat(16);
    const edited = done({ control: "edit-session", body: { sid, role: "editor" } });
    expect(edited).toMatchObject({ lab, removedSid: null });
    expect(edited.effects).toEqual([{ kind: "edit", sid, role: "editor", preferences: null }]);
    expect(done({ control: "revoke-session", body: { sid } })).toMatchObject({
      lab,
      removedSid: sid,
      effects: [{ kind: "remove", sid }],
    });
    expect(done({ control: "restart-service", body: { service: "A" } })).toMatchObject({
      lab,
      effects: [{ kind: "clear", partitions: ["A"] }],
    });
    expect(decide(lab, { control: "restart-service", body: { service: "C" } })).toMatchObject({
      status: 422,
    });
  });
});

test("a control is one that is listed, and nothing that every object has", () => {
  expect(Object.keys(CONTROL_BODIES).every(isControl)).toBe(true);
  expect(["toString", "__proto__", "constructor", "", "Reset"].filter(isControl)).toEqual([]);
});
