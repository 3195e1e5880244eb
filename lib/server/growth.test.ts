import { maxHeaderSize } from "node:http";
import { beforeEach, describe, expect, test } from "vitest";
import { entries } from "../compare/growth/entries.ts";
import { headerAnswer, libraryRefusal, PAST, silentDrop } from "../compare/growth/past.ts";
import { GROWN, type GrownModel, limitsWith, sizeOf } from "../compare/growth/sizes.ts";
import { byteLength } from "../core/bytes.ts";
import { COOKIE_LIMIT, cookieBytes, parseSetCookie } from "../http/cookies.ts";
import { cookieNameOf } from "../trace/cookie-names.ts";
import { QUOTAS } from "./limits.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";

const limits = limitsWith(COOKIE_LIMIT);
let lab: TestLab;

beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

/** Logs a fresh client in over the cookie, and saves so many entries. */
async function grow(model: GrownModel, count: number) {
  const client = lab.client();
  await client.send(model, "login", { user: "alice" });
  const before = await lab.newest();
  const got = await client.send(model, "preferences", { body: entries(count) });
  return { client, before, got, exchange: await lab.newest() };
}

const fateOf = async (model: GrownModel, count: number) =>
  sizeOf((await grow(model, count)).exchange, limits.cookie);

describe("the size that is read off the recorded step", () => {
  test.each(GROWN)("of %s is that of the cookie on the answer", async (model) => {
    const { got, exchange } = await grow(model, 10);
    const set = parseSetCookie(got.headers.getSetCookie()[0] ?? "");
    expect(set).not.toBeNull();
    expect(sizeOf(exchange, limits.cookie)).toEqual({
      bytes: cookieBytes(set ?? { name: "", value: "" }),
      fate: "stored",
    });
  });

  test("grows with the record where the client carries it, and not where only a label travels", async () => {
    for (const model of GROWN) {
      const [few, many] = [await fateOf(model, 1), await fateOf(model, 40)];
      if (model === "session") expect(many).toEqual(few);
      else expect(many?.bytes).toBeGreaterThan((few?.bytes ?? 0) + 39 * 60);
    }
  });
});

test("200 entries fit into one request, and make a token that Node would not read", async () => {
  expect(byteLength(JSON.stringify(entries(200)))).toBeLessThan(QUOTAS.bodyBytes);
  expect((await fateOf("jwt", PAST.headers))?.bytes).toBeGreaterThan(limits.headers);
  expect(limits.headers).toBe(maxHeaderSize);
});

describe("past the line", () => {
  test("the sealed cookie is refused by the library, in its own words", async () => {
    const { got, exchange } = await grow("sealed", PAST.cookie);
    expect(got.status).toBe(422);
    expect(got.body.code).toBe("credential-too-large");
    expect(got.headers.getSetCookie()).toEqual([]);
    const refusal = libraryRefusal(exchange);
    expect(refusal).toMatchObject({ exchange: exchange.id, status: 422, says: got.body.detail });
    expect(refusal?.bytes).toBeGreaterThan(limits.cookie - "sealed".length);
    expect(sizeOf(exchange, limits.cookie)?.fate).toBe("refused");
  });

  test.each(["jwt", "plain"] as const)(
    "%s is set all the same, and a browser that drops it goes on with the old one",
    async (model) => {
      const { client, before, got, exchange } = await grow(model, PAST.cookie);
      expect(got.status).toBe(200);
      expect(sizeOf(exchange, limits.cookie)?.fate).toBe("dropped");
      // A browser's rule, which this client lacks: what is too large is not stored.
      const old = parseSetCookie(before.response.headers.find(([name]) => name === "Set-Cookie")?.[1] ?? "");
      client.jar.set(cookieNameOf(model), old?.value ?? "");
      await client.send(model, "me");
      const drop = silentDrop(before, exchange, await lab.newest());
      expect(drop).toMatchObject({ kept: "old", status: 200, set: exchange.id, next: exchange.id + 1 });
      expect(drop?.bytes).toBeGreaterThan(limits.cookie);
      client.jar.clear();
      await client.send(model, "me");
      expect(silentDrop(before, exchange, await lab.newest())?.kept).toBe("nothing");
    },
  );

  test("a browser that stored it after all would be told apart", async () => {
    const { client, before, exchange } = await grow("jwt", 10);
    await client.send("jwt", "me");
    expect(silentDrop(before, exchange, await lab.newest())?.kept).toBe("new");
  });

  test("a token in the header is handed out at any size, and is not looked at over the limit", async () => {
    const { body } = await lab.client().send("jwt", "login", { user: "alice", carrier: "header" });
    const grown = await lab
      .client()
      .send("jwt", "preferences", { token: String(body.token), body: entries(PAST.lookedAt) });
    expect(grown.status).toBe(200);
    const bytes = byteLength(String(grown.body.token));
    expect(bytes).toBeGreaterThan(limits.lookedAt);
    expect(bytes).toBeLessThan(limits.headers);
    const got = await lab.client().send("jwt", "me", { token: String(grown.body.token) });
    expect(got.status).toBe(401);
    expect(headerAnswer(await lab.newest(), bytes)).toMatchObject({
      status: 401,
      code: "credential-too-large",
      bytes,
    });
  });
});
