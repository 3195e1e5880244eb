import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { requestBytes, responseBytes } from "../../http/message.ts";
import { exchangeSchema } from "../../trace/exchange.schema.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { ACTIONS, CARRIERS } from "../../trace/vocabulary.ts";
import type { AuthModel } from "../auth-model.ts";
import { type ContractLab, visit } from "./visitor.ts";

const root = new URL("../../../", import.meta.url);

/** Whether a line of this project's source is code, and carries an anchor or stands right below one. */
async function expectSource({ file, line }: { file: string; line: number }): Promise<void> {
  const lines = (await readFile(new URL(file, root), "utf8")).split("\n");
  expect(lines.slice(Math.max(0, line - 2), line).join("\n")).toContain('at("');
  expect(lines[line - 1]).toMatch(/^\s*[^\s/*]/);
}

/** What is true of the trace of every exchange, whatever the model. */
async function checkTrace(exchange: Exchange): Promise<void> {
  expect(exchangeSchema.parse(exchange)).toEqual(exchange);
  const { steps, decision, request, response, cost } = exchange;
  const kinds = steps.map(({ kind }) => kind);
  expect(kinds[0]).toBe("request-received");
  expect(kinds.at(-1)).toBe("response-sent");
  expect(steps.at(-1)?.data).toEqual({ status: response.status, bytes: cost.responseBytes });
  expect(steps.filter(({ kind }) => kind === "decision").map(({ data }) => data)).toEqual([decision]);
  // The clock is read in tenths of a microsecond, so the parts may exceed the whole by their rounding.
  const sum = steps.reduce((total, { micros }) => total + micros, 0);
  expect(sum).toBeLessThanOrEqual(cost.micros + steps.length * 0.1);
  for (const { source } of steps) await expectSource(source);
  for (const { says } of steps) {
    expect(says).toMatch(/^[A-Z0-9].*[.?]$/);
    expect(says).not.toMatch(/undefined|NaN|\bnull\b|\[object/);
  }
  expect([cost.requestBytes, cost.responseBytes]).toEqual([requestBytes(request), responseBytes(response)]);
  expect(steps[0]?.data).toMatchObject({
    method: request.method,
    path: request.path,
    bytes: cost.requestBytes,
  });
  if (decision.verdict === "refused" || decision.verdict === "forbidden") {
    expect(decision.code).not.toBeNull();
    expect(response.status).toBeGreaterThanOrEqual(401);
  }
}

/** Proves that a model's exchanges are recorded as the screen needs them. */
export function traceContract(model: AuthModel, open: () => Promise<ContractLab>): void {
  describe.each(CARRIERS)("over the carrier %s, it", (carrier) => {
    test("leaves a trace from the request to the response, with one decision and real lines", async () => {
      const lab = await open();
      const visitor = visit(model, lab, carrier);
      const bodies: Record<string, object> = {
        login: { user: "bob", carrier },
        preferences: { body: { theme: "dark" } },
      };
      const round = [...ACTIONS, "me", "admin"];
      const before = (await lab.exchanges()).length;
      for (const action of round) await visitor.send(action, bodies[action]);
      await visit(model, lab, carrier, "nonsense").send("me");
      await visitor.send("login", { body: { user: "nobody" } });

      const exchanges = (await lab.exchanges()).slice(before);
      expect(exchanges.map(({ action }) => action)).toEqual([...round, "me", "login"]);
      expect(exchanges.map(({ id }) => id)).toEqual(exchanges.map((_, n) => before + n + 1));
      for (const exchange of exchanges) await checkTrace(exchange);
    });
  });
}
