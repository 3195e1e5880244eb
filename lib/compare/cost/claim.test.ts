import { describe, expect, test } from "vitest";
import { claimOf } from "./claim.ts";
import type { RowId } from "./rows.ts";
import type { Summaries, Summary } from "./samples.ts";

const say = (micros: number): string => `${micros} µs`;

const summary = (crypto: number, lookup = 0): Summary => ({
  count: 200,
  micros: { median: crypto + lookup, p95: 2 * (crypto + lookup) },
  parts: { carrier: 0, reading: 0, crypto, lookup },
  bytes: { median: 700, p95: 700 },
});

const measured = (rows: Partial<Record<RowId, Summary>>): Summaries<RowId> => ({
  plain: summary(1),
  "session-bare": summary(0, 4),
  "session-sealed": summary(300, 4),
  sealed: summary(320),
  "jwt-hs256": summary(96),
  "jwt-es256": summary(118),
  "jwt-denylist": summary(118, 4),
  ...rows,
});

test("before anything was measured nothing is said", () => {
  expect(claimOf({}, say)).toBeNull();
});

describe("the claim", () => {
  test("does not hold where the lookup costs less than the check", () => {
    const claim = claimOf(measured({}), say);
    expect(claim?.headline).toBe("Here it did not hold.");
    expect(claim?.reasons[0]).toBe(
      "The lookup that it saves cost 4 µs; the check of the token that it adds cost 96 µs. It would hold with a store that takes longer than that to answer.",
    );
  });

  test("holds where the store is far away", () => {
    const claim = claimOf(measured({ "session-bare": summary(0, 900) }), say);
    expect(claim?.headline).toBe("Here it held.");
  });

  test("makes no difference where both take about as long", () => {
    const claim = claimOf(measured({ "session-bare": summary(0, 90) }), say);
    expect(claim?.headline).toBe("Here it made no difference.");
  });

  test("may be right about the time and wrong about the reason", () => {
    const claim = claimOf(measured({ "session-bare": summary(500, 10) }), say);
    expect(claim?.headline).toBe("Here it was faster, though not for that reason.");
  });

  test("is judged by the JWT at its best", () => {
    const claim = claimOf(measured({ "jwt-es256": summary(50) }), say);
    expect(claim?.blocks[0]?.sides[0]).toEqual({ row: "jwt-es256", micros: 50 });
    expect(claim?.reasons[0]).toContain("cost 50 µs");
  });
});

describe("the reasons", () => {
  test("tell the unsealing from the lookup", () => {
    expect(claimOf(measured({}), say)?.reasons[1]).toBe(
      "Against a sealed label it was 3.2 times faster, but what that spares is the unsealing, 300 µs, more than the lookup, 4 µs.",
    );
    expect(claimOf(measured({ "session-sealed": summary(20, 400) }), say)?.reasons[1]).toBe(
      "Against a sealed label it was 4.4 times faster: the lookup cost 400 µs, the unsealing 20 µs.",
    );
    expect(claimOf(measured({ "session-sealed": summary(90, 4) }), say)?.reasons[1]).toBe(
      "Against a sealed label it was about the same.",
    );
  });

  test("name the denylist's lookup and the slowest row", () => {
    const reasons = claimOf(measured({}), say)?.reasons;
    expect(reasons).toContain("With a denylist it looks something up after all: 4 µs.");
    expect(reasons).toContain("Slowest of all: Sealed cookie, iron-session, 320 µs.");
  });
});

describe("the blocks", () => {
  test("set the JWT beside each other way, and its denylist beside itself", () => {
    const blocks = claimOf(measured({}), say)?.blocks.map(({ title, verdict }) => [title, verdict]);
    expect(blocks).toEqual([
      ["against a bare session", "24 times slower"],
      ["against a sealed label", "3.2 times faster"],
      ["against a sealed cookie", "3.3 times faster"],
      ["with a denylist", "about the same"],
    ]);
  });

  test("say so where a row is missing, and the claim is then not judged", () => {
    const claim = claimOf({ "jwt-hs256": summary(96) }, say);
    expect(claim?.headline).toBe("Not enough was measured to tell.");
    expect(claim?.blocks.map(({ verdict }) => verdict)).toEqual(
      Array.from({ length: 4 }, () => "not measured"),
    );
    expect(claim?.blocks[0]?.sides).toEqual([
      { row: "jwt-hs256", micros: 96 },
      { row: "session-bare", micros: null },
    ]);
  });
});
