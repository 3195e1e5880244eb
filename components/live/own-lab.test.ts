import { beforeEach, describe, expect, test, vi } from "vitest";
import { openOwnLab, troubleOf } from "./own-lab";

const ID = "abcdefghjkmnpqrstuvw";

/** A browser with a storage, and a server that answers as told. */
function given(stored: string | null, answers: Record<string, () => Response>) {
  const storage = new Map(stored === null ? [] : [["home-lab", stored]]);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
  });
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string, init?: RequestInit) => {
    const request = `${init?.method ?? "GET"} ${path}`;
    asked.push(request);
    const answer = answers[request];
    if (!answer) throw new TypeError("fetch failed");
    return answer();
  });
  return { storage, asked };
}

const created = () => Response.json({ id: ID }, { status: 201 });

beforeEach(() => vi.unstubAllGlobals());

describe("opening the page's lab", () => {
  test("the first visit makes one and remembers it", async () => {
    const { storage } = given(null, { "POST /api/labs": created });
    expect(await openOwnLab("home")).toEqual({ id: ID, trouble: null });
    expect(storage.get("home-lab")).toBe(ID);
  });

  test("the next visit goes back to it", async () => {
    const { asked } = given(ID, {
      [`GET /api/labs/${ID}?exchanges=0`]: () => Response.json({ owner: true }),
    });
    expect(await openOwnLab("home")).toEqual({ id: ID, trouble: null });
    expect(asked).toEqual([`GET /api/labs/${ID}?exchanges=0`]);
  });

  test.each([
    ["thrown away", () => new Response(null, { status: 404 })],
    ["somebody else's", () => Response.json({ owner: false })],
  ])("a lab that was %s is replaced", async (_, answer) => {
    given("old", { "GET /api/labs/old?exchanges=0": answer, "POST /api/labs": created });
    expect(await openOwnLab("home")).toEqual({ id: ID, trouble: null });
  });

  test("no server is said in words", async () => {
    given(null, {});
    const { trouble } = await openOwnLab("home");
    expect(trouble?.says).toMatch(/does not answer/);
  });

  test("too many labs says when to come back", async () => {
    given(null, {
      "POST /api/labs": () => new Response(null, { status: 429, headers: { "Retry-After": "600" } }),
    });
    const { trouble } = await openOwnLab("home");
    expect(trouble).toEqual({ says: expect.stringContaining("in 10 minutes"), canRetry: false });
  });
});

test("what the server cannot do is told with its status", () => {
  expect(troubleOf(503, null)).toEqual({ says: expect.stringContaining("503"), canRetry: true });
  expect(troubleOf(429, null).says).toMatch(/in a while/);
});
