import { describe, expect, test } from "vitest";
import { LAB_ROOM } from "../lab/lab.ts";
import { container } from "./container.ts";
import { openLimits } from "./limits.ts";
import { handleCreateLab, handleJwks } from "./plane.ts";
import { makeLab, ORIGIN, openTestApp, type TestLab } from "./testing/harness.ts";
import { expectProblem, rawAction } from "./testing/raw.ts";

const retryAfter = (response: Response): number => Number(response.headers.get("retry-after"));

const newLab = (address: string): Promise<Response> =>
  handleCreateLab(
    new Request(`${ORIGIN}/api/labs`, { method: "POST", headers: { "x-client-address": address } }),
    undefined,
  );

describe("too much at once is a 429 that says how long to wait:", () => {
  test("requests to one lab, and the other lab does not notice", async () => {
    openTestApp({ LAB_REQUESTS_PER_SECOND: "3" });
    const [busy, quiet] = [await makeLab(), await makeLab()];
    const answers: Response[] = [];
    for (let n = 0; n < 7; n += 1) answers.push(await rawAction(busy.id, "none", "hello"));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 429]);
    const last = answers.at(-1) as Response;
    expect(retryAfter(last)).toBeGreaterThanOrEqual(1);
    expect(retryAfter(last)).toBeLessThanOrEqual(2);
    await expectProblem(last, 429, "too-many");
    expect((await rawAction(quiet.id, "none", "hello")).status).toBe(200);
  });

  test("controls count too", async () => {
    openTestApp({ LAB_REQUESTS_PER_SECOND: "1" });
    const lab = await makeLab();
    const answers = [await lab.control("reset"), await lab.control("reset"), await lab.control("reset")];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  });

  test("whoever fetches the keys counts too", async () => {
    openTestApp({ LAB_REQUESTS_PER_SECOND: "1" });
    const { id } = await makeLab();
    const keys = () => handleJwks(new Request(`${ORIGIN}/api/labs/${id}/jwks.json`), { lab: id });
    const answers = [await keys(), await keys(), await keys()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  });

  test("new labs from an address that has used as many, and another address does not notice", async () => {
    openTestApp({ LABS_PER_HOUR: "2" });
    const make = async (): Promise<string> => {
      const response = await newLab("192.0.2.1");
      expect(response.status).toBe(201);
      return ((await response.json()) as { id: string }).id;
    };
    const use = async (id: string): Promise<void> => {
      for (const _ of [1, 2])
        await rawAction(id, "none", "hello", { headers: { "x-client-address": "192.0.2.1" } });
    };
    const made = [await make(), await make()];
    await make();
    for (const id of made.slice(0, 1)) await use(id);
    await make();
    for (const id of made.slice(1)) await use(id);
    const refused = await newLab("192.0.2.1");
    expect(retryAfter(refused)).toBeGreaterThan(60);
    expect(retryAfter(refused)).toBeLessThanOrEqual(3600);
    await expectProblem(refused, 429, "too-many");
    expect((await newLab("192.0.2.2")).status).toBe(201);
  });
});

describe("new labs", () => {
  test("a class of 60 behind one address gets 1,200, each learner 20, and uses all of them", async () => {
    openTestApp();
    const { limits } = container();
    const waits: (number | null)[] = [];
    for (let n = 0; n < 1200; n += 1) {
      waits.push(await limits.newLab("192.0.2.1"));
      await limits.labUsed("192.0.2.1");
    }
    expect(waits.filter((wait) => wait !== null)).toEqual([]);
  });

  test("that nobody uses are counted apart: five times as many", async () => {
    openTestApp({ LABS_PER_HOUR: "2" });
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await newLab("192.0.2.1")).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 201), 429]);
  });

  test("are refused while the process is short of memory, and made again after it", async () => {
    openTestApp();
    const { environment } = container();
    let used = 0.9;
    const limits = openLimits(environment.limits, undefined, () => used);
    expect(await limits.newLab("192.0.2.1")).toBe(60);
    expect(await limits.request("any-lab")).toBeNull();
    used = 0.5;
    expect(await limits.newLab("192.0.2.1")).toBeNull();
  });
});

describe("a full cabinet", () => {
  async function fullLab(): Promise<{ lab: TestLab; app: ReturnType<typeof openTestApp> }> {
    const app = openTestApp();
    const lab = await makeLab();
    for (let n = 0; n < LAB_ROOM.records; n += 1) await rawAction(lab.id, "session", "hello");
    return { lab, app };
  }

  test("takes no new drawer, and says what to do", async () => {
    const { lab } = await fullLab();
    const response = await rawAction(lab.id, "session", "hello");
    expect(retryAfter(response)).toBeGreaterThan(0);
    await expectProblem(response, 429, "cabinet-full");
    expect(await lab.sessionCount()).toBe(LAB_ROOM.records);
    expect((await rawAction(lab.id, "jwt", "hello")).status).toBe(200);
    await lab.control("reset");
    expect((await rawAction(lab.id, "session", "hello")).status).toBe(200);
  });

  test.each(["session", "hybrid"])("serves %s clients that it knows, whatever they ask", async (model) => {
    openTestApp();
    const lab = await makeLab();
    const [guest, alice] = [lab.client(), lab.client()];
    await guest.send(model, "hello");
    await alice.send(model, "login", { user: "alice" });
    for (let n = await lab.sessionCount(); n < LAB_ROOM.records; n += 1)
      await rawAction(lab.id, model, "hello");
    expect((await lab.client().send(model, "login", { user: "bob" })).status).toBe(429);
    expect((await guest.send(model, "hello")).body).toMatchObject({ visits: 2 });
    expect((await alice.send(model, "hello")).status).toBe(200);
    expect((await alice.send(model, "preferences", { body: { theme: "dark" } })).status).toBe(200);
    expect((await guest.send(model, "login", { user: "bob" })).status).toBe(200);
    expect((await alice.send(model, "login", { user: "carol" })).status).toBe(200);
    expect((await alice.send(model, "logout")).status).toBe(204);
    expect(await lab.sessionCount()).toBe(LAB_ROOM.records - 1);
  });

  test("has room again once the old drawers' time is over", async () => {
    const { lab, app } = await fullLab();
    app.wait(24 * 60 * 60 * 1000);
    expect((await rawAction(lab.id, "session", "hello")).status).toBe(200);
    expect(await lab.sessionCount()).toBe(1);
  });
});
