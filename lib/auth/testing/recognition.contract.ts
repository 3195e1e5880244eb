import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CARRIERS, type Carrier, REFUSAL_CODES, type RefusalCode } from "../../trace/vocabulary.ts";
import type { AuthModel } from "../auth-model.ts";
import { type ContractLab, recognises, type Sending, visit } from "./visitor.ts";

// Every character that a header may hold (RFC 9110 section 5.5).
const headerText = fc.string({
  unit: fc
    .oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x80, max: 0xff }), fc.constant(9))
    .map((code) => String.fromCharCode(code)),
  maxLength: 200,
});
const letter = fc.constantFrom(..."abcXYZ019-_.*~=+/%\"'{}".split(""));
const base64 = fc.uint8Array({ maxLength: 90 }).map((bytes) => Buffer.from(bytes).toString("base64url"));
const jsonPart = fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString("base64url"));
const tokenLike = fc.tuple(fc.oneof(base64, jsonPart), fc.oneof(base64, jsonPart), base64);

/** Credentials that are none: any text, what looks like a token, and the good one with something changed. */
const badCredential = (good: string) =>
  fc
    .oneof(
      headerText,
      tokenLike.map((parts) => parts.join(".")),
      fc.tuple(fc.nat(good.length), letter).map(([at, put]) => good.slice(0, at) + put + good.slice(at)),
      fc.tuple(fc.nat(good.length), letter).map(([at, put]) => good.slice(0, at) + put + good.slice(at + 1)),
      fc.nat(good.length).map((at) => good.slice(0, at)),
      fc.nat(good.length).map((at) => good.slice(at) + good.slice(0, at)),
    )
    .filter((text) => !text.includes(good));

/** The ways in which a text can come as a credential. */
const waysToSend = (cookie: string, text: string): Sending[] => [
  { headers: { authorization: text } },
  { headers: { authorization: `Bearer ${text}` } },
  { headers: { cookie: text } },
  { headers: { cookie: `${cookie}=${text}` } },
];

function overCarrier(model: AuthModel, open: () => Promise<ContractLab>, carrier: Carrier): void {
  test("signs in, recognises, keeps preferences, and signs out", async () => {
    const visitor = visit(model, await open(), carrier);
    expect((await visitor.send("me")).body.code).toBe("no-credential");
    const login = await visitor.logIn("carol");
    expect(login).toMatchObject({ status: 200, body: { user: { id: 23, name: "Carol", role: "editor" } } });
    expect((await visitor.send("preferences", { body: { theme: "dark" } })).status).toBe(200);
    await visitor.send("preferences", { body: { size: 3 } });
    const me = await visitor.send("me");
    if (recognises(model)) {
      expect(me.body).toMatchObject({
        user: { id: 23, name: "Carol", role: "editor" },
        preferences: { theme: "dark", size: 3 },
        carrier,
      });
    } else expect(me.body.code).toBe("no-credential");
    expect((await visitor.send("logout")).status).toBe(204);
    if (carrier === "cookie") {
      expect(visitor.client.jar.size).toBe(0);
      expect((await visitor.send("me")).body.code).toBe("no-credential");
    }
  });

  test("lets admins in, and nobody else", async () => {
    const lab = await open();
    const answers: number[] = [];
    for (const user of ["alice", "bob", "carol"]) {
      const visitor = visit(model, lab, carrier);
      await visitor.logIn(user);
      answers.push((await visitor.send("admin")).status);
    }
    expect(answers).toEqual(recognises(model) ? [200, 403, 403] : [401, 401, 401]);
  });

  test("a second login changes who one is", async () => {
    const visitor = visit(model, await open(), carrier);
    await visitor.logIn("alice");
    await visitor.logIn("bob");
    const { body } = await visitor.send("me");
    if (recognises(model)) expect(body.user).toEqual({ id: 7, name: "Bob", role: "viewer" });
    else expect(body.code).toBe("no-credential");
  });

  test("a sign-in keeps what the same user had, and takes nothing over of another", async () => {
    const visitor = visit(model, await open(), carrier);
    await visitor.logIn("alice");
    await visitor.send("preferences", { body: { salary: 5200 } });
    await visitor.logIn("alice");
    const again = (await visitor.send("me")).body;
    await visitor.logIn("bob");
    const other = (await visitor.send("me")).body;
    if (!recognises(model)) {
      expect([again.code, other.code]).toEqual(["no-credential", "no-credential"]);
      return;
    }
    expect(again.preferences).toEqual({ salary: 5200 });
    expect(other.user).toMatchObject({ name: "Bob" });
    expect(other.preferences).toEqual({});
    expect(other.visitor).not.toBe(again.visitor);
    // Nor does she get back what was hers by signing in after him: nothing of it is kept under her name.
    await visitor.logIn("alice");
    expect((await visitor.send("me")).body.preferences).toEqual({});
  });

  test("another lab's credential is refused with an ordinary code, unless anybody can make one", async () => {
    const [home, abroad] = [await open(), await open()];
    const visitor = visit(model, home, carrier);
    await visitor.logIn("alice");
    const copy = visitor.copyIn(abroad);
    const { status, body } = await copy.send("me");
    const refused = model.capabilities.unforgeable;
    expect(status).toBe(refused ? 401 : 200);
    expect(REFUSAL_CODES.includes(body.code as RefusalCode)).toBe(refused);
    expect(body.code !== "no-credential").toBe(recognises(model));
    expect((await abroad.exchanges()).at(-1)?.decision.identity === null).toBe(refused);
    expect((await visitor.send("me")).status).toBe(recognises(model) ? 200 : 401);
  });

  test("after a hundred refused credentials the good one still works", async () => {
    const lab = await open();
    const visitor = visit(model, lab, carrier);
    await visitor.logIn("alice");
    const good = visitor.credential() ?? "none";
    for (let n = 0; n < 100; n += 1) {
      const at = Math.floor((n / 100) * good.length);
      // Where anybody can make a credential, one with a letter changed is no bad one.
      const bad = model.capabilities.unforgeable ? `${good.slice(0, at)}!${good.slice(at + 1)}` : `bad${n}`;
      expect((await visit(model, lab, carrier, bad).send("me")).status).toBe(401);
    }
    expect((await visitor.send("me")).status).toBe(recognises(model) ? 200 : 401);
  });
}

