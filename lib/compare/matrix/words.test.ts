import { expect, test } from "vitest";
import { ALL_CELLS, type Cell } from "./address.ts";
import type { Shown } from "./bench.ts";
import { OUTCOMES } from "./outcomes.ts";
import { sentenceOf, tallyWords, verdictOf } from "./words.ts";

const cell: Cell = { event: "log-out", way: "jwt" };
const blank = { guess: null, shown: null, running: false, failed: null };

const answered = (status: number, code: Shown["lines"][0]["code"] = null): Shown => ({
  labId: "abcdefghjkmnpqrstuvw",
  noHandle: false,
  lines: [{ exchange: 7, who: "thief", method: "GET", path: "/x", status, code }],
});

test("an answer that was foreseen is explained; any other is told as it came", () => {
  expect(verdictOf(cell, answered(200))).toMatchObject({
    word: "let in",
    letIn: true,
    known: OUTCOMES["log-out"].jwt,
  });
  expect(verdictOf(cell, answered(401, "token-expired"))).toEqual({
    status: 401,
    letIn: false,
    noRecord: false,
    word: "token-expired",
    known: null,
  });
  expect(verdictOf(cell, answered(401, "session-unknown")).noRecord).toBe(true);
  expect(verdictOf(cell, answered(500)).word).toBe("turned away");
});

test("each cell is told in one sentence, whatever its state", () => {
  const name = "Replay after log-out, JWT:";
  const shown = answered(200);
  const told = [
    blank,
    { ...blank, guess: 401 as const },
    { ...blank, running: true },
    { ...blank, failed: "No answer came." },
    { ...blank, shown },
    { ...blank, shown, guess: 401 as const },
    { ...blank, shown, guess: 200 as const },
  ].map((state) => sentenceOf(cell, state));
  expect(told).toEqual([
    `${name} not asked yet.`,
    `${name} 401 your guess, not recognised.`,
    `${name} sent waiting.`,
    `${name} failed try again. No answer came.`,
    `${name} 200 let in.`,
    `${name} 200 let in; you guessed 401, not recognised.`,
    `${name} 200 let in; as you guessed.`,
  ]);
});

test("the whole is told in a sentence or two", () => {
  expect(tallyWords({ shown: 12, judged: 0, missed: 0 })).toBe("12 of 60 shown.");
  expect(tallyWords({ shown: 12, judged: 1, missed: 0 })).toBe("12 of 60 shown. Your guess was right.");
  expect(tallyWords({ shown: 12, judged: 1, missed: 1 })).toBe(
    "12 of 60 shown. Your guess was not what it answered.",
  );
  expect(tallyWords({ shown: 60, judged: 9, missed: 3 })).toBe(
    "60 of 60 shown. 3 of your 9 guesses were not what it answered.",
  );
});

test("what stands in a cell is short, and what explains it is not long", () => {
  for (const { event, way } of ALL_CELLS) {
    const { word, why } = OUTCOMES[event][way];
    expect(word.length).toBeLessThanOrEqual(12);
    const sentences = why.split(/(?<=[.?]) /);
    expect(sentences.length, why).toBeGreaterThanOrEqual(2);
    expect(sentences.length, why).toBeLessThanOrEqual(4);
    for (const sentence of sentences) expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(30);
  }
});
