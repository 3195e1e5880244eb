import { expect, test } from "vitest";
import { DEFAULT_SETTINGS, DEFAULT_USERS } from "../lab/lab.ts";
import type { LabView } from "../lab/shapes.ts";
import { CHAPTERS } from "./chapters/index.ts";
import { beginningOf, ORDINARY, ORDINARY_ROLES, unusualOf } from "./settings.ts";
import type { ControlOp, LessonStep } from "./shape.ts";
import { ui } from "./words/en/ui.ts";
import { WORDS } from "./words/index.ts";

const view = {
  settings: DEFAULT_SETTINGS,
  users: [...DEFAULT_USERS],
  services: [{ name: "A", up: true, sessions: [] }],
  store: { engine: "memory", up: true, sessions: [] },
} as unknown as LabView;

const steps = Object.values(CHAPTERS).flatMap(({ slug, steps: own, tools }) =>
  own.map((step) => ({ slug, id: step.id, step, tools })),
);

test("the ordinary settings are those of a new lab", () => {
  expect(DEFAULT_SETTINGS).toMatchObject(ORDINARY);
  expect(Object.fromEntries(DEFAULT_USERS.map(({ name, role }) => [name, role]))).toEqual(ORDINARY_ROLES);
  expect(unusualOf(DEFAULT_SETTINGS)).toEqual([]);
});

/** Everything that a step can do to the settings, by its buttons or by itself. */
function settingsIn(step: LessonStep, ofTools: readonly ControlOp[]): ControlOp[] {
  const ops = "setup" in step ? [...step.setup, ...(step.kind === "do" ? step.solution : step.act)] : [];
  return [...ops, ...ofTools].filter(
    (op): op is ControlOp => op.do === "control" && op.control === "settings",
  );
}

const weakened = steps.flatMap(({ slug, step, tools }) =>
  settingsIn(
    step,
    tools.flatMap(({ ops }) => ops.filter((op): op is ControlOp => op.do === "control")),
  ).flatMap(({ body }) => (typeof body === "object" && body !== null ? [{ slug, body }] : [])),
);

test.each(steps.filter(({ step }) => "setup" in step))(
  "$slug, $id: whatever an earlier step of the chapter set, it begins with its own settings",
  ({ slug, step }) => {
    for (const { body } of weakened.filter((each) => each.slug === slug)) {
      const cookie = { ...DEFAULT_SETTINGS.cookie, ...("cookie" in body ? (body.cookie as object) : {}) };
      const left = { ...view, settings: { ...DEFAULT_SETTINGS, ...body, cookie } };
      const { ops, lines } = beginningOf(left, step);
      const [op] = ops;
      const put = op?.do === "control" && op.control === "settings" ? (op.body as object) : {};
      const after = {
        ...left.settings,
        ...put,
        cookie: { ...cookie, ...("cookie" in put ? (put.cookie as object) : {}) },
      };
      expect(beginningOf({ ...left, settings: after }, step).lines).toEqual([]);
      expect(ops.length > 0).toBe(lines.length > 0);
    }
  },
);

test("roles are given back, and what was stopped answers again", () => {
  const step = CHAPTERS["trade-offs"].steps.find(({ id }) => id === "demote");
  const left = {
    ...view,
    users: view.users.map((user) => (user.name === "Alice" ? { ...user, role: "viewer" } : user)),
    services: [{ name: "A", up: false, sessions: [] }],
    store: { ...view.store, up: false },
  } as LabView;
  if (!step) throw new Error("no such step");
  const { roles, started, ops } = beginningOf(left, step);
  expect({ roles, started }).toEqual({ roles: ["Alice"], started: ["A", "store"] });
  expect(ops).toHaveLength(3);
  expect(beginningOf(view, step).ops).toEqual([]);
});

test("a weak server is announced, each setting in words", () => {
  const weak = {
    ...DEFAULT_SETTINGS,
    verifier: "decode-only",
    crossSite: "serve",
    denylist: true,
    jwtAlg: "HS256",
    sessionLabel: "bare",
    cookie: { httpOnly: false, sameSite: "none", maxAge: null },
  } as const;
  const lines = unusualOf(weak);
  expect(lines).toHaveLength(7);
  for (const { name, value } of [
    ...lines,
    ...beginningOf({ ...view, settings: weak }, steps[1]?.step as LessonStep).lines,
  ])
    expect(ui.lesson.settings.says[name]?.[value], `${name} ${value}`).toBeTruthy();
  expect(WORDS.en).toBeDefined();
});
