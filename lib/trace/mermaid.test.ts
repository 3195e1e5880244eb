import fc from "fast-check";
import { expect, test } from "vitest";
import { exchangeOf, SEAL, samples, sessionMe, step, TOKEN } from "../stage/fixtures.ts";
import type { Exchange } from "./exchange.ts";
import { toMermaid } from "./mermaid.ts";
import { mermaidText } from "./mermaid-text.ts";
import { STEP_KINDS, type Step } from "./steps.ts";
import { faultsIn, readable } from "./testing/mermaid-grammar.ts";
import { PLACES } from "./vocabulary.ts";

const HOSTILE = [
  "a;b",
  "#59;",
  "end",
  "style:#",
  "style a:b#c;",
  "classDef x:y#z;",
  "wrap: all",
  "%%{init: {}}%%",
  "%% comment",
  "<br/>",
  '<img src="x">',
  "Client->>Service: forged",
  "a\nparticipant Thief",
  "a\r\nb\u2028c",
  "$$x$$",
  "`code`",
  "\u0000",
  "\ud800",
  "\uffff",
  "ﬂ°°59¶ß",
  "&amp;",
  "🙂",
  "",
  " ",
] as const;

/** Any text at all, halves of surrogate pairs and control characters included, and what Mermaid could stumble over. */
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((parts) => parts.join(" ")),
);

