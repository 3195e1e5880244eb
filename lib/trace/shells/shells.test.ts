import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../../store/any-text.ts";
import { type CurlRequest, curlCommand, curlOf } from "../curl.ts";
import { cmdCommands } from "../testing/cmd-prompt.ts";
import { type CurlCall, curlCall } from "../testing/curl-reader.ts";
import { powershellCommands, VERSIONS } from "../testing/powershell-prompt.ts";
import { callsOf } from "../testing/shell-readers.ts";
import { windowsArguments } from "../testing/windows-argv.ts";
import { ACTIONS, CARRIERS } from "../vocabulary.ts";
import { cmdQuote } from "./cmd.ts";
import { commandLine, obstacleOf, plainJson, SHELLS, type Shell } from "./index.ts";

/** What each shell makes of one command: as its program's own call. Where a shell has versions, all must agree. */
const read = (shell: Shell, command: string): CurlCall[] =>
  callsOf(shell, command).map((calls) => {
    const [call, ...rest] = calls;
    if (call === undefined || rest.length > 0) throw new Error(`${calls.length} commands instead of one`);
    return call;
  });

/** Headers go in any order, as far as they have different names. */
const inOrder = (call: CurlCall): CurlCall => ({ ...call, headers: call.headers.toSorted() });

const base: CurlRequest = {
  origin: "http://localhost:3000",
  lab: "abcdefghjkmnpqrstuvw",
  model: "jwt",
  action: "preferences",
  carrier: "cookie",
  body: null,
  token: null,
};

/** Texts that shells are known to stumble over, among any others. */
const awkward = fc.constantFrom(
  ..."\" ' ` \\ % ^ & | < > ! $ @ - -- ( ) [ ] { } ; , # ~ = * ? \t \n %PATH% %USERNAME:a=b% $HOME $(whoami) ‘ ’ ü 😀 \u00a0".split(
    " ",
  ),
  " ",
  '\\"',
  "\\\\",
  '""',
  "it's",
  "^%",
  "%%",
);
/** No command line holds a null byte, and cmd.exe no carriage return. */
const text = fc
  .oneof(
    fc.array(fc.oneof(awkward, anyText({ maxLength: 4 })), { maxLength: 8 }).map((parts) => parts.join("")),
    anyText({ maxLength: 30 }),
  )
  .map((any) => any.replaceAll(/[\0\r]/g, ""));
const json = fc
  .dictionary(text, fc.oneof(text, fc.integer(), fc.constant(null)), { maxKeys: 3 })
  .map((value) => JSON.stringify(value, null, 1));
const request: fc.Arbitrary<CurlRequest> = fc.record({
  origin: fc.constantFrom("http://localhost:3000", "https://lab.example", "http://[::1]:8080"),
  lab: fc.constant(base.lab),
  model: fc.constant(base.model),
  action: fc.constantFrom(...ACTIONS),
  carrier: fc.constantFrom(...CARRIERS),
  body: fc.oneof(
    fc.constant(null),
    json,
    text.filter((any) => any !== ""),
  ),
  token: fc.oneof(fc.constant(null), fc.base64String({ minLength: 1 }), text),
  query: fc.oneof(
    fc.constant(""),
    fc.webQueryParameters().map((query) => `?${query}`),
    text.map((any) => `?${any}`),
  ),
});

