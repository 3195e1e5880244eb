import { beforeEach, describe, expect, test } from "vitest";
import { checksOf } from "../../lab/client/checks.ts";
import { freshToken, part } from "../testing/forge.ts";
import { makeLab, openTestApp, type TestLab } from "../testing/harness.ts";
import type { Got } from "../testing/test-client.ts";
import { signedIn } from "./refusal-case.ts";

let lab: TestLab;
let token: string;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
  token = await freshToken(lab);
});

const ask = (model: string, headers: Record<string, string>): Promise<Got> =>
  lab.client().send(model, "me", { headers });

/** That a request was refused as malformed, and that response, trace and list of checks give this reason. */
async function expectReason({ status, body }: Got, reason: RegExp): Promise<void> {
  expect([status, body.code]).toEqual([401, "malformed-credential"]);
  expect(body.detail).toMatch(reason);
  const exchange = await lab.newest();
  expect(exchange.decision.code).toBe("malformed-credential");
  const refusing = exchange.steps.find(({ outcome }) => outcome === "refused");
  expect(String(body.detail).startsWith(refusing?.says ?? "no step refused")).toBe(true);
  const failed = checksOf(exchange).find(({ passed }) => passed === false);
  expect(String(body.detail)).toContain(failed?.says ?? "no check failed");
  // The one who reads this over a shoulder must not learn the credential.
  expect(body.detail).not.toContain(token.slice(0, 20));
}

