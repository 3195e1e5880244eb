import { beforeEach, expect, test } from "vitest";
import { WAY_IDS, type WayId } from "../auth/ways.ts";
import type { Answer, Bench } from "../compare/matrix/bench.ts";
import { outcomeOf } from "../compare/matrix/bench.ts";
import { EVENT_IDS } from "../compare/matrix/events.ts";
import { runExperiment } from "../compare/matrix/run.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";

/** A bench over the handlers in this process: what the page does by fetch. */
export const benchOver = (lab: TestLab): Bench => ({
  labId: lab.id,
  async send(model, action, user): Promise<Answer> {
    const { status, headers, body } = await lab.owner.send(model, action, { user });
    return { status, exchange: Number(headers.get("x-exchange")), body, problem: null };
  },
  async control(name, body): Promise<Answer> {
    const answer = await lab.control(name, body);
    const problem = answer.status === 200 ? null : JSON.stringify(answer.body);
    return { ...answer, exchange: null, problem };
  },
  read: async (exchange) => (await lab.exchanges()).find(({ id }) => id === exchange) ?? null,
});

beforeEach(() => void openTestApp());
test("look", async () => {
  for (const way of WAY_IDS) {
    const lab = await makeLab();
    for (const event of EVENT_IDS) {
      const ran = await runExperiment(event, way, benchOver(lab));
      const line = ran.shown && outcomeOf(ran.shown);
      console.log(way, event, line?.status, line?.code, ran.shown?.noHandle, ran.failed?.says);
    }
  }
});