describe.each(SHELLS)("%s", (shell) => {
  test("starts curl with the words that are meant, whatever they hold", () => {
    fc.assert(
      fc.property(request, (any) => {
        const meant = curlCall(curlOf(any, shell).flat().slice(1));
        for (const call of read(shell, curlCommand(any, shell)))
          expect(inOrder(call)).toEqual(inOrder(meant));
      }),
      { numRuns: shell === "posix" ? 60 : 1500 },
    );
  });

  test("sends a body that means the same", () => {
    fc.assert(
      fc.property(json, (body) => {
        for (const call of read(shell, curlCommand({ ...base, body }, shell)))
          expect(JSON.parse(call.body ?? "")).toEqual(JSON.parse(body));
      }),
      { numRuns: shell === "posix" ? 30 : 500 },
    );
  });

  test.each([
    ["quotes inside", '{"user":"alice"}'],
    ["spaces and quotes", '{"theme": "very dark"}'],
    ["a variable's name of cmd", '{"theme":"%PATH%"}'],
    ["a variable's name of others", '{"theme":"$HOME $env:PATH `whoami`"}'],
    ["operators within quotes within quotes", '{"a&b":"c|d<e>f^g!h(i)"}'],
    ["a backslash before a quote", String.raw`{"path":"C:\\dir\\"}`],
    ["single quotes", `{"theme":"it's"}`],
    ["other letters", '{"theme":"dünkel 😀"}'],
    ["line breaks between", '{\n  "theme": "dark"\n}\n'],
    ["no JSON, and a backslash at its end", "abc def\\"],
    ["no JSON, and a quote", 'say "hi" & go'],
    ["no JSON, with quotes and line breaks", 'a "b"\nc'],
    ["no JSON, with quotes and other letters", '"größer"'],
    ["the name of a file, for curl", "@jar.txt"],
    ["an option, for curl", "--version"],
  ])("takes a body with %s", (_what, body) => {
    const meant = shell === "posix" ? body : plainJson(body);
    for (const call of read(shell, curlCommand({ ...base, body }, shell)))
      expect(call).toMatchObject({ method: "PUT", body: meant, cookies: "jar.txt", jar: "jar.txt" });
  });

  test.each(["abc%20def", 'a"b', "a b\\", "‘a’ it's", "%USERNAME%", "--x", "a\tb"])(
    "takes the token %j",
    (token) => {
      const sent = { ...base, carrier: "header", action: "me", token } as const;
      for (const call of read(shell, curlCommand(sent, shell)))
        expect(call.headers).toEqual([`Authorization: Bearer ${token}`]);
    },
  );

  test("leaves brackets in an address to the server", () => {
    const query = "?a[]={1,2}&b=%41%PATH%";
    for (const call of read(shell, curlCommand({ ...base, query }, shell)))
      expect(call).toMatchObject({
        isLiteral: true,
        url: expect.stringMatching(/\?a\[\]=\{1,2\}&b=%41%PATH%$/),
      });
  });
});

