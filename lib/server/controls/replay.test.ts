import { beforeEach, describe, expect, test } from "vitest";
import { signedIn } from "../refusals/refusal-case.ts";
import { makeLab, openTestApp, type TestLab } from "../testing/harness.ts";

let lab: TestLab;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

/** Replays an exchange as a thief; what the thief was answered, and the exchange that it made. */
async function steal(exchange: number) {
  const { status, body } = await lab.control("replay", { exchange, as: "thief" });
  expect(status).toBe(200);
  const made = await lab.newest();
  expect(made.id).toBe(body.exchange);
  expect(made.response.status).toBe(body.status);
  expect(made.client).toEqual({ id: "thief", kind: "thief", label: "thief" });
  return made;
}

describe.each(["session", "jwt"] as const)("a thief with a copy of a %s credential", (model) => {
  test("is let in while its owner is signed in", async () => {
    await signedIn(lab, model);
    const login = (await lab.newest()).id;
    const made = await steal(login);
    expect(made).toMatchObject({ action: "me", response: { status: 200 }, decision: { verdict: "allowed" } });
    expect(made.request.headers.map(([name]) => name)).not.toContain("x-client");
  });

  test(`is ${model === "session" ? "refused" : "let in still"} after the logout`, async () => {
    const client = await signedIn(lab, model);
    await client.send(model, "me");
    const me = (await lab.newest()).id;
    await client.send(model, "logout");
    const { response, decision } = await steal(me);
    expect(response.status).toBe(model === "session" ? 401 : 200);
    expect(decision.code).toBe(model === "session" ? "session-unknown" : null);
    expect((await client.send(model, "me")).body.code).toBe("no-credential");
  });

  test("copies from a logout what was sent there, not the emptied cookie", async () => {
    const client = await signedIn(lab, model);
    await client.send(model, "logout");
    const made = await steal((await lab.newest()).id);
    expect(made).toMatchObject({ action: "me", carrier: "cookie" });
    expect(made.decision.code).toBe(model === "session" ? "session-unknown" : null);
  });

  test("can copy a bearer token as well", async () => {
    const { body } = await lab.client().send(model, "login", { user: "carol", carrier: "header" });
    const fromLogin = await steal((await lab.newest()).id);
    expect(fromLogin).toMatchObject({ carrier: "header", decision: { identity: { name: "Carol" } } });
    await lab.client().send(model, "admin", { token: String(body.token) });
    const fromAdmin = await steal((await lab.newest()).id);
    expect(fromAdmin).toMatchObject({ action: "admin", response: { status: 403 } });
  });

  test("repeats a request with its body", async () => {
    const client = await signedIn(lab, model);
    await client.send(model, "preferences", { body: { theme: "dark" } });
    const made = await steal((await lab.newest()).id);
    expect(made).toMatchObject({
      action: "preferences",
      request: { method: "PUT" },
      response: { status: 200 },
    });
    expect(JSON.parse(made.request.body)).toEqual({ theme: "dark" });
  });

  test("never has what proves the lab's owner", async () => {
    await lab.owner.send(model, "login", { user: "alice" });
    await lab.owner.send(model, "me");
    const made = await steal((await lab.newest()).id);
    expect(made.decision.verdict).toBe("allowed");
    expect(JSON.stringify(made)).not.toContain("owner");
  });
});

test("what was recorded of another lab cannot be copied here", async () => {
  await signedIn(lab, "session");
  const other = await makeLab();
  expect((await other.control("replay", { exchange: 1, as: "thief" })).status).toBe(404);
});
