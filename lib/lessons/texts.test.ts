import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords, piecesOf, spokenText } from "./texts.ts";

test("marks are taken for what they are", () => {
  expect(
    piecesOf("A `Cookie` is **small**: see [[drawer|session]] and [[seal]], {n} bytes.", { n: "48" }),
  ).toEqual([
    { kind: "plain", text: "A " },
    { kind: "code", text: "Cookie" },
    { kind: "plain", text: " is " },
    { kind: "strong", text: "small" },
    { kind: "plain", text: ": see " },
    { kind: "term", word: "session", text: "drawer" },
    { kind: "plain", text: " and " },
    { kind: "term", word: "seal", text: "seal" },
    { kind: "plain", text: ", 48 bytes." },
  ]);
});

test("without marks nothing is lost, and nothing is added", () => {
  const plain = fc.stringMatching(/^[^`*[\]{}]*$/);
  fc.assert(
    fc.property(plain, (text) => {
      expect(spokenText(text)).toBe(text);
    }),
  );
});

test("every mark is taken off, and what it marked stays", () => {
  const word = fc.stringMatching(/^[a-z ]{1,12}$/);
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(spokenText(`${a}\`${b}\`**${c}**[[${a}|${b}]]`)).toBe(a + b + c + a);
    }),
  );
});

test("words are counted without their marks", () => {
  expect(countWords("One **two** [[three four|session]].")).toBe(4);
});
