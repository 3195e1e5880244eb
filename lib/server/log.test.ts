import { beforeEach, describe, expect, test, vi } from "vitest";
import { MemoryLabStore } from "../store/memory-lab-store.ts";
import { freshToken } from "./testing/forge.ts";
import { makeLab, openTestApp } from "./testing/harness.ts";
import { expectProblem, rawAction, rawControl } from "./testing/raw.ts";

let lines: string[];
beforeEach(() => {
  lines = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
});

describe("the operator's log", () => {
  test("has one line of JSON for each request, and nothing that a client could put a line break in", async () => {
    openTestApp({ REQUEST_LOG: "on" });
    const { id } = await makeLab();
    await rawAction(id, "session", "me");
    await rawAction(id, "session", "a\nb\u2028c\u0000");
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^\{[^\n\u2028\0]*\}\n$/);
    const [created, refused] = lines.map((line) => JSON.parse(line));
    expect(created).toMatchObject({ method: "POST", path: "/api/labs", status: 201 });
    expect(refused).toMatchObject({ method: "GET", path: `/api/labs/${id}/session/me`, status: 401 });
    expect(Object.keys(refused).toSorted()).toEqual(["at", "method", "micros", "path", "status"]);
  });

  test("is silent when it is turned off", async () => {
    openTestApp({ REQUEST_LOG: "off" });
    await makeLab();
    expect(lines).toEqual([]);
  });

  test("never holds a credential, wherever a client puts it", async () => {
    openTestApp({ REQUEST_LOG: "on" });
    const lab = await makeLab();
    const client = lab.client();
    await client.send("session", "login", { user: "alice" });
    await client.send("jwt", "login", { user: "alice" });
    const sid = (await lab.snapshot()).services[0]?.sessions[0]?.id ?? "";
    const secrets = [...client.jar.values(), ...lab.owner.jar.values(), await freshToken(lab), sid];
    for (const secret of secrets) {
      await rawAction(lab.id, "session", "me", {
        headers: { cookie: `lab_session=${secret}; lab_jwt=${secret}` },
      });
      await rawAction(lab.id, "jwt", "me", { headers: { authorization: `Bearer ${secret}` } });
      await rawAction(lab.id, "jwt", "me", { headers: { "user-agent": secret, "x-client": secret } });
      await rawAction(lab.id, "jwt", secret);
      await rawAction(lab.id, secret, "me");
      await rawAction(secret, "jwt", "me");
      await rawAction(lab.id, `jwt?token=${secret}`, `me;${secret}`);
      await rawControl(lab.id, secret, { body: secret });
      await lab.control("revoke-session", { sid: secret });
    }
    const log = lines.join("");
    expect(lines.length).toBeGreaterThan(secrets.length * 8);
    const pieces = secrets
      .flatMap((secret) => [secret, ...secret.split(/[.*~]/)])
      .filter((p) => p.length > 15);
    for (const piece of pieces) expect(log).not.toContain(piece);
  });

  test("tells of a defect, but neither the client nor the log is told a credential", async () => {
    const labs = new MemoryLabStore<never>();
    const seal = `Fe26.2*1*${"0".repeat(64)}*abc`;
    labs.read = () => Promise.reject(new Error(`could not read session=${seal}`));
    openTestApp({ REQUEST_LOG: "off" }, { labs });
    await expectProblem(await rawAction("abcdefghjkmnpqrstuvw", "session", "me"), 500, "internal");
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      status: 500,
      error: expect.stringContaining("could not read"),
    });
    expect(lines[0]).not.toContain("0".repeat(40));
  });
});