/** Proves that a model recognises whom it signed in, over each carrier, and nobody else. */
export function recognitionContract(model: AuthModel, open: () => Promise<ContractLab>): void {
  describe.each(CARRIERS)("over the carrier %s, it", (carrier) => overCarrier(model, open, carrier));

  test("whatever is sent as a credential is refused or, where anybody can make one, believed, and never a defect", async () => {
    const lab = await open();
    const visitor = visit(model, lab, "cookie");
    await visitor.logIn("alice");
    const cookie = model.capabilities.cookie ?? "session";
    const stranger = lab.client();
    await fc.assert(
      fc.asyncProperty(badCredential(visitor.credential() ?? "nothing"), async (text) => {
        for (const sending of waysToSend(cookie, text)) {
          const { status, body } = await stranger.send(model.name, "me", sending);
          const answers = model.capabilities.unforgeable ? [401] : [200, 401];
          expect(answers).toContain(status);
          expect(REFUSAL_CODES.includes(body.code as RefusalCode)).toBe(status === 401);
        }
      }),
      { numRuns: 150 },
    );
    expect((await visitor.send("me")).status).toBe(recognises(model) ? 200 : 401);
  });

  test("a guest's preferences go along when the guest signs in, and the number of the visitor stays", async () => {
    const visitor = visit(model, await open(), "cookie");
    const hello = (await visitor.send("hello")).body;
    const isGuest = visitor.client.jar.size > 0;
    await visitor.send("preferences", { body: { theme: "dark" } });
    await visitor.logIn("alice");
    const me = (await visitor.send("me")).body;
    expect(me.preferences ?? {}).toEqual(isGuest ? { theme: "dark" } : {});
    if (isGuest) expect(me.visitor).toBe(hello.visitor);
  });

  test("the Authorization header is looked at first, and a bad one is not saved by a good cookie", async () => {
    const visitor = visit(model, await open(), "cookie");
    await visitor.logIn("alice");
    const { status } = await visitor.send("me", { headers: { authorization: "Bearer nonsense" } });
    expect(status).toBe(401);
    expect((await visitor.send("me")).status).toBe(recognises(model) ? 200 : 401);
  });
}
