import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCookieHeader, parseSetCookie } from "./cookies.ts";
import { listOf, trimOws } from "./ows.ts";

/** What `String.prototype.trim` takes off besides, and what other programs take for space. */
const NO_SPACE =
  "\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2007\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\0".split(
    "",
  );
const ows = fc.string({ unit: fc.constantFrom(" ", "\t"), maxLength: 5 });
const noSpace = fc.constantFrom(...NO_SPACE);

describe("optional white space", () => {
  test("is taken off both ends, and nothing else is", () => {
    const core = fc.string({ unit: "binary" }).filter((text) => !/^[ \t]|[ \t]$/.test(text));
    fc.assert(
      fc.property(ows, core, ows, (before, text, after) => {
        expect(trimOws(before + text + after)).toBe(text);
      }),
    );
  });

  test.each(NO_SPACE.map((character) => [character]))("is not %j", (character) => {
    expect(trimOws(` ${character}a${character}\t`)).toBe(`${character}a${character}`);
  });

  test("a long run of it inside a text costs no more than its length", () => {
    const text = `a${" ".repeat(200_000)}b`;
    const started = performance.now();
    expect(trimOws(text)).toBe(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test("a list's elements are without it, and empty ones do not count", () => {
    expect(listOf(" a,\tb c ,, ,\xa0d")).toEqual(["a", "b c", "\xa0d"]);
    expect(listOf("")).toEqual([]);
  });
});

describe("a cookie's name", () => {
  test("with a character before or after it that is no space or tab is another name", () => {
    fc.assert(
      fc.property(ows, noSpace, ows, fc.boolean(), (outer, character, inner, isBefore) => {
        const name = isBefore
          ? `${outer}${character}${inner}lab_plain`
          : `lab_plain${inner}${character}${outer}`;
        expect(parseCookieHeader(`a=1;${name}=x`).map((pair) => pair.name)).not.toContain("lab_plain");
        expect(parseSetCookie(`${name}=x`)?.name).not.toBe("lab_plain");
      }),
    );
  });

  test("and its value are the same with spaces and tabs around them", () => {
    fc.assert(
      fc.property(ows, ows, ows, ows, (a, b, c, d) => {
        const pair = `${a}lab_plain${b}=${c}x${d}`;
        expect(parseCookieHeader(`a=1;${pair};b=2`)[1]).toEqual({ name: "lab_plain", value: "x" });
        expect(parseSetCookie(`${pair};${a}Max-Age${b}=${c}5${d}`)).toMatchObject({
          name: "lab_plain",
          value: "x",
          maxAge: 5,
        });
      }),
    );
  });

  test.each(NO_SPACE.map((character) => [character]))("an attribute beside %j is not known", (character) => {
    const cookie = parseSetCookie(`a=b; ${character}Secure; HttpOnly${character}; SameSite=None${character}`);
    expect(cookie ?? { secure: false, httpOnly: false, sameSite: null }).toMatchObject({
      secure: false,
      httpOnly: false,
      sameSite: null,
    });
  });

  test.each(["\0", "\v", "\x1f", "\x7f", "\r", "\n"])(
    "a Set-Cookie header with %j is ignored whole",
    (control) => {
      expect(parseSetCookie(`a=b${control}c`)).toBeNull();
      expect(parseSetCookie("a=b\tc")).toMatchObject({ value: "b\tc" });
    },
  );
});

/** What may use `trim` or `\s`, and why. All else in these rooms may be given parts of headers. */
const EXEMPT: Readonly<Record<string, string>> = {
  "lib/server/environment.ts": "variables of the environment, which the operator writes",
  "lib/server/secrets.ts": "a file with a secret, which this program writes",
  "lib/server/agents.ts": "words of a User-Agent that were split at spaces: a name on a picture",
  "lib/stage/spoken.ts": "a sentence of its own",
  "lib/lab/client/shortened.ts": "text that is only shown shorter",
  "lib/http/credential-text.ts": "says which white space is inside a credential, and takes nothing off",
};

const ROOMS = ["http", "auth", "server", "lab", "stage", "compare", "services", "live", "attacks", "trace"];
const MORE = ["lib/tools/front-door.ts", "lib/tools/balancer.ts", "proxy.ts"];

test("no room that is given headers takes more white space off than spaces and tabs", () => {
  const root = join(import.meta.dirname, "../..");
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(root, "lib", room), { recursive: true, encoding: "utf8" }).map(
      (file) => `lib/${room}/${file.replaceAll("\\", "/")}`,
    ),
  ).filter((file) => file.endsWith(".ts") && !/\.(?:test|contract)\.ts$|\/testing\//.test(file));
  expect(files.length).toBeGreaterThan(200);
  const found = [...files, ...MORE].filter((file) =>
    /\.trim(?:Start|End)?\(|\\s/.test(readFileSync(join(root, file), "utf8")),
  );
  expect(found.toSorted()).toEqual(Object.keys(EXEMPT).toSorted());
});
