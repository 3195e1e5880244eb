import { beforeEach, expect, test } from "vitest";
import { AUTH_MODELS } from "../auth/registry.ts";
import { parseCookieHeader, parseSetCookie } from "../http/cookies.ts";
import { headerValue, headerValues } from "../http/message.ts";
import type { Exchange } from "../trace/exchange.ts";
import { toMermaid } from "../trace/mermaid.ts";
import { faultsIn, readable } from "../trace/testing/mermaid-grammar.ts";
import { CARRIERS } from "../trace/vocabulary.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";

let lab: TestLab;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

/** Every credential that went along in an exchange, as it was. */
const credentialsOf = ({ request, response, steps }: Exchange): string[] => [
  ...headerValues(request.headers, "cookie")
    .flatMap(parseCookieHeader)
    .map(({ value }) => value),
  ...(headerValue(request.headers, "authorization")?.split(" ").slice(1) ?? []),
  ...headerValues(response.headers, "set-cookie").flatMap((line) => parseSetCookie(line)?.value || []),
  ...steps.flatMap((step) => (step.kind === "token-handed-over" ? step.data.value : [])),
];

test("what was truly recorded is a valid diagram, and holds no credential whole", async () => {
  for (const { name: model } of AUTH_MODELS) {
    for (const carrier of CARRIERS) {
      const { body } = await lab.owner.send(model, "login", { user: "bob", carrier });
      const sending = typeof body.token === "string" ? { token: body.token } : {};
      for (const action of ["me", "hello", "admin", "logout"]) await lab.owner.send(model, action, sending);
      await lab.owner.send(model, "preferences", { ...sending, body: { theme: "dark" } });
    }
  }
  const { exchanges } = await lab.snapshot();
  expect(exchanges).toHaveLength(AUTH_MODELS.length * 12);
  for (const exchange of exchanges) {
    const diagram = toMermaid(exchange);
    expect(faultsIn(diagram)).toEqual([]);
    const seen = readable(diagram);
    expect(seen).toContain(`Service-->>Client: ${exchange.response.status} `);
    for (const credential of credentialsOf(exchange)) expect(seen).not.toContain(credential);
    expect(seen).not.toContain(lab.id);
  }
});

test("a dashboard is a diagram of four services, and none of its tokens stands whole in it", async () => {
  await lab.owner.send("hybrid", "login", { user: "alice" });
  await lab.owner.send("hybrid", "dashboard");
  const exchange = await lab.newest();
  const diagram = toMermaid(exchange);
  expect(faultsIn(diagram)).toEqual([]);
  for (const called of ["Orders", "Billing", "Profile"]) {
    expect(diagram).toMatch(new RegExp(`^ {2}Service->>${called}: GET `, "m"));
    expect(diagram).toMatch(new RegExp(`^ {2}${called}->>Keys: Check the ES256 signature$`, "m"));
    expect(diagram).toMatch(new RegExp(`^ {2}${called}-->>Service: `, "m"));
  }
  for (const step of exchange.steps)
    if (step.kind === "service-called") expect(readable(diagram)).not.toContain(step.data.token);
});

test("a session is looked for in the service's memory, a signature at the key office", async () => {
  await lab.owner.send("session", "login", { user: "alice" });
  await lab.owner.send("session", "me");
  const session = toMermaid(await lab.newest());
  expect(session).toMatch(/^ {2}Service->>Memory: Read the record [0-9a-f]{4}$/m);
  expect(session).toContain("Set-Cookie lab_session=Fe26.2*1*");
  expect(session).not.toContain("Key office");
  await lab.owner.send("jwt", "login", { user: "alice" });
  await lab.owner.send("jwt", "me");
  const jwt = toMermaid(await lab.newest());
  expect(jwt).toMatch(/^ {2}Service->>Keys: Check the ES256 signature$/m);
  expect(jwt).not.toContain("Memory of service");
});
