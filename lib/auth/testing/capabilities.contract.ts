import { describe, expect, test } from "vitest";
import { fromBase64Url } from "../../core/bytes.ts";
import { CARRIERS, type Carrier, REFUSAL_CODES, type RefusalCode } from "../../trace/vocabulary.ts";
import type { AuthModel } from "../auth-model.ts";
import { type ContractLab, recognises, visit } from "./visitor.ts";

/** Everything that can be read in a credential without any key: as it stands, and each run of base64url decoded. */
const readable = (credential: string): string =>
  (credential.match(/[\w-]+/g) ?? [])
    .flatMap((part) => fromBase64Url(part) ?? [])
    .map((bytes) => new TextDecoder().decode(bytes))
    .concat(credential)
    .join("\n");

/** Longer than any lab's credential lives, in seconds. */
const LONGER_THAN_ANY = 366 * 86_400;

/** Proves over one carrier what a model says of itself. */
function overCarrier(model: AuthModel, open: () => Promise<ContractLab>, carrier: Carrier): void {
  const { capabilities } = model;
  const enter = async (user: string) => {
    const lab = await open();
    const visitor = visit(model, lab, carrier);
    await visitor.logIn(user);
    return { lab, visitor };
  };
  const role = ({ body }: { body: Record<string, unknown> }) => (body.user as { role: string }).role;

  test("carriers: the credential is handed out over the carrier that was asked for, and over no other", async () => {
    const visitor = visit(model, await open(), carrier);
    const { headers, body } = await visitor.logIn("alice");
    const names = headers.getSetCookie().map((line) => line.split("=")[0]);
    const listed = capabilities.carriers.includes(carrier);
    expect(names).toEqual(listed && carrier === "cookie" ? [capabilities.cookie] : []);
    expect("token" in body).toBe(listed && carrier === "header");
  });

  test(`stateLives: ${capabilities.stateLives}`, async () => {
    const { lab, visitor } = await enter("alice");
    expect(await lab.sessionCount()).toBe(capabilities.stateLives === "server" ? 1 : 0);
    expect((await visitor.send("me")).status).toBe(recognises(model) ? 200 : 401);
    expect(visitor.credential() !== null).toBe(recognises(model));
  });

  test(`readsPerRequest: ${capabilities.readsPerRequest}`, async () => {
    const { lab, visitor } = await enter("alice");
    await visitor.send("me");
    expect((await lab.exchanges()).at(-1)?.cost.storeReads).toBe(capabilities.readsPerRequest);
  });

  test(`survivesRestart: ${capabilities.survivesRestart}`, async () => {
    const { lab, visitor } = await enter("alice");
    expect((await lab.control("restart-service", { service: "A" })).status).toBe(200);
    expect((await visitor.send("me")).status).toBe(capabilities.survivesRestart ? 200 : 401);
  });

  test(`seesNewRole: ${capabilities.seesNewRole}`, async () => {
    const { lab, visitor } = await enter("alice");
    expect((await lab.control("change-role", { user: "alice", role: "viewer" })).status).toBe(200);
    const next = await visitor.send("me");
    await visitor.logIn("alice");
    const later = await visitor.send("me");
    if (capabilities.seesNewRole === "never") {
      expect([next.status, later.status]).toEqual([401, 401]);
      return;
    }
    expect(role(next)).toBe(capabilities.seesNewRole === "at once" ? "viewer" : "admin");
    expect(role(later)).toBe("viewer");
  });

  test(`revocable: ${capabilities.revocable}`, async () => {
    const { lab, visitor } = await enter("alice");
    const copy = visitor.copyIn(lab);
    const bystander = visit(model, lab, carrier);
    await bystander.logIn("bob");
    await visitor.send("logout");
    const ended = (await copy.send("me")).body.code;
    expect(ended !== undefined && ended !== "no-credential").toBe(capabilities.revocable);
    expect((await bystander.send("me")).status).toBe(recognises(model) ? 200 : 401);
  });

  test(`readableByHolder: ${capabilities.readableByHolder}`, async () => {
    const { visitor } = await enter("carol");
    const text = readable(visitor.credential() ?? "");
    expect(text.includes("Carol") && text.includes("editor")).toBe(capabilities.readableByHolder);
  });
}

/** Proves who can make a credential, and when it ends. */
function overTime(model: AuthModel, open: () => Promise<ContractLab>, carrier: Carrier): void {
  const { capabilities } = model;
  const known = recognises(model);

  test(`unforgeable: ${capabilities.unforgeable}`, async () => {
    const [home, abroad] = [await open(), await open()];
    const visitor = visit(model, home, carrier);
    await visitor.logIn("alice");
    const { status, body } = await visitor.copyIn(abroad).send("me");
    expect(status).toBe(capabilities.unforgeable ? 401 : 200);
    expect(REFUSAL_CODES.includes(body.code as RefusalCode)).toBe(capabilities.unforgeable);
    const before = visitor.credential() ?? "";
    const forged = before.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
    const changed = await visit(model, home, carrier, forged || undefined).send("me");
    expect(changed.status).toBe(capabilities.unforgeable ? 401 : 200);
  });

  test(`expires: ${capabilities.expires}`, async () => {
    const lab = await open();
    const visitor = visit(model, lab, carrier);
    await visitor.logIn("alice");
    expect((await lab.control("advance-clock", { seconds: LONGER_THAN_ANY })).status).toBe(200);
    const { status, body } = await visitor.send("me");
    expect(status).toBe(known && !capabilities.expires ? 200 : 401);
    expect(String(body.code).endsWith("-expired")).toBe(capabilities.expires);
    expect((await lab.exchanges()).at(-1)?.decision.identity === null).toBe(status === 401);
  });
}

/** Proves each member of `capabilities` by what the server does. */
export function capabilitiesContract(model: AuthModel, open: () => Promise<ContractLab>): void {
  const { capabilities } = model;
  describe.each(CARRIERS)("over the carrier %s, it is true what it says of itself:", (carrier) => {
    overCarrier(model, open, carrier);
    overTime(model, open, carrier);
  });

  test(`knowsVisitors: ${capabilities.knowsVisitors}`, async () => {
    const visitor = visit(model, await open(), "cookie");
    const [first, second] = [await visitor.send("hello"), await visitor.send("hello")];
    expect(first.body).toMatchObject({ visitor: 1, visits: 1 });
    const known = { visitor: 1, visits: 2 };
    expect(second.body).toMatchObject(capabilities.knowsVisitors ? known : { visitor: 2, visits: 1 });
  });

  test("every carrier that it lists is one that there is, and none is listed twice", async () => {
    const { carriers } = capabilities;
    expect(new Set(carriers).size).toBe(carriers.length);
    expect(CARRIERS).toEqual(expect.arrayContaining([...carriers]));
    expect(carriers.includes("cookie")).toBe(capabilities.cookie !== null);
  });
}
