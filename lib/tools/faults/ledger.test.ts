import { expect, test } from "vitest";
import { Ledger } from "./ledger.ts";

function ledgerOf(...ids: number[]): Ledger {
  const ledger = new Ledger();
  for (const id of ids) ledger.exchange(id);
  return ledger;
}

test("everything that was acknowledged is there, and perhaps more", () => {
  expect(ledgerOf(1, 2, 3).problemsWith([1, 2, 3])).toEqual([]);
  expect(ledgerOf(2).problemsWith([1, 2, 3])).toEqual([]);
});

test("a lost acknowledgement is found", () => {
  expect(ledgerOf(1, 2, 3).problemsWith([1, 2])).toEqual(["acknowledged and lost: 3"]);
  expect(ledgerOf(1).problemsWith([])).toEqual(["acknowledged and lost: 1"]);
});

test.each([
  ["a gap", [1, 2, 4], "exchange 4 stands where 3 should"],
  ["a number given twice", [1, 2, 2], "exchange 2 stands where 3 should"],
  ["a beginning that is gone", [2, 3], "exchange 2 stands where 1 should"],
])("%s among what is kept is found", (_, kept, problem) => {
  expect(ledgerOf(2).problemsWith(kept)).toEqual([problem]);
});
