import { expect, test } from "vitest";
import { parseSetCookie } from "../../http/cookies.ts";
import { attributesOf, sentCookies } from "./cookie-words.ts";
import { logEntries } from "./entries.ts";
import { holderOf } from "./holder.ts";
import { foremost, shortened } from "./shortened.ts";
import { exchange, note, record, step, view } from "./testing/samples.ts";
import { tokensOf } from "./tokens-of.ts";

const withCookie = (cookie: string) => ({
  request: { method: "GET", path: "/", headers: [["Cookie", cookie] as const], body: "" },
});
const attributes = (line: string) => {
  const cookie = parseSetCookie(line);
  if (!cookie) throw new Error("no cookie");
  return Object.fromEntries(attributesOf(cookie).map((words) => [words.name, words]));
};

test("each attribute is explained, and each that is missing", () => {
  const words = attributes("lab_session=a; Path=/api/labs/x; Max-Age=1800; HttpOnly; SameSite=Lax");
  expect(words["Max-Age"]).toMatchObject({ value: "1800", set: true });
  expect(words["Max-Age"]?.says).toContain("30 min");
  expect(words.HttpOnly?.set).toBe(true);
  expect(words.SameSite?.value).toBe("Lax");
  expect(words.Secure).toMatchObject({ set: false });
  expect(words.Secure?.says).toContain("plain http");
});

test("a cookie that is dropped says so", () => {
  expect(attributes("lab_session=; Max-Age=0")["Max-Age"]?.says).toContain("drop it now");
});

test("duplicates are marked, the owner's cookie is not shown", () => {
  const sent = sentCookies(
    exchange(1, withCookie("lab_session=a; lab_owner=[not-shown]; lab_session=b; lab_jwt=t")),
  );
  expect(sent.map(({ name, twice, read }) => [name, twice, read])).toEqual([
    ["lab_session", true, true],
    ["lab_session", true, true],
    ["lab_jwt", false, false],
  ]);
});

test("a token is called verified only where its signature was found good", () => {
  const jwt = { model: "jwt", ...withCookie("lab_jwt=a.b.c") } as const;
  const checked = (valid: boolean) =>
    step("signature-checked", { alg: "ES256", kid: "k", valid, claims: {} });
  expect(tokensOf(exchange(1, jwt))[0]?.standing).toBe("decoded");
  expect(tokensOf(exchange(1, { ...jwt, steps: [checked(false)] }))[0]?.standing).toBe("refused");
  expect(tokensOf(exchange(1, { ...jwt, steps: [checked(true)] }))[0]?.standing).toBe("verified");
  expect(tokensOf(exchange(1, { ...jwt, model: "session" }))).toEqual([]);
});

test("a token that was signed in the exchange is issued, not verified", () => {
  const handed = [
    step("token-issued", { alg: "ES256", kid: "k", header: {}, claims: {}, bytes: 1 }),
    step("token-handed-over", { value: "a.b.c", bytes: 1 }),
  ];
  expect(tokensOf(exchange(1, { model: "jwt", steps: handed }))).toMatchObject([
    { way: "back", standing: "issued" },
  ]);
});

test("long credentials are shortened, other headers are not, and what matters stands first", () => {
  const seal = "Fe26.2*1*" + "a".repeat(60);
  expect(shortened("Cookie", `lab_session=${seal}; a=b`)).toBe(
    `lab_session=${seal.slice(0, 22)}…aaaaaa; a=b`,
  );
  expect(shortened("User-Agent", seal)).toBe(seal);
  const headers = [
    ["Accept", "*/*"],
    ["X-Client", "a"],
    ["Cookie", "a=b"],
  ] as const;
  expect(foremost(headers).map(([name]) => name)).toEqual(["Cookie", "Accept", "X-Client"]);
});

test("controls stand between the exchanges, in order, newest first", () => {
  const entries = logEntries(
    [exchange(1), exchange(2)],
    [note(1, { says: "a" }), note(1, { says: "b" }), note(2, { says: "c" })],
  );
  expect(entries.map((entry) => (entry.kind === "note" ? entry.note.says : entry.exchange.id))).toEqual([
    "c",
    2,
    "b",
    "a",
    1,
  ]);
});

test("a label stands for whoever its drawer belongs to, as long as the drawer is there", () => {
  const cabinet = { partition: "A", labels: [], total: 0 };
  const opened = exchange(1, {
    ...withCookie("lab_session=a"),
    steps: [step("session-looked-up", { sid: "11", found: true, record: record("11"), cabinet })],
  });
  const labelled = { ...opened, steps: [step("seal-opened", { sid: "11", reason: null }), ...opened.steps] };
  const users = [{ id: 42, name: "Alice", role: "admin" } as const];
  const lab = (records: ReturnType<typeof record>[]) =>
    view({ users, services: [{ name: "A", up: true, sessions: records }] });
  const holding = { exchanges: [labelled], model: "session", credential: "a", now: 500 } as const;
  const drawer = record("11", { userId: 42, expiresAt: 1000 });
  expect(holderOf({ ...holding, view: lab([drawer]) })?.name).toBe("Alice");
  expect(holderOf({ ...holding, view: lab([]) })).toBeNull();
  expect(holderOf({ ...holding, view: lab([drawer]), now: 1000 })).toBeNull();
  expect(holderOf({ ...holding, view: lab([drawer]), credential: "edited" })).toBeNull();
});

test("the tokens of a gateway: the one for the application, and one for each call", () => {
  const issued = (aud: string) =>
    step("token-issued", { alg: "ES256", kid: "k", header: { alg: "ES256" }, claims: { aud }, bytes: 1 });
  const shaped = step("token-shape-checked", { bytes: 1, ok: true, reason: null });
  const checked = step("signature-checked", { alg: "ES256", kid: "k", valid: true, claims: {} });
  const call = (service: "orders" | "billing", token: string) => [
    step("service-called", { service, path: "/", token, status: 200, code: null }),
    { ...shaped, hop: service },
    { ...checked, hop: service },
  ];
  const hybrid = { model: "hybrid", ...withCookie("lab_hybrid=Fe26.2*1") } as const;
  const steps = [issued("lab-api"), shaped, checked];
  expect(tokensOf(exchange(1, { ...hybrid, steps }))).toMatchObject([
    { way: "application", text: null, signed: { claims: { aud: "lab-api" } }, standing: "verified" },
  ]);
  const calls = [
    issued("orders"),
    issued("billing"),
    ...call("orders", "a.b.c"),
    ...call("billing", "d.e.f"),
  ];
  expect(tokensOf(exchange(1, { ...hybrid, action: "dashboard", steps: calls }))).toMatchObject([
    {
      way: "orders",
      text: "a.b.c",
      standing: "verified",
      says: "Verified by the service orders: ES256, key k.",
    },
    { way: "billing", text: "d.e.f", standing: "verified" },
  ]);
  expect(tokensOf(exchange(1, { ...hybrid, steps: [] }))).toEqual([]);
});

test("a service inside that was asked directly shows the token that came", () => {
  const request = {
    method: "GET",
    path: "/",
    headers: [["Authorization", "Bearer a.b.c"] as const],
    body: "",
  };
  expect(tokensOf(exchange(1, { model: "hybrid", action: "orders", request }))).toMatchObject([
    { way: "there", text: "a.b.c", standing: "decoded" },
  ]);
});
