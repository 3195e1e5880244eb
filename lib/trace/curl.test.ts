import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../store/any-text.ts";
import { actionPath, METHOD_OF } from "./action-path.ts";
import { type CurlRequest, curlCommand } from "./curl.ts";
import { shellQuote } from "./shells/posix.ts";
import { ACTIONS } from "./vocabulary.ts";

/** What a shell makes of a command: the arguments that its program is given. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }; ${command}`;
  return execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
}

// A shell's words hold no null byte.
const words = anyText({ maxLength: 40 }).map((text) => text.replaceAll("\0", ""));

const base: CurlRequest = {
  origin: "http://localhost:3000",
  lab: "abcdefghjkmnpqrstuvw",
  model: "jwt",
  action: "me",
  carrier: "cookie",
  body: null,
  token: null,
};

describe("a curl command", () => {
  test("quotes any text so that a shell gives it on unchanged", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 20, maxLength: 20 }), (texts) => {
        expect(argumentsOf(`curl ${texts.map(shellQuote).join(" ")}`)).toEqual(texts);
      }),
      { numRuns: 30 },
    );
  });

  test("sends body and token as they are, whatever stands in them", () => {
    fc.assert(
      fc.property(words, words, (body, token) => {
        const command = curlCommand({ ...base, action: "preferences", carrier: "header", body, token });
        expect(argumentsOf(command)).toEqual([
          "-i",
          "-X",
          "PUT",
          "-H",
          `Authorization: Bearer ${token}`,
          "-H",
          "Content-Type: application/json",
          body.startsWith("@") ? "--data-raw" : "-d",
          body,
          base.origin + actionPath(base.lab, "jwt", "preferences"),
        ]);
      }),
      { numRuns: 40 },
    );
  });

  test.each(ACTIONS)("for %s keeps cookies in a jar, and uses the method of the action", (action) => {
    const body = action === "login" || action === "preferences" ? "{}" : null;
    const args = argumentsOf(curlCommand({ ...base, action, body }));
    expect(args.slice(0, 5)).toEqual(["-i", "-b", "jar.txt", "-c", "jar.txt"]);
    const named = args.includes("-X") ? args[args.indexOf("-X") + 1] : null;
    expect(named ?? (args.includes("-d") ? "POST" : "GET")).toBe(METHOD_OF[action]);
    expect(args.at(-1)).toBe(`${base.origin}${actionPath(base.lab, "jwt", action)}`);
  });

  test("carries no token with a cookie, and none where there is none", () => {
    expect(curlCommand({ ...base, token: "secret" })).not.toContain("secret");
    expect(curlCommand({ ...base, carrier: "header" })).not.toContain("Authorization");
  });
});
