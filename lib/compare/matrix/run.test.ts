import { expect, test } from "vitest";
import type { Answer, Bench } from "./bench.ts";
import { runExperiment } from "./run.ts";

const done: Answer = { status: 200, exchange: null, body: {}, problem: null };
const unreachable: Answer = { status: null, exchange: null, body: null, problem: "No answer came." };

/** A bench that answers everything with 200, but for what a test names. */
function benchWith(answers: Readonly<Record<string, Answer>>): { bench: Bench; asked: string[] } {
  const asked: string[] = [];
  let exchanges = 0;
  const ask = (name: string, usual: () => Answer): Promise<Answer> => {
    asked.push(name);
    return Promise.resolve(answers[name] ?? usual());
  };
  return {
    asked,
    bench: {
      labId: "abcdefghjkmnpqrstuvw",
      send: (_, action) => ask(action, () => ({ ...done, exchange: ++exchanges })),
      control: (name) => ask(name, () => done),
      read: () => Promise.resolve(null),
    },
  };
}

test("what an experiment changed is put back after it", async () => {
  const { bench, asked } = benchWith({});
  const { shown } = await runExperiment("store-down", "jwt", bench);
  expect(shown?.lines.map(({ exchange, status }) => [exchange, status])).toEqual([
    [1, 200],
    [2, 200],
  ]);
  expect(asked.slice(-3)).toEqual(["me", "start-store", "settings"]);
});

test("it is put back also when a move failed, and nothing more is tried out", async () => {
  const { bench, asked } = benchWith({ "stop-store": unreachable });
  const { shown, failed } = await runExperiment("store-down", "jwt", bench);
  expect(shown).toBeNull();
  expect(failed).toEqual({ says: "No answer came.", gone: false });
  expect(asked.slice(-3)).toEqual(["stop-store", "start-store", "settings"]);
  expect(asked).not.toContain("me");
});

test("a lab that cannot be put back afterwards does not spoil what was shown", async () => {
  let settings = 0;
  const { bench } = benchWith({});
  const failing: Bench = {
    ...bench,
    control: (name, body) =>
      name === "settings" && ++settings > 1 ? Promise.resolve(unreachable) : bench.control(name, body),
  };
  expect((await runExperiment("another-server", "plain", failing)).failed).toBeNull();
});

test.each(["lab-unknown", "owner-required", "owner-wrong"])(
  "a lab that is gone is told: %s",
  async (code) => {
    const { bench } = benchWith({ settings: { ...done, status: 404, body: { code }, problem: "Gone." } });
    expect((await runExperiment("copy", "plain", bench)).failed).toEqual({ says: "Gone.", gone: true });
  },
);

test("a login that is refused leaves nothing to try out", async () => {
  const body = { code: "store-unavailable" };
  const { bench } = benchWith({ login: { status: 503, exchange: 1, body, problem: null } });
  const { failed } = await runExperiment("restart", "session", bench);
  expect(failed).toEqual({ says: expect.stringContaining("503"), gone: false });
});

test("a record that cannot be read back is said to be missing", async () => {
  const { bench } = benchWith({});
  const { failed } = await runExperiment("tamper", "jwt", bench);
  expect(failed?.says).toMatch(/did not hand out its record/);
});

test("the code of a refusal is the one that came", async () => {
  const body = { code: "session-unknown" };
  const { bench } = benchWith({ me: { status: 401, exchange: 2, body, problem: null } });
  const { shown } = await runExperiment("restart", "session", bench);
  expect(shown?.lines.at(-1)).toMatchObject({ status: 401, code: "session-unknown", who: "page" });
});
