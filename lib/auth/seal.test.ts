import fc from "fast-check";
import { sealData } from "iron-session";
import { beforeAll, describe, expect, test } from "vitest";
import { cryptoRandom, newSessionId } from "../core/ids.ts";
import { anyText } from "../store/any-text.ts";
import { openLabel, sealLabel } from "./label.ts";
import { faultOfSeal } from "./seal.ts";

const PASSWORD = { 1: "a password of the test, with more than 32 letters" };
const SID = newSessionId(cryptoRandom);
let seal: string;
beforeAll(async () => {
  seal = await sealLabel(SID, PASSWORD);
});

/** Whether the model would take the text for a label. */
const isTaken = async (text: string): Promise<boolean> =>
  faultOfSeal(text) === null && (await openLabel(text, PASSWORD)).sid !== null;

const letter = fc.constantFrom(..."AQgwaz09-_*~.=+/ %2".split(""));

describe("a sealed label", () => {
  test("opens to the id that was sealed, and tells nothing without the password", async () => {
    expect(faultOfSeal(seal)).toBe(null);
    expect(await openLabel(seal, PASSWORD)).toEqual({ sid: SID, reason: null });
    expect(await openLabel(seal, { 1: "another password of the test, of 32 letters" })).toEqual({
      sid: null,
      reason: "broken",
    });
    expect(await openLabel(seal, { 2: PASSWORD[1] })).toEqual({ sid: null, reason: "unknown-key" });
    expect(seal).not.toContain(SID);
  });

  test("is another one each time", async () => {
    expect(await sealLabel(SID, PASSWORD)).not.toBe(seal);
  });

  test("every single character is held: whichever is changed, it is taken no more", async () => {
    const places = Array.from({ length: seal.length }, (_, at) => at);
    const other = (old: string | undefined) => (old === "0" ? "1" : "0");
    for (const at of places) {
      const text = seal.slice(0, at) + other(seal[at]) + seal.slice(at + 1);
      expect([at, await isTaken(text)]).toEqual([at, false]);
    }
  });

  test("any change of a character is refused, and so is any character more or less", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(seal.length), fc.constantFrom(0, 1), letter, async (at, drop, put) => {
        const text = seal.slice(0, at) + put + seal.slice(at + drop);
        fc.pre(text !== seal);
        expect(await isTaken(text)).toBe(false);
        expect(await isTaken(seal.slice(0, at) + seal.slice(at + 1))).toBe(at === seal.length);
      }),
      { numRuns: 400 },
    );
  });

  test.each(["~1", "~3", "~22", "~2~2", "~", "", "~2 ", "~2<b>", "~02"])(
    "the tail %j is not ours",
    (tail) => {
      expect(faultOfSeal(seal.replace(/~2$/, tail))).toMatch(/~2|MAC/);
    },
  );

  test("the last letter of the MAC has one spelling", async () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".split("");
    const spellings = alphabet.map((last) => `${seal.slice(0, -3)}${last}~2`);
    const opened = await Promise.all(
      spellings.map(async (text) => (await openLabel(text, PASSWORD)).sid === SID),
    );
    const taken = await Promise.all(spellings.map(isTaken));
    // iron-session takes several spellings of the same bytes; the gate before it lets one through.
    expect(opened.filter(Boolean).length).toBeGreaterThan(1);
    expect(spellings.filter((_, n) => taken[n])).toEqual([seal]);
  });

  test.each<[string, object]>([
    ["nothing", {}],
    ["a number", { sid: 7 }],
    ["a text that is no id", { sid: "../../etc/passwd" }],
    ["an id in capitals", { sid: SID.toUpperCase() === SID ? "A".repeat(32) : SID.toUpperCase() }],
  ])("a seal that holds %s is no label", async (_, content) => {
    const text = await sealData(content, { password: PASSWORD });
    expect(await openLabel(text, PASSWORD)).toEqual({ sid: null, reason: "content" });
  });

  test("any text at all is answered, never thrown at", async () => {
    await fc.assert(
      fc.asyncProperty(anyText({ maxLength: 200 }), async (text) => {
        expect(faultOfSeal(text)).not.toBe(null);
        expect((await openLabel(text, PASSWORD)).sid).toBeNull();
      }),
    );
  });
});
