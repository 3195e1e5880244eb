import { beforeEach, describe, expect, test } from "vitest";
import { AUTH_MODELS } from "../auth/registry.ts";
import type { Header } from "../http/message.ts";
import { curlCommand } from "../trace/curl.ts";
import { serverTiming } from "../trace/server-timing.ts";
import { SHELLS, type Shell } from "../trace/shells/index.ts";
import { callsOf } from "../trace/testing/shell-readers.ts";
import { ACTIONS, CARRIERS } from "../trace/vocabulary.ts";
import { makeLab, ORIGIN, openTestApp, type TestLab } from "./testing/harness.ts";
import { rawAction } from "./testing/raw.ts";

let lab: TestLab;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

const BODY: Record<string, string> = { login: '{"user":"bob"}', preferences: '{"theme":"dark"}' };
const lower = (headers: Iterable<Header>): string[] =>
  [...headers].map(([name, value]) => `${name.toLowerCase()}: ${value}`).toSorted();

describe.each(AUTH_MODELS.map(({ name }) => name))("in %s, what is recorded is what was sent:", (model) => {
  test.each(ACTIONS)("%s", async (action) => {
    const client = lab.client();
    await client.send(model, "login", { user: "alice" });
    const body = BODY[action];
    const asked = client.request("GET", "/", undefined, { headers: { "x-odd": "  a,b ;c  " } });
    const headers = [...asked.headers, ...(body ? [["content-type", "application/json"] as const] : [])];
    const method = { login: "POST", logout: "POST", preferences: "PUT" }[action as string] ?? "GET";
    const response = await rawAction(lab.id, model, action, {
      method,
      headers: headers.map(([name, value]) => [name, value]),
      ...(body ? { body } : {}),
    });

    const { request, response: recorded, steps, id } = await lab.newest();
    expect(request).toMatchObject({
      method,
      path: `/api/labs/${lab.id}/${model}/${action}`,
      body: body ?? "",
    });
    expect(lower(request.headers)).toEqual(lower(headers));
    expect([response.status, await response.text()]).toEqual([recorded.status, recorded.body]);
    expect(lower(response.headers)).toEqual(lower(recorded.headers));

    expect(response.headers.get("x-exchange")).toBe(String(id));
    expect(response.headers.get("x-served-by")).toBe("A");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("server-timing")).toBe(serverTiming(steps));
  });
});

test("with recording off, the answers are the same and nothing is kept", async () => {
  const answers = async () => {
    lab = await makeLab();
    const client = lab.client();
    const got: unknown[] = [];
    for (const action of ACTIONS) {
      const { status, body } = await client.send(
        "session",
        action,
        action === "login" ? { user: "alice" } : {},
      );
      got.push([status, body]);
    }
    return got;
  };
  const recorded = await answers();
  openTestApp({ RECORDING: "off" });
  expect(await answers()).toEqual(recorded);
  expect(await lab.exchanges()).toEqual([]);
});

describe("the curl command of an exchange", () => {
  /** Sends what curl would send, with what a shell starts it with. */
  async function run(shell: Shell, command: string, model: string, action: string): Promise<Response> {
    const [[call] = []] = callsOf(shell, command);
    if (!call) throw new Error(`No call of curl: ${command}`);
    const headers = call.headers.map((line): [string, string] => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), line.slice(colon + 2)];
    });
    const { method, body } = call;
    return rawAction(lab.id, model, action, { method, headers, ...(body === null ? {} : { body }) });
  }

  test.each(CARRIERS.flatMap((carrier) => SHELLS.map((shell) => [carrier, shell] as const)))(
    "does from a terminal what the page did, over the carrier %s, in %s",
    async (carrier, shell) => {
      for (const { name: model } of AUTH_MODELS) {
        const { body } = await lab.client().send(model, "login", { user: "alice", carrier: "header" });
        const token = typeof body.token === "string" ? body.token : null;
        for (const action of ACTIONS) {
          const asked = {
            origin: ORIGIN,
            lab: lab.id,
            model,
            action,
            carrier,
            body: BODY[action] ?? null,
            token,
          };
          const command = curlCommand(asked, shell);
          expect((await run(shell, command, model, action)).status).toBeLessThan(403);
          expect(await lab.newest()).toMatchObject({ model, action, request: { body: BODY[action] ?? "" } });
        }
      }
    },
  );
});