/** `T` is a good token. */
const HEADERS: readonly [header: string, reason: RegExp][] = [
  ["", /is empty/],
  ["T", /has no scheme/],
  ["0123456789abcdef0123456789abcdef", /has no scheme/],
  ["id=42&name=Alice&role=admin&visitor=1&visits=1", /has no scheme/],
  ["T T", /has no scheme/],
  ["Bearer", /No credential follows the scheme Bearer/],
  ["bearer  ", /No credential follows the scheme bearer/],
  ["Basic", /scheme Basic is not accepted/],
  ["Basic YWxpY2U6c2VjcmV0", /scheme Basic is not accepted/],
  ["Basic T", /scheme Basic is not accepted/],
  ['Digest username="alice", realm="lab"', /scheme Digest is not accepted/],
  ["Token T", /scheme Token is not accepted/],
  ["JWT T", /scheme JWT is not accepted/],
  ["DPoP T", /scheme DPoP is not accepted/],
  ["Bearers T", /scheme Bearers is not accepted/],
  ["Bearer Bearer T", /Bearer comes twice/],
  ["bearer BEARER T", /Bearer comes twice/],
  ["Bearer Bearer", /Bearer comes twice/],
  ["Bearer Basic T", /two schemes, Bearer and Basic/],
  ["Basic Bearer T", /two schemes, Basic and Bearer/],
  ["Bearer: T", /No space follows Bearer/],
  ["Bearer=T", /No space follows Bearer/],
  ["BearerT", /No space follows Bearer/],
  ["Bearer%20T", /No space follows Bearer/],
  ["Bearer\xa0T", /No space follows Bearer/],
  ["Bearer\tT", /A tab follows/],
  ["Authorization: Bearer T", /repeats the header's name/],
  ["Bearer T x", /contains a space at character \d+/],
  ["Bearer T\tx", /contains a tab at character \d+/],
  ["Bearer T\xa0", /byte A0 \(a no-break space\) at/],
  ['Bearer "T"', /is in double quotes/],
  ["Bearer 'T'", /is in single quotes/],
  ["Bearer `T`", /is in backticks/],
  ['Bearer "T', /begins with double quotes/],
  ['Bearer T"', /ends with double quotes/],
  ['"Bearer T"', /Quotes stand around the header's value/],
  ['"Bearer" T', /Quotes stand around the header's value/],
  ['Bearer "T, T"', /is in double quotes/],
  ["Bearer T, Bearer T", /2 values, joined by a comma/],
  ["Bearer T,T", /2 values/],
  ["Bearer T, Basic YQ==", /2 values/],
  ["Basic YQ==, Bearer T", /2 values/],
  ["T, T", /2 values/],
  ["T,T,T", /3 values/],
  ["Bearer T,", /contains a comma/],
  ["Bearer <T>", /is a placeholder/],
  ["Bearer <token>", /is a placeholder/],
  ["Bearer {{token}}", /is a placeholder/],
  ["Bearer ${TOKEN}", /is a placeholder/],
  ["Bearer $TOKEN", /is a placeholder/],
  ["Bearer %TOKEN%", /is a placeholder/],
  ["Bearer [your token]", /is a placeholder/],
  ["Bearer undefined", /is the text "undefined"/],
  ["Bearer null", /is the text "null"/],
  ["Bearer [object Object]", /is the text "\[object Object\]"/],
  ['Bearer {"token":"T","token_type":"Bearer"}', /is JSON/],
];

describe("an Authorization header", () => {
  test.each(HEADERS)("%j is told its fault in every model that reads one", async (header, reason) => {
    const authorization = header.replaceAll(/\bT\b|(?<=Bearer)T\b|(?<=%20)T/g, token);
    for (const model of ["jwt", "session", "sealed", "plain", "hybrid"])
      await expectReason(await ask(model, { authorization }), reason);
    await expectReason(await lab.client().send("hybrid", "orders", { headers: { authorization } }), reason);
  });

  test.each(["Bearer T", "bearer T", "BEARER  T", " \tBearer   T\t "])("%j is read", async (header) => {
    const { status } = await ask("jwt", { authorization: header.replace("T", token) });
    expect(status).toBe(200);
  });
});

const encoded = (text: string | Uint8Array): string => Buffer.from(text).toString("base64url");

const TOKENS: readonly [how: string, reason: RegExp, change: (parts: string[]) => string][] = [
  ["no dot", /one part instead of three/, ([head]) => head ?? ""],
  ["two parts", /two parts instead of three/, ([head, body]) => `${head}.${body}`],
  ["four parts", /four parts instead of three/, (parts) => [...parts, "AA"].join(".")],
  ["five parts", /five parts .* encrypted token \(JWE\)/, (parts) => [...parts, "AA", "AA"].join(".")],
  ["seven parts", /7 parts instead of three/, (parts) => [...parts, "a", "b", "c", "d"].join(".")],
  ["a dot before it", /four parts/, (parts) => `.${parts.join(".")}`],
  ["an empty header", /the header, is empty/, ([, body, signature]) => `.${body}.${signature}`],
  ["empty claims", /the claims, is empty/, ([head, , signature]) => `${head}..${signature}`],
  ["an empty signature", /the signature, is empty/, ([head, body]) => `${head}.${body}.`],
  ["padding", /the signature, is padded with "="/, (parts) => `${parts.join(".")}==`],
  ["padded claims", /the claims, is padded/, ([head, body, signature]) => `${head}.${body}=.${signature}`],
  ["base64", /the signature, contains "\+": that is base64, not/, ([head, body]) => `${head}.${body}.ab+d`],
  ["base64 with /", /the header, contains "\/": that is base64/, ([, body, end]) => `ab/d.${body}.${end}`],
  ["an exclamation mark", /the claims, contains the character !/, ([head, , end]) => `${head}.ab!d.${end}`],
  ["a byte beyond ASCII", /the claims, contains the byte E9/, ([head, , end]) => `${head}.ab\xe9d.${end}`],
  ["a letter too few", /the claims, is not base64url: a letter is missing/, ([a, , c]) => `${a}.abcde.${c}`],
  ["set spare bits", /the claims, ends in another spelling/, ([a, , c]) => `${a}.e31.${c}`],
  ["a header in plain text", /the header, is not JSON/, ([, b, c]) => `${encoded("alg:ES256")}.${b}.${c}`],
  [
    "a header that is no UTF-8",
    /is not JSON/,
    ([, b, c]) => `${encoded(Uint8Array.of(0xff, 0xfe))}.${b}.${c}`,
  ],
  [
    "a header that is a list",
    /the header, is JSON, but not an object/,
    ([, b, c]) => `${encoded("[1]")}.${b}.${c}`,
  ],
  ["a header that is null", /JSON, but not an object/, ([, b, c]) => `${encoded("null")}.${b}.${c}`],
  [
    "a deep header",
    /nested too deeply/,
    ([, b, c]) => `${encoded(`${"[".repeat(9)}${"]".repeat(9)}`)}.${b}.${c}`,
  ],
  ["no alg", /names no algorithm/, ([, b, c]) => `${part({ typ: "JWT" })}.${b}.${c}`],
  ["a number as alg", /names no algorithm/, ([, b, c]) => `${part({ alg: 256 })}.${b}.${c}`],
  ["crit", /demands an extension/, ([, b, c]) => `${part({ alg: "ES256", crit: ["exp"] })}.${b}.${c}`],
];

describe("a token", () => {
  test.each(TOKENS)("with %s is told it, over both carriers", async (_, reason, change) => {
    const bad = change(token.split("."));
    await expectReason(await ask("jwt", { authorization: `Bearer ${bad}` }), reason);
    await expectReason(await ask("jwt", { cookie: `lab_jwt=${bad}` }), reason);
  });

  test.each<[string, RegExp]>([
    ["", /cookie lab_jwt is empty/],
    ['"T"', /cookie lab_jwt is in double quotes/],
    ["undefined", /cookie lab_jwt is the text "undefined"/],
    ["T T", /it contains a space at character \d+/],
    ["Bearer T", /cookie lab_jwt begins with a scheme/],
  ])("in a cookie that says %j is told it", async (value, reason) => {
    await expectReason(await ask("jwt", { cookie: `lab_jwt=${value.replaceAll("T", token)}` }), reason);
  });
});

const SEALS: readonly [how: string, reason: RegExp, change: (seal: string) => string][] = [
  ["nonsense", /does not begin with Fe26\.2\*/, () => "nonsense"],
  ["a bare session id", /is a bare session id/, () => "0123456789abcdef0123456789abcdef"],
  ["a token", /is a token, with dots/, () => token],
  ["a seal that was cut off", /parts instead of eight/, (seal) => seal.slice(0, 150)],
  ["a seal with a part more", /9 parts instead of eight/, (seal) => seal.replace("~2", "*A~2")],
  ["another tail", /does not end with ~2/, (seal) => seal.replace(/~2$/, "~3")],
  ["no tail", /does not end with ~2/, (seal) => seal.slice(0, -2)],
  [
    "a word as its password's number",
    /second part, the number of the password/,
    (seal) => seal.replace("*1*", "*one*"),
  ],
  ["a MAC without a letter", /eighth part, the MAC/, (seal) => seal.replace(/.~2$/, "~2")],
  [
    "content in another alphabet",
    /fifth part, the encrypted content/,
    (seal) => seal.split("*").with(4, "+".repeat(24)).join("*"),
  ],
  ["an older version", /does not begin with Fe26\.2\*/, (seal) => seal.replace("Fe26.2", "Fe26.1")],
];

describe("a seal", () => {
  test.each(["session", "sealed"].flatMap((model) => SEALS.map(([...each]) => [model, ...each] as const)))(
    "of the model %s: %s is told its fault, over both carriers",
    async (model, _, reason, change) => {
      const client = await signedIn(lab, model as "session" | "sealed");
      const bad = change(client.jar.get(`lab_${model}`) ?? "");
      await expectReason(await ask(model, { authorization: `Bearer ${bad}` }), reason);
      await expectReason(await ask(model, { cookie: `lab_${model}=${bad}` }), reason);
    },
  );
});

describe("a bare session id", () => {
  test.each<[string, RegExp]>([
    ["0123456789abcdef", /has 16 characters instead of 32/],
    ["0123456789abcdef0123456789abcdef0", /has 33 characters/],
    ["0123456789ABCDEF0123456789ABCDEF", /capitals/],
    ["0123456789abcdef0123456789abcdeg", /other characters than 0 to 9 and a to f/],
    ["01234567-89ab-cdef-0123-456789abcdef", /has 36 characters/],
    ["Fe26.2*1*abc", /is a sealed one/],
    ["T", /is a token/],
  ])("%j is told its fault, over both carriers", async (value, reason) => {
    await lab.control("settings", { sessionLabel: "bare" });
    const bad = value.replace(/^T$/, token);
    await expectReason(await ask("session", { authorization: `Bearer ${bad}` }), reason);
    await expectReason(await ask("session", { cookie: `lab_session=${bad}` }), reason);
  });
});