describe("what is shown is easy to read", () => {
  const login = { ...base, model: "session", action: "login", body: '{"user":"alice"}' } as const;
  const url = "http://localhost:3000/api/labs/abcdefghjkmnpqrstuvw/session/login";
  test("in cmd.exe: one line, double quotes", () => {
    expect(curlCommand(login, "cmd")).toBe(
      String.raw`curl -i -b jar.txt -c jar.txt -H "Content-Type: application/json" -d "{\"user\":\"alice\"}" "${url}"`,
    );
  });
  test("in PowerShell: one line, curl.exe, single quotes, the body through a pipe", () => {
    expect(curlCommand(login, "powershell")).toBe(
      `'{"user":"alice"}' | curl.exe -i -b jar.txt -c jar.txt -H 'Content-Type: application/json' -d '@-' '${url}'`,
    );
  });
  test("no line has an end in it, unless a body that is no JSON has one", () => {
    fc.assert(
      fc.property(fc.constantFrom("cmd", "powershell"), json, (shell, body) => {
        expect(curlCommand({ ...base, body }, shell)).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe("cmd.exe", () => {
  test("is outside of quotes behind each word, so that the next one is read alone", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (words) => {
        const [started] = cmdCommands(`curl ${words.map(cmdQuote).join(" ")}`, { PATH: "expanded" });
        expect(started).toEqual(["curl", ...words]);
      }),
      { numRuns: 2000 },
    );
  });

  test("cannot be given a carriage return, nor a line over 8191 characters; others can", () => {
    const command = (body: string) => [["curl", "-d", body]];
    expect(obstacleOf(command("a\r\nb"), "cmd")).toBe("carriage-return");
    expect(obstacleOf(command("a".repeat(8200)), "cmd")).toBe("too-long");
    expect(obstacleOf(command("a".repeat(8000)), "cmd")).toBeNull();
    for (const shell of ["posix", "powershell"] as const)
      expect(obstacleOf(command(`a\r\n${"b".repeat(9000)}`), shell)).toBeNull();
  });
});

describe("the shells of the tests read as the real ones do", () => {
  test.each([
    [String.raw`"a b c" d e`, ["a b c", "d", "e"]],
    [String.raw`"ab\"c" "\\" d`, ['ab"c', "\\", "d"]],
    [String.raw`a\\\b d"e f"g h`, [String.raw`a\\\b`, "de fg", "h"]],
    [String.raw`a\\\"b c d`, [String.raw`a\"b`, "c", "d"]],
    [String.raw`a\\\\"b c" d e`, [String.raw`a\\b c`, "d", "e"]],
    ['"" x', ["", "x"]],
  ])("the C runtime, Microsoft's own examples: %s", (line, words) => {
    expect(windowsArguments(line)).toEqual(words);
  });

  test("cmd.exe: variables first, also within quotes; carets outside of them alone", () => {
    const at = { PATH: "C:", USERNAME: "alice" };
    expect(cmdCommands('echo %PATH% "%path%" ^%PATH^% "^%PATH^%" %NOPE% %USERNAME:~0,2^%', at)).toEqual([
      ["echo", "C:", "C:", "%PATH%", "^%PATH^%", "%NOPE%", "alice"],
    ]);
    expect(cmdCommands('echo a^&b "a^&b"')).toEqual([["echo", "a&b", "a^&b"]]);
    expect(() => cmdCommands(String.raw`curl -d "{\"a\":\"x&y\"}"`)).toThrow("for its own");
    expect(cmdCommands("one\n\ntwo a^\n\nb")).toEqual([["one"], ["two", "a\nb"]]);
  });

  test("PowerShell: the old one takes quotes away and splits, the new one keeps the backslashes", () => {
    const argsOf = (command: string) =>
      VERSIONS.map((version) => powershellCommands(command, version)[0]?.args);
    expect(argsOf(`curl.exe -d '{"a": "b c"}'`)).toEqual([
      ["-d", "{a: b", "c}"],
      ["-d", "{a: b", "c}"],
      ["-d", '{"a": "b c"}'],
    ]);
    expect(argsOf(String.raw`curl.exe -d '{\"a\":1}'`)).toEqual([
      ["-d", '{"a":1}'],
      ["-d", '{"a":1}'],
      ["-d", String.raw`{\"a\":1}`],
    ]);
    expect(argsOf(String.raw`curl.exe 'a b\' c ''`)).toEqual([
      ['a b" c'],
      ["a b\\", "c"],
      ["a b\\", "c", ""],
    ]);
    expect(() => argsOf('curl.exe "$HOME"')).toThrow("something else");
    expect(powershellCommands("'größer', 'b' | curl.exe", "5.1")[0]?.input).toBe("gr??er\r\nb\r\n");
    expect(powershellCommands("'größer' | curl.exe", "7.3")[0]?.input).toBe("größer\r\n");
  });
});

test("a JSON body keeps its meaning in ASCII, and what is no JSON keeps its letters", () => {
  fc.assert(
    fc.property(fc.json(), (body) => {
      expect(JSON.parse(plainJson(body))).toEqual(JSON.parse(body));
      expect(plainJson(body)).toMatch(/^[\x20-\x7e]*$/);
    }),
  );
  expect(plainJson("größer\n")).toBe("größer\n");
});

test("words that mean nothing to any shell stand bare where that is asked for", () => {
  const command = [["curl"], ["-b", "jar", "-c", "jar"], ["http://localhost:3000/api/labs/abc/none/hello"]];
  const plain = /^[a-z:\d/-]+$/;
  for (const shell of SHELLS)
    expect(commandLine(command, shell, { plain, oneLine: true })).toBe(
      `${shell === "powershell" ? "curl.exe" : "curl"} -b jar -c jar http://localhost:3000/api/labs/abc/none/hello`,
    );
});
