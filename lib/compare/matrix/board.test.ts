import fc from "fast-check";
import { expect, test } from "vitest";
import { ALL_CELLS, type Cell } from "./address.ts";
import type { Ran } from "./bench.ts";
import {
  type Board,
  faceOf,
  finished,
  GUESSES,
  guessed,
  isMissed,
  onlyOf,
  started,
  stateOf,
  tallyOf,
  unanswered,
} from "./board.ts";
import { readBoard, writeBoard } from "./keep.ts";

const cell: Cell = { event: "log-out", way: "jwt" };
const LAB = "abcdefghjkmnpqrstuvw";

const answered = (status: number, labId = LAB): Ran => ({
  shown: {
    labId,
    noHandle: false,
    lines: [{ exchange: 7, who: "thief", method: "GET", path: "/x", status, code: null }],
  },
  failed: null,
});
const failure: Ran = { shown: null, failed: { says: "No answer came.", gone: false } };

const faces = (...boards: Board[]) => boards.map((board) => faceOf(stateOf(board, cell)));

test("a cell goes from a question over a guess to what was answered", () => {
  const guess = guessed({}, cell, 401);
  const running = started(guess, cell);
  const known = finished(running, cell, answered(200));
  expect(faces({}, guess, running, known)).toEqual(["question", "guess", "running", "known"]);
  expect(isMissed(stateOf(known, cell))).toBe(true);
  expect(tallyOf(known)).toEqual({ shown: 1, judged: 1, missed: 1 });
});

test("a guess cannot be changed once the answer is known", () => {
  const known = finished(guessed({}, cell, 401), cell, answered(200));
  expect(guessed(known, cell, 200)).toBe(known);
});

test("a run that failed says why, keeps what was known, and can be tried again", () => {
  const failed = finished(finished({}, cell, answered(200)), cell, failure);
  expect(stateOf(failed, cell)).toMatchObject({ failed: "No answer came.", shown: { labId: LAB } });
  expect(faces(failed, started(failed, cell))).toEqual(["failed", "running"]);
});

test("answers from a lab that is gone are forgotten, guesses are not", () => {
  const known = finished(guessed({}, cell, 200), cell, answered(200));
  expect(onlyOf(known, "jwt", LAB)).toEqual(known);
  expect(onlyOf(known, "session", "another")).toEqual(known);
  expect(faces(onlyOf(known, "jwt", "another"), unanswered(known))).toEqual(["guess", "guess"]);
});

const anyBoard = fc
  .array(
    fc.record({
      at: fc.constantFrom(...ALL_CELLS),
      guess: fc.option(fc.constantFrom(...GUESSES)),
      status: fc.option(fc.constantFrom(200, 401, 503)),
    }),
  )
  .map((moves) =>
    moves.reduce<Board>((board, { at, guess, status }) => {
      const next = guess === null ? board : guessed(board, at, guess);
      return status === null ? next : finished(next, at, answered(status));
    }, {}),
  );

test("a board that was written down is read back as it was", () => {
  fc.assert(
    fc.property(anyBoard, (board) => {
      const back = readBoard(writeBoard(board));
      for (const at of ALL_CELLS) expect(stateOf(back, at)).toEqual(stateOf(board, at));
    }),
  );
});

test("whatever else stands there is an empty board", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.jsonValue().map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(readBoard(text)).toEqual({});
    }),
  );
  expect(readBoard(null)).toEqual({});
});

test("a cell whose record was spoilt is a question again", () => {
  const text = writeBoard(finished({}, cell, answered(200)));
  for (const [good, bad] of [
    [LAB, "../../elsewhere"],
    ['"thief"', '"nobody"'],
    ['"exchange":7', '"exchange":"7"'],
    ["200", "-1"],
  ] as const)
    expect(readBoard(text.replace(good, bad))).toEqual({});
});
