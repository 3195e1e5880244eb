import fc from "fast-check";
import { expect, test } from "vitest";
import { ALL_CELLS, cellId, parseCell } from "./address.ts";

test("every cell comes back from its own address", () => {
  expect(ALL_CELLS).toHaveLength(60);
  for (const cell of ALL_CELLS) expect(parseCell(cellId(cell))).toEqual({ cell, nonsense: false });
});

test("an address without a cell chooses none, and that is no nonsense", () => {
  expect(parseCell(undefined)).toEqual({ cell: null, nonsense: false });
  expect(parseCell(null)).toEqual({ cell: null, nonsense: false });
});

test("what names no cell chooses none and is said to be nonsense", () => {
  const known: ReadonlySet<string> = new Set(ALL_CELLS.map(cellId));
  const words = fc.constantFrom("log-out", "jwt", "session", ".", "__proto__", "constructor", "");
  const text = fc.oneof(
    fc.string(),
    fc.array(words).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(fc.oneof(text, fc.array(text)), (query) => {
      const { cell, nonsense } = parseCell(query);
      const named = typeof query === "string" && known.has(query);
      expect(nonsense).toBe(!named);
      expect(cell === null).toBe(!named);
    }),
  );
});
