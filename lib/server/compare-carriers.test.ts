import { beforeEach, describe, expect, test } from "vitest";
import { type CellKey, GRID, type GridCell, judge, keyOf, type PropertyName } from "../compare/carriers.ts";
import { type GridDriver, proveAll, signInAll } from "../compare/carriers-run.ts";
import type { Exchange } from "../trace/exchange.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";

let lab: TestLab;

beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

/** A browser with one jar, and a page that holds what it was handed. */
function driverOf(): GridDriver {
  const hand = new Map<string, string>();
  return {
    async send(cell, action, how) {
      const { model, carrier } = cell;
      // A page that leaves its cookies at home: a client with an empty jar.
      const client = carrier === "header" ? lab.client({ "user-agent": "Chrome" }) : lab.owner;
      const token = carrier === "header" && !how?.bare ? hand.get(model) : undefined;
      const credential = token === undefined ? {} : { token };
      const sending = action === "login" ? { user: "alice", carrier } : credential;
      const got = await client.send(model, action, sending);
      if (typeof got.body.token === "string") hand.set(model, got.body.token);
      const number = Number(got.headers.get("x-exchange"));
      const exchange = (await lab.exchanges()).find(({ id }) => id === number);
      if (!exchange) throw new Error(`Exchange ${number} was not recorded.`);
      return exchange;
    },
    async control(name, body) {
      const { status } = await lab.control(name, body);
      if (status !== 200) throw new Error(`${name} answered ${status}.`);
    },
  };
}

type Table = Record<CellKey, string | undefined>;

const tableOf = (of: (cell: GridCell) => string | undefined): Table =>
  Object.fromEntries(GRID.map((cell) => [keyOf(cell), of(cell)])) as Table;

describe("the 2 by 2 of session id and JWT, by cookie and by header", () => {
  test("all four sign you in", async () => {
    const seen = new Map<CellKey, Exchange>();
    await signInAll(driverOf(), (cell, me) => seen.set(keyOf(cell), me));
    for (const cell of GRID) {
      const me = seen.get(keyOf(cell));
      expect(me).toMatchObject({ model: cell.model, carrier: cell.carrier, response: { status: 200 } });
      expect(me?.decision.identity?.name).toBe("Alice");
    }
  });

  describe("every property, tried for real,", () => {
    const EXPECTED: Readonly<Record<PropertyName, readonly string[]>> = {
      attached: ["yes", "no", "yes", "no"],
      script: ["no", "yes", "no", "yes"],
      "cross-site": ["partly", "no", "partly", "no"],
      revocable: ["yes", "yes", "no", "no"],
      "new-role": ["yes", "yes", "no", "no"],
      lookup: ["yes", "yes", "no", "no"],
    };

    test("follows the carrier or the model, as it is sorted", async () => {
      const shown = new Map<PropertyName, Map<CellKey, Exchange>>();
      await proveAll(
        driverOf(),
        (property, cell, exchange) => {
          const row = shown.get(property) ?? new Map<CellKey, Exchange>();
          shown.set(property, row.set(keyOf(cell), exchange));
        },
        () => undefined,
      );
      for (const [property, holds] of Object.entries(EXPECTED) as [PropertyName, readonly string[]][]) {
        const found = tableOf((cell) => {
          const exchange = shown.get(property)?.get(keyOf(cell));
          return exchange && judge(property, exchange)?.holds;
        });
        expect(Object.values(found), property).toEqual(holds);
      }
    });

    test("leaves Alice an admin, and all four signed in", async () => {
      const statuses: number[] = [];
      await proveAll(
        driverOf(),
        () => undefined,
        (_cell, me) => statuses.push(me.response.status),
      );
      expect(statuses).toEqual([200, 200, 200, 200]);
      const { users } = await lab.snapshot();
      expect(users.find(({ name }) => name === "Alice")?.role).toBe("admin");
    });
  });
});
