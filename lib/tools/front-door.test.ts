import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEnvironment } from "../server/environment.ts";
import { headersOfWay, turnAway, vouch } from "./front-door.ts";

const SOCKET = "192.0.2.7";

/** The headers after the front door. */
function after(headers: Record<string, string>, hops: number): Record<string, string | string[] | undefined> {
  const seen = { ...headers };
  vouch(seen, SOCKET, hops);
  return seen;
}

const address = fc.ipV4();

describe("without trusted proxies", () => {
  test("nothing that a client says of its way is kept, and its address is the socket's", () => {
    const spoofed = {
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "evil.example",
      forwarded: "for=203.0.113.9;proto=https",
      "x-client-address": "203.0.113.9",
      "user-agent": "curl",
    };
    expect(after(spoofed, 0)).toEqual({ "user-agent": "curl", "x-client-address": SOCKET });
  });

  test("that holds for any list", () => {
    fc.assert(
      fc.property(fc.string(), (list) => {
        expect(after({ "x-forwarded-for": list }, 0)).toEqual({ "x-client-address": SOCKET });
      }),
    );
  });
});

describe("behind trusted proxies", () => {
  test("the address is the one that the outermost of them saw, whatever a client wrote before it", () => {
    fc.assert(
      fc.property(fc.array(address), address, fc.array(address, { maxLength: 4 }), (spoofed, seen, inner) => {
        // The outermost proxy adds the client's address; each inner one adds that of the proxy before it.
        const list = [...spoofed, seen, ...inner].join(", ");
        expect(after({ "x-forwarded-for": list }, inner.length + 1)["x-client-address"]).toBe(seen);
      }),
    );
  });

  test("a client can never write the address itself", () => {
    expect(after({ "x-client-address": "203.0.113.9" }, 1)["x-client-address"]).toBe(SOCKET);
    expect(after({ "x-client-address": "203.0.113.9", "x-forwarded-for": "" }, 2)["x-client-address"]).toBe(
      SOCKET,
    );
  });

  test("a list that is shorter than the way is not believed", () => {
    expect(after({ "x-forwarded-for": "203.0.113.9" }, 2)["x-client-address"]).toBe(SOCKET);
  });

  test("what the proxies say of scheme and host is handed on", () => {
    const said = { "x-forwarded-proto": "https", "x-forwarded-host": "lab.example" };
    expect(after(said, 1)).toMatchObject(said);
  });
});

test("what Next would break on is turned away with a problem, and nothing else is", () => {
  for (const url of ["/api/labs/%E0%A4%A/none/hello", "/%ZZ", "/a%"]) {
    expect(turnAway("GET", url)).toMatchObject({ status: 400, code: "path-malformed" });
  }
  for (const method of ["TRACE", "CONNECT", "PROPFIND", ""]) {
    expect(turnAway(method, "/")).toMatchObject({ status: 405, code: "method-not-allowed" });
  }
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      expect(turnAway("GET", path)).toBeNull();
    }),
  );
  expect(turnAway("GET", "/lab?x=%")).toBeNull();
});

describe("by the way on which a request came", () => {
  const names = (headers: Record<string, string>, variables: Record<string, string> = {}): string[] => {
    const environment = readEnvironment(variables);
    const seen = { ...headers };
    vouch(seen, SOCKET, environment.trustedProxyHops);
    return headersOfWay(seen, environment).map(([name]) => name);
  };
  const [hsts, opener] = ["Strict-Transport-Security", "Cross-Origin-Opener-Policy"];
  const proxied = { TRUSTED_PROXY_HOPS: "1" };

  test.each<[string, Record<string, string>, Record<string, string>, string[]]>([
    ["plain http on this machine", { host: "localhost:3000" }, {}, [opener]],
    ["plain http by an address of this machine", { host: "127.0.0.1:3000" }, {}, [opener]],
    ["plain http on a LAN address", { host: "192.168.0.7:3000" }, {}, []],
    ["plain http by a name", { host: "lan.example" }, {}, []],
    ["no host at all, which is no browser", {}, {}, [opener]],
    ["https that a client claims", { host: "lan.example", "x-forwarded-proto": "https" }, {}, []],
    [
      "https that a proxy tells",
      { host: "lan.example", "x-forwarded-proto": "https" },
      proxied,
      [hsts, opener],
    ],
    [
      "plain http through a proxy on this machine",
      { host: "localhost:3000", "x-forwarded-host": "lan.example", "x-forwarded-proto": "http" },
      proxied,
      [],
    ],
    [
      "https that the operator tells",
      { host: "10.0.0.1" },
      { PUBLIC_ORIGIN: "https://lab.example" },
      [hsts, opener],
    ],
    [
      "plain http that the operator tells",
      { host: "localhost" },
      { PUBLIC_ORIGIN: "http://lab.example" },
      [],
    ],
  ])("%s", (_, headers, variables, expected) => {
    expect(names(headers, variables)).toEqual(expected);
  });
});
