import { beforeEach, expect, test } from "vitest";
import { judge } from "../../lessons/judge.ts";
import { login, send } from "../../lessons/ops.ts";
import type { DoStep, Op } from "../../lessons/shape.ts";
import { lightOrDark } from "../../lessons/tasks/light-or-dark.ts";
import { partners } from "../../lessons/tasks/partners.ts";
import {
  COPY,
  EMPTY_DRAWER,
  LIST_TOKEN,
  READ_LIST,
  signOutAtOnce,
} from "../../lessons/tasks/sign-out-at-once.ts";
import { openTestApp } from "../testing/harness.ts";
import { Replayer } from "./replayer.ts";

let learner: Replayer;
beforeEach(async () => {
  openTestApp();
  learner = await Replayer.begin();
});

const does = async (step: DoStep, ops: readonly Op[]): Promise<boolean> =>
  judge(step, await learner.do(ops)).met;

test("whatever can end a sign-in at once is right for the bank: a list that is read too", async () => {
  expect(await does(signOutAtOnce, [READ_LIST, login("jwt"), COPY, LIST_TOKEN, COPY])).toBe(true);
});

test("and so is the session of a gateway", async () => {
  expect(await does(signOutAtOnce, [login("hybrid"), COPY, EMPTY_DRAWER, COPY])).toBe(true);
});

test("the list may be switched on after the token was put on it", async () => {
  expect(await does(signOutAtOnce, [login("jwt"), COPY, LIST_TOKEN, READ_LIST, COPY])).toBe(true);
});

test("the thief may be a terminal: the command of the bank's task is a copy", async () => {
  const ops = [login("session"), ...signOutAtOnce.curl, EMPTY_DRAWER, ...signOutAtOnce.curl];
  expect(await does(signOutAtOnce, [login("session"), EMPTY_DRAWER, ...signOutAtOnce.curl])).toBe(false);
  learner.mark();
  expect(await does(signOutAtOnce, ops)).toBe(true);
});

test("two sign-ins are no copies of each other", async () => {
  const ops = [login("session"), login("session", { as: "curl" }), send("session", "me", { as: "curl" })];
  expect(judge(signOutAtOnce, await learner.do(ops)).missing).toBe("copied");
});

test("the commands for partners do it alone", async () => {
  expect(await does(partners, partners.curl)).toBe(true);
});

test("so do those of the visitor who likes it dark, and a sealed box does as well", async () => {
  expect(await does(lightOrDark, lightOrDark.curl)).toBe(true);
  learner.mark();
  const wish = send("sealed", "preferences", { preferences: { theme: "dark" } });
  expect(await does(lightOrDark, [send("sealed", "hello"), wish, send("sealed", "hello")])).toBe(true);
});
