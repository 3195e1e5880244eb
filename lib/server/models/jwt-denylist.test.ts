import { decodeJwt } from "jose";
import { beforeEach, expect, test } from "vitest";
import { LAB_ROOM } from "../../lab/lab.ts";
import { makeLab, openTestApp, type TestApp, type TestLab } from "../testing/harness.ts";
import type { TestClient } from "../testing/test-client.ts";

let app: TestApp;
let lab: TestLab;
let client: TestClient;
beforeEach(async () => {
  app = openTestApp();
  lab = await makeLab();
  await lab.control("settings", { denylist: true });
  client = lab.client();
  await client.send("jwt", "login", { user: "alice" });
});

const jtiOf = (who: TestClient): string => String(decodeJwt(who.jar.get("lab_jwt") ?? "").jti);
const steps = async () => (await lab.newest()).steps.map(({ kind }) => kind);

test("the list is asked after the claims, and that is a store read", async () => {
  await client.send("jwt", "me");
  const kinds = await steps();
  expect(kinds.indexOf("denylist-checked")).toBe(kinds.indexOf("claims-checked") + 1);
  expect((await lab.newest()).cost).toMatchObject({ storeReads: 1, storeWrites: 0 });
});

test("a token is revoked by its id, and by that alone; the owner sees the list", async () => {
  const other = lab.client();
  await other.send("jwt", "login", { user: "alice" });
  const jti = jtiOf(client);
  expect((await lab.control("revoke-token", { jti })).body.says).toContain("put on the list");
  expect((await client.send("jwt", "me")).body.code).toBe("token-revoked");
  expect((await other.send("jwt", "me")).status).toBe(200);
  expect((await lab.snapshot()).denylist).toEqual([jti]);
});

test("switched off, nobody asks the list, and the control says so", async () => {
  await lab.control("settings", { denylist: false });
  const { body } = await lab.control("revoke-token", { jti: jtiOf(client) });
  expect(body.says).toContain("nobody reads");
  expect((await client.send("jwt", "me")).status).toBe(200);
  expect((await lab.newest()).cost.storeReads).toBe(0);
  await lab.control("settings", { denylist: true });
  expect((await client.send("jwt", "me")).body.code).toBe("token-revoked");
});

test("logging out puts the token on the list, and a refused one is not put there again", async () => {
  const thief = client.robbedBy();
  await client.send("jwt", "logout");
  expect((await lab.newest()).cost.storeWrites).toBe(1);
  expect((await thief.send("jwt", "logout")).status).toBe(204);
  expect((await lab.newest()).cost.storeWrites).toBe(0);
  expect((await lab.snapshot()).denylist).toHaveLength(1);
});

test("a reset empties the list", async () => {
  await client.send("jwt", "logout");
  await lab.control("reset");
  expect((await lab.snapshot()).denylist).toEqual([]);
});

test("the list has an end: then logging out waits, until the time of older tokens is over", async () => {
  for (let n = 0; n < LAB_ROOM.revokedTokens; n += 1) await lab.control("revoke-token", { jti: `t${n}` });
  const full = await client.send("jwt", "logout");
  expect([full.status, full.body.code]).toEqual([429, "denylist-full"]);
  expect(full.headers.get("retry-after")).toBe("60");
  app.wait(2 * 3600 * 1000);
  expect((await client.send("jwt", "logout")).status).toBe(204);
});
