import { once } from "node:events";
import { createServer, get, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createBalancer } from "./balancer.ts";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(server: Server): Promise<string> {
  open.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A process of the app that answers with its name and what reached it. */
const named = (name: string): Promise<string> =>
  listen(
    createServer((incoming, response) => {
      let body = "";
      incoming.setEncoding("utf8").on("data", (text: string) => (body += text));
      incoming.on("end", () => response.end(JSON.stringify({ name, headers: incoming.headers, body })));
    }),
  );

/** Where nobody listens. */
async function nowhere(): Promise<string> {
  const origin = await named("gone");
  const [server] = open.splice(-1);
  await new Promise((closed) => server?.close(closed));
  return origin;
}

const balance = (...targets: string[]): Promise<string> => listen(createBalancer(targets));

const nameAt = async (origin: string, options: RequestInit = {}): Promise<string> =>
  ((await (await fetch(origin, options)).json()) as { name: string }).name;

test("requests go to each process in turn", async () => {
  const origin = await balance(await named("a"), await named("b"), await named("c"));
  const names: string[] = [];
  for (let i = 0; i < 6; i++) names.push(await nameAt(origin));
  expect(names).toEqual(["a", "b", "c", "a", "b", "c"]);
});

test("the app learns the client's address, host and scheme, and nothing that the client claims of them", async () => {
  const origin = await balance(await named("a"));
  const answer = await fetch(`${origin}/some/where?x=1`, {
    headers: { "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https", forwarded: "for=evil" },
  });
  const { headers } = (await answer.json()) as { headers: Record<string, string> };
  const { host } = new URL(origin);
  expect(headers).toMatchObject({
    host,
    "x-forwarded-for": "203.0.113.9, 127.0.0.1",
    "x-forwarded-host": host,
    "x-forwarded-proto": "http",
  });
  expect(headers).not.toHaveProperty("forwarded");
});

test("a header that came twice goes on twice, each way", async () => {
  const app = await listen(
    createServer(({ rawHeaders }, response) => {
      response.setHeader("Set-Cookie", ["a=1", "b=2"]);
      response.end(JSON.stringify(rawHeaders));
    }),
  );
  const asking = get(await balance(app), {
    headers: ["Cookie", "a=1", "Cookie", "a=2", "Host", "lab.example"],
  });
  const [answer] = (await once(asking, "response")) as [IncomingMessage];
  expect(answer.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
  const raw = JSON.parse(await answer.setEncoding("utf8").reduce((all, text) => all + text, "")) as string[];
  expect(raw.filter((_, i) => raw[i - 1] === "Cookie")).toEqual(["a=1", "a=2"]);
});

test("an answer passes whose cookie is too large for any browser, and a request that is too large is turned down", async () => {
  const app = await listen(
    createServer((_, response) => response.setHeader("Set-Cookie", `a=${"x".repeat(30_000)}`).end()),
  );
  const origin = await balance(app);
  const asking = get(origin, { maxHeaderSize: 64 * 1024 });
  const [answer] = (await once(asking, "response")) as [IncomingMessage];
  expect(answer.headers["set-cookie"]?.[0]).toHaveLength(30_002);
  expect((await fetch(origin, { headers: { cookie: "x".repeat(20_000) } })).status).toBe(431);
});

test.each([
  ["POST", "a body of some length"],
  ["POST", undefined],
  ["GET", undefined],
])("a %s passes over a process that is away, with its whole body (%s)", async (method, body) => {
  const origin = await balance(await nowhere(), await named("b"));
  for (let i = 0; i < 4; i++) {
    const answer = await fetch(origin, { method, ...(body ? { body } : {}) });
    expect(await answer.json()).toMatchObject({ name: "b", body: body ?? "" });
  }
});

test("a body in pieces arrives whole", async () => {
  const asking = request(await balance(await named("a")), { method: "POST" });
  asking.write("one ");
  asking.end("two");
  const [answer] = (await once(asking, "response")) as [IncomingMessage];
  expect(JSON.parse(await answer.setEncoding("utf8").reduce((all, text) => all + text, ""))).toMatchObject({
    body: "one two",
  });
});

test("with nobody there the answer is a 503 that says when to come again", async () => {
  const answer = await fetch(await balance(await nowhere(), await nowhere()));
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("1");
  expect(await answer.json()).toMatchObject({ code: "no-process" });
});

test("a process that dies before it answers: a GET is asked of another, a POST is not sent twice", async () => {
  let heard = 0;
  const dying = await listen(
    createServer(({ socket }) => {
      heard += 1;
      socket.destroy();
    }),
  );
  const origin = await balance(dying, await named("b"));
  expect(await nameAt(origin)).toBe("b");
  expect(await nameAt(origin)).toBe("b");
  const answer = await fetch(origin, { method: "POST", body: "once" });
  expect(answer.status).toBe(502);
  expect(await answer.json()).toMatchObject({ code: "process-lost" });
  expect(heard).toBe(2);
});

test("a stream passes piece by piece, and ends when its process dies or its reader leaves", async () => {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  let sent = 0;
  const app = await listen(
    createServer((_, response) => {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write(`data: ${++sent}\n\n`);
      response.once("close", leave);
    }),
  );
  const [process] = open;
  const origin = await balance(app);
  const follow = async (): Promise<IncomingMessage> => {
    const [stream] = (await once(get(origin), "response")) as [IncomingMessage];
    const [first] = await once(stream, "data");
    expect(String(first)).toBe(`data: ${sent}\n\n`);
    return stream;
  };
  (await follow()).destroy();
  await left;
  const cut = once(await follow(), "error");
  process?.closeAllConnections();
  expect((await cut)[0]).toMatchObject({ code: "ECONNRESET" });
});
