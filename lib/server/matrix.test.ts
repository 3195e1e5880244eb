import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { WAY_IDS, type WayId } from "../auth/ways.ts";
import { type Answer, type Bench, outcomeOf } from "../compare/matrix/bench.ts";
import { EVENT_IDS, type EventId } from "../compare/matrix/events.ts";
import { OUTCOMES } from "../compare/matrix/outcomes.ts";
import { runExperiment } from "../compare/matrix/run.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";

/** A bench over the handlers in this process: what the page does by fetch. */
const benchOver = (lab: TestLab): Bench => ({
  labId: lab.id,
  async send(model, action, user): Promise<Answer> {
    const { status, headers, body } = await lab.owner.send(model, action, user === undefined ? {} : { user });
    return { status, exchange: Number(headers.get("x-exchange")), body, problem: null };
  },
  async control(name, body): Promise<Answer> {
    const answer = await lab.control(name, body);
    return {
      ...answer,
      exchange: null,
      problem: answer.status === 200 ? null : JSON.stringify(answer.body),
    };
  },
  read: async (exchange) => (await lab.exchanges()).find(({ id }) => id === exchange) ?? null,
});

/** Runs a cell; what its last request was answered, and by whom that was sent. */
async function answerOf(event: EventId, way: WayId, lab: TestLab) {
  const { shown, failed } = await runExperiment(event, way, benchOver(lab));
  expect(failed).toBeNull();
  const last = shown && outcomeOf(shown);
  return { status: last?.status, code: last?.code, noHandle: shown?.noHandle };
}

const expected = (event: EventId, way: WayId) => {
  const { status, code, word } = OUTCOMES[event][way];
  return { status, code, noHandle: word === "no handle" };
};

beforeEach(() => void openTestApp());

describe.each(WAY_IDS)("%s", (way) => {
  test.each(EVENT_IDS)("%s is answered as the matrix explains it", async (event) => {
    expect(await answerOf(event, way, await makeLab())).toEqual(expected(event, way));
  });

  test("any cell can be run at any time, and again, in one lab", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...EVENT_IDS, ...EVENT_IDS], { minLength: 20 }),
        async (events) => {
          const lab = await makeLab();
          for (const event of events) {
            expect([event, await answerOf(event, way, lab)]).toEqual([event, expected(event, way)]);
          }
        },
      ),
      { numRuns: 3 },
    );
  });

  test("a lab that its owner has put out of order is put in order first", async () => {
    const lab = await makeLab();
    await lab.control("settings", { tokenTtl: 86_400, sessionTtl: 86_400, jwtAlg: "HS256", services: 3 });
    await lab.control("settings", { sessionPlace: "shared", sessionLabel: "bare", balancing: "sticky" });
    await lab.control("change-role", { user: "alice", role: "viewer" });
    await lab.control("stop-store");
    for (const event of EVENT_IDS) expect(await answerOf(event, way, lab)).toEqual(expected(event, way));
  });
});

test("the exchanges of an experiment are those that the lab recorded", async () => {
  const lab = await makeLab();
  const { shown } = await runExperiment("log-out", "jwt", benchOver(lab));
  const recorded = (await lab.exchanges()).map(({ id, client, request, response }) => ({
    exchange: id,
    who: client.kind,
    method: request.method,
    path: request.path,
    status: response.status,
    code: null,
  }));
  expect(recorded).toHaveLength(3);
  expect(shown?.lines).toEqual(recorded);
});
