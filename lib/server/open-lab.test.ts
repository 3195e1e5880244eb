import { beforeEach, describe, expect, test } from "vitest";
import { parseSetCookie } from "../http/cookies.ts";
import { labExists, openLab } from "./open-lab.ts";
import { handleSnapshot } from "./plane.ts";
import { ORIGIN, openTestApp, type TestApp } from "./testing/harness.ts";
import { expectProblem } from "./testing/raw.ts";

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});

const open = (query = "", cookie?: string): Promise<Response> =>
  openLab(
    new Request(`${ORIGIN}/lab${query}`, { headers: cookie === undefined ? {} : { cookie } }),
    undefined,
  );

const idOf = (response: Response): string =>
  /^\/labs\/([a-z0-9]{20})(?:\?|$)/.exec(response.headers.get("location") ?? "")?.[1] ?? "nowhere";
const cookiesOf = (response: Response) =>
  response.headers.getSetCookie().flatMap((line) => parseSetCookie(line) ?? []);

describe("the way to the lab", () => {
  test("makes one, makes the browser its owner, and remembers it", async () => {
    const response = await open();
    expect(response.status).toBe(303);
    const id = idOf(response);
    expect(await labExists(id)).toBe(true);
    const [owner, last] = cookiesOf(response);
    expect(owner).toMatchObject({
      name: "lab_owner",
      path: `/api/labs/${id}`,
      httpOnly: true,
      sameSite: "Strict",
    });
    expect(last).toMatchObject({
      name: "lab_last",
      value: id,
      path: "/lab",
      httpOnly: true,
      sameSite: "Lax",
    });
    const snapshot = await handleSnapshot(
      new Request(`${ORIGIN}/`, { headers: { cookie: `lab_owner=${owner?.value}` } }),
      { lab: id },
    );
    expect(await snapshot.json()).toMatchObject({ id, owner: true });
  });

  test("goes back to the one that the browser had, and makes another when asked to", async () => {
    const id = idOf(await open());
    const back = await open("", `lab_last=${id}`);
    expect([idOf(back), cookiesOf(back)]).toEqual([id, []]);
    expect(idOf(await open("?new", `lab_last=${id}`))).not.toBe(id);
  });

  test.each(["nonsense", "aaaaaaaaaaaaaaaaaaaa", "../../evil", ""])(
    "takes nothing from a memory of %j",
    async (last) => {
      const id = idOf(await open("", `lab_last=${last}`));
      expect(id).not.toBe(last);
      expect(await labExists(id)).toBe(true);
    },
  );

  test("makes a new one where the old one was dropped", async () => {
    const id = idOf(await open());
    app.wait(25 * 60 * 60 * 1000);
    await open();
    expect(idOf(await open("", `lab_last=${id}`))).not.toBe(id);
  });

  test("takes the rest of the query along, and never leads out of this site", async () => {
    const response = await open("?new&chapter=jwt&next=https%3A%2F%2Fevil.example");
    expect(response.headers.get("location")).toBe(
      `/labs/${idOf(response)}?chapter=jwt&next=https%3A%2F%2Fevil.example`,
    );
  });

  test("is not open without end", async () => {
    openTestApp({ LABS_PER_HOUR: "1" });
    for (let n = 0; n < 5; n += 1) expect((await open()).status).toBe(303);
    await expectProblem(await open(), 429, "too-many");
  });
});
