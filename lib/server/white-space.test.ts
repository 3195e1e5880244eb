import { createServer, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { handleAction } from "./actions.ts";
import { parseJson } from "./incoming.ts";
import { makeLab, ORIGIN, openTestApp, type TestLab } from "./testing/harness.ts";

/** A server on a real socket that hands the headers on as Node read them: each byte one character. */
let server: Server;
let lab: TestLab;

beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
  server = createServer((incoming, response) => {
    const [, , , , model = "", action = ""] = (incoming.url ?? "").split("/");
    const headers = new Headers();
    for (let i = 0; i + 1 < incoming.rawHeaders.length; i += 2)
      headers.append(incoming.rawHeaders[i] ?? "", incoming.rawHeaders[i + 1] ?? "");
    const request = new Request(`${ORIGIN}${incoming.url}`, { headers });
    void answerOn(request, { lab: lab.id, model, action }, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

async function answerOn(
  request: Request,
  params: Parameters<typeof handleAction>[1],
  response: ServerResponse,
): Promise<void> {
  const answered = await handleAction(request, params);
  response.writeHead(answered.status, { connection: "close" }).end(await answered.text());
}

afterEach(() => new Promise((resolve) => server.close(resolve)));

/** Sends a header with exactly these bytes to `me`, and gives the status and the body of the answer. */
function sendBytes(model: string, header: string, bytes: Buffer): Promise<{ status: number; body: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(`GET /api/labs/${lab.id}/${model}/me HTTP/1.1\r\nHost: localhost:3000\r\n${header}: `);
      socket.write(bytes);
      socket.write("\r\n\r\n");
    });
    socket.setEncoding("utf8").on("data", (text) => {
      answer += text;
    });
    socket.on("error", reject).on("end", () => {
      resolve({ status: Number(answer.split(" ")[1]), body: answer });
    });
  });
}

const PLAIN = "id=42&name=Alice&role=admin&visitor=1&visits=1";
const pair = (before: number[], after: number[], value = PLAIN): Buffer =>
  Buffer.concat([
    Buffer.from("a=1; "),
    Buffer.from(before),
    Buffer.from("lab_plain"),
    Buffer.from(after),
    Buffer.from(`=${value}`),
  ]);

/** Bytes that some program takes for space: NBSP alone, and NBSP, U+2000, U+FEFF, U+3000, U+0085, U+200B in UTF-8. */
const NO_SPACE: readonly [string, number[]][] = [
  ["A0", [0xa0]],
  ["85", [0x85]],
  ["C2 A0", [0xc2, 0xa0]],
  ["C2 85", [0xc2, 0x85]],
  ["E2 80 80", [0xe2, 0x80, 0x80]],
  ["EF BB BF", [0xef, 0xbb, 0xbf]],
  ["E3 80 80", [0xe3, 0x80, 0x80]],
  ["E2 80 8B", [0xe2, 0x80, 0x8b]],
  ["20 A0 20", [0x20, 0xa0, 0x20]],
];

test("on a real socket, a cookie with spaces and tabs around its name is known", async () => {
  expect((await sendBytes("plain", "Cookie", pair([], []))).status).toBe(200);
  expect((await sendBytes("plain", "Cookie", pair([0x20, 0x09], [0x09, 0x20]))).status).toBe(200);
});

test.each(NO_SPACE)(
  "on a real socket, the bytes %s before or after a cookie's name make another name",
  async (_, bytes) => {
    for (const sent of [pair(bytes, []), pair([], bytes)]) {
      const { status, body } = await sendBytes("plain", "Cookie", sent);
      expect(status).toBe(401);
      expect(body).toContain('"no-credential"');
    }
  },
);

test.each([
  ["0B", 0x0b],
  ["0C", 0x0c],
  ["1F", 0x1f],
  ["00", 0x00],
  ["7F", 0x7f],
])("on a real socket, the byte %s beside a cookie's name is never believed", async (_, byte) => {
  // Node turns some control characters away itself.
  for (const sent of [pair([byte], []), pair([], [byte])])
    expect([400, 401]).toContain((await sendBytes("plain", "Cookie", sent)).status);
});

test.each(NO_SPACE)(
  "on a real socket, the bytes %s beside a scheme or a credential are told, and not taken off",
  async (_, bytes) => {
    const id = "0123456789abcdef0123456789abcdef";
    await lab.control("settings", { sessionLabel: "bare" });
    const places = [
      [Buffer.from(bytes), Buffer.from(`Bearer ${id}`)],
      [Buffer.from("Bearer "), Buffer.from(bytes), Buffer.from(id)],
      [Buffer.from("Bearer"), Buffer.from(bytes), Buffer.from(id)],
      [Buffer.from(`Bearer ${id}`), Buffer.from(bytes)],
    ];
    for (const place of places) {
      const { status, body } = await sendBytes("session", "Authorization", Buffer.concat(place));
      // A last space is taken off, and what stands before it is not.
      expect([status, body]).toEqual([401, expect.stringContaining('"malformed-credential"')]);
    }
  },
);

test.each(["\xa0", "\v", "\f", "\ufeff", "\u2003"])(
  "a media type with %j behind it is not JSON",
  (character) => {
    expect(parseJson("{}", `application/json \t; charset=utf-8`).problem).toBeNull();
    expect(parseJson("{}", `application/json${character}`).problem).toMatchObject({ status: 415 });
    expect(parseJson("{}", `application/json${character}; charset=utf-8`).problem).toMatchObject({
      status: 415,
    });
  },
);
