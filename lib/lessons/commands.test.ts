import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SHELLS } from "../trace/shells/index.ts";
import { callsOf } from "../trace/testing/shell-readers.ts";
import { ACTIONS, CARRIERS, MODELS } from "../trace/vocabulary.ts";
import { CHAPTERS } from "./chapters/index.ts";
import { commandOf } from "./commands.ts";
import { login, send } from "./ops.ts";
import type { SendOp, World } from "./shape.ts";

const target = { origin: "http://localhost:3000", lab: "abcdefghjkmnpqrstuvw" };
const tasks = Object.values(CHAPTERS).flatMap(({ slug, steps }) =>
  steps.flatMap((step) => (step.kind === "do" && step.curl.length > 0 ? [{ slug, step }] : [])),
);

describe.each(tasks)("$slug, $step.id", ({ step }) => {
  test("every command is a terminal's, and is there or waits for a credential", () => {
    for (const op of step.curl) {
      expect(op.as).toBe("curl");
      const command = commandOf(op, target, null);
      if (typeof op.token === "function") expect(command).toBeNull();
      else expect(command).toContain(`'${target.origin}/api/labs/${target.lab}/${op.model}/${op.action}`);
    }
  });

  test("every shell starts curl alike, in each of its versions", () => {
    for (const op of step.curl.filter(({ token }) => typeof token !== "function")) {
      const [[meant] = []] = callsOf("posix", commandOf(op, target, null) ?? "");
      expect(meant).toBeDefined();
      for (const shell of SHELLS)
        for (const calls of callsOf(shell, commandOf(op, target, null, shell) ?? ""))
          expect(calls).toEqual([meant]);
    }
  });

  test("what is carried by hand is named", () => {
    for (const op of step.curl)
      if (op.carrier === "header" && op.action !== "login") expect(op.token).toBeDefined();
  });
});

const anyOp: fc.Arbitrary<SendOp> = fc
  .record({
    model: fc.constantFrom(...MODELS),
    action: fc.constantFrom(...ACTIONS),
    carrier: fc.constantFrom(...CARRIERS),
    token: fc.option(fc.base64String({ minLength: 1 }), { nil: undefined }),
  })
  .map(({ model, action, carrier, token }) =>
    send(model, action, { as: "curl", carrier, ...(token === undefined ? {} : { token }) }),
  );

test("a credential goes alone: with it no jar, without it and by cookie the jar", () => {
  fc.assert(
    fc.property(anyOp, (op) => {
      const command = commandOf(op, target, null) ?? "";
      const byHand = op.token !== undefined || op.carrier === "header";
      expect(command.includes("-b jar.txt -c jar.txt")).toBe(!byHand);
      expect(command.includes("Authorization: Bearer")).toBe(op.token !== undefined);
      if (op.token !== undefined) expect(command).toContain(`Bearer ${String(op.token)}'`);
    }),
  );
});

test("a login says who and how; a wish is sent as it is, and without one it is dark", () => {
  const by = login("jwt", { user: "bob", carrier: "header" });
  expect(commandOf(by, target, null)).toContain('{"user":"bob","carrier":"header"}');
  expect(commandOf(send("plain", "login"), target, null)).toContain('{"user":"alice","carrier":"cookie"}');
  const wish = send("plain", "preferences", { preferences: { theme: "light" } });
  expect(commandOf(wish, target, null)).toContain('{"theme":"light"}');
  expect(commandOf(send("plain", "preferences"), target, null)).toContain('{"theme":"dark"}');
});

test("what stands behind the path goes along", () => {
  expect(commandOf(send("hybrid", "dashboard", { query: "?tokens=one" }), target, null)).toMatch(
    /\/hybrid\/dashboard\?tokens=one'$/,
  );
});

test("a credential is taken from the world, and until the world has it there is no command", () => {
  const world = { me: "held-by-me" } as World;
  const op = send("session", "me", { token: ({ me }) => (me === "" ? null : me) });
  expect(commandOf(op, target, null)).toBeNull();
  expect(commandOf(op, target, { ...world, me: "" })).toBeNull();
  expect(commandOf(op, target, world)).toContain("Authorization: Bearer held-by-me");
});
