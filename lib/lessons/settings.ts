import type { ControlBody } from "../lab/control-bodies.ts";
import type { LabView, Settings } from "../lab/shapes.ts";
import type { Role } from "../trace/vocabulary.ts";
import { control } from "./ops.ts";
import type { LessonStep, Op } from "./shape.ts";

type Wanted = ControlBody<"settings">;

/** What a chapter's step may change of a server, and the stage does not show by itself: as a new lab has it. */
export const ORDINARY = {
  verifier: "strict",
  crossSite: "refuse",
  denylist: false,
  jwtAlg: "ES256",
  sessionLabel: "sealed",
  cookie: { httpOnly: true, sameSite: "lax" },
} as const satisfies Wanted;

/** The roles of the users in a new lab's directory. */
export const ORDINARY_ROLES: Readonly<Record<string, Role>> = {
  Alice: "admin",
  Bob: "viewer",
  Carol: "editor",
};

/** One thing that is set, as plain text: `verifier`, `strict`. */
export interface SettingLine {
  name: Exclude<keyof typeof ORDINARY, "cookie"> | keyof (typeof ORDINARY)["cookie"];
  value: string;
}

const CHOICES = ["verifier", "crossSite", "denylist", "jwtAlg", "sessionLabel"] as const;
const OF_COOKIES = ["httpOnly", "sameSite"] as const;

/** What is wanted and is not so. */
function missingOf(settings: Settings, wanted: Wanted): SettingLine[] {
  const { cookie = {} } = wanted;
  return [
    ...CHOICES.flatMap((name) => {
      const value = wanted[name];
      return value === undefined || value === settings[name] ? [] : [{ name, value: String(value) }];
    }),
    ...OF_COOKIES.flatMap((name) => {
      const value = cookie[name];
      return value === undefined || value === settings.cookie[name] ? [] : [{ name, value: String(value) }];
    }),
  ];
}

/** What a server is set to otherwise than a new lab's. */
export const unusualOf = (settings: Settings): SettingLine[] =>
  missingOf(settings, ORDINARY).map(({ name }) => {
    const value = name === "httpOnly" || name === "sameSite" ? settings.cookie[name] : settings[name];
    return { name, value: String(value) };
  });

const wantedBy = (step: LessonStep): Wanted => {
  const { settings = {} } = "settings" in step ? step : {};
  return { ...ORDINARY, ...settings, cookie: { ...ORDINARY.cookie, ...settings.cookie } };
};

/** What has to be done so that a step begins as it should, and what of it is told. */
export interface Beginning {
  ops: readonly Op[];
  /** The settings that are put back, or set. */
  lines: SettingLine[];
  /** The users who get their role back. */
  roles: string[];
  /** The services, and the shared store, that answer again. */
  started: string[];
}

/**
 * What an earlier step left in the lab and this one does not begin with: settings, roles, and what was stopped. Nothing
 * for a step in which nothing is sent.
 */
export function beginningOf(view: LabView, step: LessonStep): Beginning {
  if (!("setup" in step)) return { ops: [], lines: [], roles: [], started: [] };
  const wanted = wantedBy(step);
  const lines = missingOf(view.settings, wanted);
  const changed = view.users.filter(
    ({ name, role }) => ORDINARY_ROLES[name] !== undefined && ORDINARY_ROLES[name] !== role,
  );
  const down = view.services.filter(({ up }) => !up).map(({ name }) => name);
  return {
    ops: [
      ...(lines.length > 0 ? [control("settings", wanted)] : []),
      ...changed.map(({ name }) =>
        control("change-role", { user: name.toLowerCase(), role: ORDINARY_ROLES[name] ?? "viewer" }),
      ),
      ...down.map((service) => control("start-service", { service })),
      ...(view.store.up ? [] : [control("start-store", {})]),
    ],
    lines,
    roles: changed.map(({ name }) => name),
    started: [...down, ...(view.store.up ? [] : ["store"])],
  };
}
