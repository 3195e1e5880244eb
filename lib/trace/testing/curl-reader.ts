/**
 * What curl makes of its words and its standard input, for tests: those options that commands here use (`man curl`).
 */
export interface CurlCall {
  url: string;
  method: string;
  headers: string[];
  body: string | null;
  /** What follows `-b` and `-c`: the jar's file, or a cookie typed by hand. */
  cookies: string | null;
  jar: string | null;
  /** Whether braces and brackets of the address are characters, and not a pattern to expand. */
  isLiteral: boolean;
}

interface Heard extends CurlCall {
  named: string | null;
}

const WITH_VALUE = new Set(["-b", "-c", "-X", "-H", "-d", "--data-raw", "-A", "-K"]);
const ALONE = new Set(["-i", "-s", "-S", "-N", "-sN", "-g"]);
const SETTINGS: Readonly<Record<string, string>> = {
  data: "-d",
  "data-raw": "--data-raw",
  header: "-H",
  cookie: "-b",
  url: "",
};

/** Reads a call of curl. `input` is what its standard input holds. An option that is not modelled is an error. */
export function curlCall(args: readonly string[], input: string | null = null): CurlCall {
  const heard: Heard = {
    url: "",
    method: "GET",
    headers: [],
    body: null,
    cookies: null,
    jar: null,
    isLiteral: false,
    named: null,
  };
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? "";
    if (WITH_VALUE.has(word)) {
      at += 1;
      const value = args[at];
      if (value === undefined) throw new Error(`Nothing follows ${word}.`);
      if (word === "-K") configure(heard, value, input);
      else hear(heard, word, value, input);
    } else if (word === "-g") heard.isLiteral = true;
    else if (!ALONE.has(word)) hear(heard, "", word, input);
  }
  const { named, ...call } = heard;
  return { ...call, method: named ?? (call.body === null ? "GET" : "POST") };
}

function hear(heard: Heard, option: string, value: string, input: string | null): void {
  if (option === "" && (value.startsWith("-") || heard.url !== ""))
    throw new Error(`curl does not know ${value}.`);
  if (option === "") heard.url = value;
  if (option === "-X") heard.named = value;
  if (option === "-H") heard.headers.push(value);
  if (option === "-A") heard.headers.push(`User-Agent: ${value}`);
  if (option === "-b") heard.cookies = value;
  if (option === "-c") heard.jar = value;
  if (option === "--data-raw") heard.body = value;
  if (option === "-d")
    heard.body = value.startsWith("@") ? read(value, input).replaceAll(/[\r\n\0]/g, "") : value;
}

function read(name: string, input: string | null): string {
  if (name !== "@-" || input === null) throw new Error(`curl would read a file: ${name}`);
  return input;
}

/** Lines of `name = "value"`, in which a backslash makes the next character one of the value's. */
function configure(heard: Heard, from: string, input: string | null): void {
  if (from !== "-" || input === null) throw new Error(`curl would read a file: ${from}`);
  for (const line of input.split("\r\n").filter((each) => each !== "")) {
    const [, name = "", quoted = ""] = /^([\w-]+) = "((?:[^"\\]|\\.)*)"$/.exec(line) ?? [];
    const option = SETTINGS[name];
    if (option === undefined) throw new Error(`curl does not know this setting: ${line}`);
    const letters: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", v: "\v" };
    hear(
      heard,
      option,
      quoted.replaceAll(/\\(.)/g, (_, character: string) => letters[character] ?? character),
      input,
    );
  }
}