test("any text is one line of the grammar, and says what it said", () => {
  fc.assert(
    fc.property(text, (said) => {
      const written = mermaidText(said);
      expect(faultsIn(`sequenceDiagram\n  participant Client as ${written}`)).toEqual([]);
      expect(written).not.toMatch(/:\S*#/);
    }),
  );
  const said = `It says "a;b" <c> & #d; {e} [f] $g% h: i:j 🙂 µ`;
  expect(readable(mermaidText(said))).toBe(said);
});

const withText = (said: string, other: string, micros: number): Exchange => {
  const base = sessionMe();
  const steps = base.steps.map(
    (each, index): Step => ({ ...each, says: said, place: PLACES[index % PLACES.length] ?? "wire", micros }),
  );
  return {
    ...base,
    steps,
    client: { ...base.client, label: other },
    request: {
      ...base.request,
      method: other,
      path: said,
      headers: [
        ["cookie", `${other}=${said}; lab_session=${said}; ${said}`],
        ["authorization", other],
      ],
    },
    response: {
      ...base.response,
      headers: [
        ["Set-Cookie", said],
        ["Set-Cookie", `${other}=${said}; SameSite=Lax`],
      ],
    },
  };
};

test("whatever a client sends and whatever a step says, the diagram is valid", () => {
  fc.assert(
    fc.property(text, text, fc.double({ min: 0, max: 1e9, noNaN: true }), (said, other, micros) => {
      expect(faultsIn(toMermaid(withText(said, other, micros)))).toEqual([]);
    }),
  );
});

test("exchanges of every sort are valid diagrams with their status, client and verdict", () => {
  for (const exchange of samples()) {
    const diagram = toMermaid(exchange);
    expect(faultsIn(diagram)).toEqual([]);
    const seen = readable(diagram);
    expect(seen).toContain(`participant Client as ${exchange.client.label}`);
    expect(seen).toContain(`Service-->>Client: ${exchange.response.status} `);
    expect(seen).toContain("Decision. ");
    for (const { micros, outcome } of exchange.steps.slice(1, 3))
      expect(seen).toContain(`${micros} µs, ${outcome}`);
  }
});

test("every kind of step but those of the wire is told, with its time and outcome", () => {
  const base = sessionMe();
  const onWire = [
    "request-received",
    "response-sent",
    "cookie-set",
    "cookie-cleared",
    "foreign-cookies-cleared",
  ];
  for (const kind of STEP_KINDS) {
    const data = { sid: "a1b2c3", jti: "a1b2c3", kid: null, alg: "none", operation: "read", isNew: true };
    const called = { service: "orders", token: TOKEN };
    // Only what stands in the diagram is needed of a step here; the compiler wants the whole of each kind.
    const told = {
      ...base.steps[1],
      kind,
      place: "store",
      says: "It is told.",
      outcome: "ok",
      micros: 12.34,
      data: { ...data, ...called },
    };
    const diagram = toMermaid({ ...base, steps: [told as unknown as Step] });
    expect(faultsIn(diagram)).toEqual([]);
    expect([kind, diagram.includes("It is told.<br/>12 µs, ok")]).toEqual([kind, !onWire.includes(kind)]);
  }
});

test("only places that were touched take part", () => {
  const at = (place: Step["place"]): string =>
    toMermaid({ ...sessionMe(), steps: sessionMe().steps.map((each): Step => ({ ...each, place })) });
  const others = /Memory of service A|Shared store|Key office/g;
  expect(at("server").match(others)).toBeNull();
  expect(at("wire").match(others)).toBeNull();
  expect(at("cabinet").match(others)).toEqual(["Memory of service A"]);
  expect(at("store").match(others)).toEqual(["Shared store"]);
  expect(at("office").match(others)).toEqual(["Key office"]);
});

test("asking a store is a message there and one back", () => {
  const { steps } = sessionMe();
  const diagram = toMermaid({
    ...sessionMe(),
    steps: steps.map(
      (each): Step => (each.kind === "session-looked-up" ? { ...each, place: "store" } : each),
    ),
  });
  expect(diagram).toContain(
    "  Service->>Store: Read the record 7f3a\n  Store-->>Service: Drawer 7f3a was found",
  );
});

test("no credential stands whole in a diagram, however short, and no lab's address", () => {
  const decision = step("decision", { verdict: "anonymous", code: null, identity: null });
  for (const value of [SEAL, TOKEN, "7f3a90c2d4e5f60718293a4b5c6d7e8f", "k9", "Q"]) {
    for (const [name, line] of [
      ["cookie", `lab_jwt=${value}`],
      ["authorization", `Bearer ${value}`],
      ["authorization", value],
    ] as const) {
      const request = [[name, line] as const];
      const response = [["Set-Cookie", `lab_session=${value}; HttpOnly`] as const];
      const diagram = readable(
        toMermaid(exchangeOf({ model: "jwt", action: "me", request, response, steps: [decision] })),
      );
      const [, , , , sent = "", , back = ""] = diagram.split("\n");
      for (const told of [sent, back]) expect(told).toContain(`… (${value.length} B)`);
      expect(diagram.replaceAll(/^.*participant.*$/gm, "").includes(`=${value}`)).toBe(false);
      expect(diagram).not.toContain(`Bearer ${value}`);
      if (value.length > 2) expect(diagram).not.toContain(value);
      expect(diagram).not.toContain("abcdefghjkmnpqrstuvw");
    }
  }
});

test("the owner's cookie is not told of, and of many cookies only the first", () => {
  const cookies = ["lab_owner=[not-shown]", "a=111", "b=222", "c=333", "lab_jwt=444"].join("; ");
  const decision = step("decision", { verdict: "anonymous", code: null, identity: null });
  const request = [["cookie", cookies] as const];
  const diagram = toMermaid(exchangeOf({ model: "jwt", action: "me", request, steps: [decision] }));
  expect(diagram).toContain(
    "Cookie lab_jwt=4… (3 B)<br/>Cookie a=1… (3 B)<br/>Cookie b=2… (3 B)<br/>and 1 more",
  );
  expect(diagram).not.toContain("owner");
});

test("what happens inside a service that is called stands between the call and its answer", () => {
  const token = "aaaabbbbccccddddeeeeffff.ggggg.hhhhh";
  const calling = (service: "orders" | "billing"): Step[] => [
    step("service-called", { service, path: `/${service}`, token, status: 200, code: null }),
    { ...step("token-shape-checked", { bytes: 36, ok: true, reason: null }), hop: service },
    {
      ...step("signature-checked", { alg: "ES256", kid: "k1", valid: true, claims: {} }),
      hop: service,
      place: "office",
    },
  ];
  const decision = step("decision", { verdict: "anonymous", code: null, identity: null });
  const steps = [...calling("orders"), ...calling("billing"), decision];
  const diagram = toMermaid(exchangeOf({ model: "hybrid", action: "dashboard", steps }));
  expect(faultsIn(diagram)).toEqual([]);
  expect(diagram).not.toContain(token);
  const lines = diagram.split("\n").map((line) => line.trim().replace(/:.*$/, ""));
  expect(lines.slice(lines.indexOf("Service->>Orders"), lines.indexOf("Service->>Orders") + 12)).toEqual([
    "Service->>Orders",
    "Note over Orders",
    "Orders->>Keys",
    "Keys-->>Orders",
    "Orders-->>Service",
    "Service->>Billing",
    "Note over Billing",
    "Billing->>Keys",
    "Keys-->>Billing",
    "Billing-->>Service",
    "Note over Service",
    "Service-->>Client",
  ]);
});
