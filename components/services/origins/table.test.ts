import { describe, expect, test } from "vitest";
import { jwtMe, sessionMe } from "@/lib/stage/fixtures";
import { preflight } from "@/lib/stage/fixtures-scale";
import type { Exchange } from "@/lib/trace/exchange";
import { arrivalOf } from "./arrival";
import { tableOf } from "./table";

const PAGE = "page0001";
const OTHER = "http://127.0.0.1:3000";

/** An exchange of `jwt me` by a client, with or without headers. */
function asked(
  id: number,
  client: Partial<Exchange["client"]>,
  headers: Exchange["request"]["headers"],
): Exchange {
  const exchange = jwtMe();
  return {
    ...exchange,
    id,
    client: { ...exchange.client, ...client },
    request: { ...exchange.request, headers },
    steps: exchange.steps,
  };
}

const fromElsewhere = (exchange: Exchange): Exchange => {
  const [told] = preflight().steps.filter(({ kind }) => kind === "cors-checked");
  return { ...exchange, steps: told ? [...exchange.steps, told] : exchange.steps };
};

const page = { id: PAGE, kind: "page" } as const;
const curl = { id: "curl-1", kind: "curl" } as const;
const browser = { id: "browser-1", kind: "browser" } as const;

describe("the table of carriers and clients", () => {
  test("is empty before anybody asked", () => {
    expect(tableOf([], PAGE).size).toBe(0);
  });

  test("puts each answer to the client that asked, in the way that it asked", () => {
    const cells = tableOf(
      [
        asked(1, page, [["cookie", "lab_jwt=a.b.c"]]),
        asked(2, { ...page, kind: "browser" }, [["authorization", "Bearer a.b.c"]]),
        asked(3, curl, [["authorization", "Bearer a.b.c"]]),
        fromElsewhere(asked(4, browser, [["origin", OTHER]])),
        fromElsewhere(
          asked(5, browser, [
            ["origin", OTHER],
            ["authorization", "Bearer a.b.c"],
          ]),
        ),
        asked(6, curl, [["cookie", "lab_jwt=a.b.c"]]),
      ],
      PAGE,
    );
    expect([...cells].map(([key, { id }]) => [key, id])).toEqual([
      ["cookie page", 1],
      ["header page", 2],
      ["header curl", 3],
      ["cookie elsewhere", 4],
      ["header elsewhere", 5],
      ["cookie curl", 6],
    ]);
    expect(cells.get("cookie elsewhere")?.cookie).toBe(false);
    expect(cells.get("cookie curl")?.cookie).toBe(true);
  });

  test("the newest answer counts", () => {
    const cells = tableOf([asked(1, curl, []), asked(2, curl, [])], PAGE);
    expect(cells.get("cookie curl")?.id).toBe(2);
  });

  test("leaves out what a browser asks beforehand, other models, other browsers and services", () => {
    const others = [
      preflight(),
      sessionMe(),
      asked(3, browser, []),
      asked(4, { id: "service-1", kind: "service" }, [["authorization", "Bearer a.b.c"]]),
      { ...asked(5, curl, []), action: "hello" as const },
    ];
    expect(tableOf(others, PAGE).size).toBe(0);
  });
});

test("an arrival says what came and what was answered, as recorded", () => {
  expect(arrivalOf(preflight())).toMatchObject({
    request: "OPTIONS /me",
    origin: "http://other.test",
    foreign: true,
    preflight: true,
    cookie: false,
    authorization: false,
    status: 204,
    allowed: "*",
  });
  expect(arrivalOf(jwtMe())).toMatchObject({ foreign: false, cookie: true, allowed: null, status: 200 });
});
