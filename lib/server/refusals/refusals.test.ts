import { afterEach, expect, test, vi } from "vitest";
import { refusalProblem } from "../../auth/refusals.ts";
import { PROBLEM_TYPE } from "../../http/problem.ts";
import { verdictWords } from "../../lab/client/words.ts";
import { docketAt } from "../../stage/docket.ts";
import { narrate } from "../../stage/narrate.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { REFUSAL_CODES } from "../../trace/vocabulary.ts";
import { makeLab, openTestApp } from "../testing/harness.ts";
import { CARRIER_CASES } from "./carrier-cases.ts";
import { CLAIM_CASES } from "./claim-cases.ts";
import { signedIn } from "./refusal-case.ts";
import { SCALE_CASES } from "./scale-cases.ts";
import { SESSION_CASES } from "./session-cases.ts";
import { STATE_CASES } from "./state-cases.ts";
import { TOKEN_CASES } from "./token-cases.ts";

const CASES = [
  ...CARRIER_CASES,
  ...SESSION_CASES,
  ...STATE_CASES,
  ...TOKEN_CASES,
  ...CLAIM_CASES,
  ...SCALE_CASES,
];

/** Steps that turn nothing down by themselves: nothing was found there. */
const FINDS_NOTHING = ["request-received", "authorization-read", "cookie-read", "session-looked-up"];

afterEach(() => void vi.useRealTimers());

test.each(CASES)("$code: $how", async ({ code, step, provoke }) => {
  const app = openTestApp();
  const lab = await makeLab();
  const { status, headers, body } = await provoke({ app, lab });
  const exchange = await lab.newest();

  const document = refusalProblem(code);
  expect(status).toBe(document.status);
  expect(headers.get("content-type")).toBe(PROBLEM_TYPE);
  // A malformed credential is told which part is wrong: what the trace says of the step that refused it. Of a cookie more is
  // told: which one it is, and where it may come from.
  const says = exchange.steps.find(({ kind }) => kind === step)?.says ?? "";
  const malformed = code === "malformed-credential";
  const detail = malformed ? expect.stringContaining(says) : document.detail;
  if (malformed && exchange.carrier === "cookie")
    expect(body.detail).toContain(`cookie lab_${exchange.model}`);
  expect(body).toEqual({ ...document, detail, type: `/problems/${code}`, code, status });
  expect([document.title, document.detail].every((sentence) => sentence.length > 10)).toBe(true);
  const came = exchange.carrier !== null;
  const challenge = `Bearer realm="lab"${came ? ', error="invalid_token"' : ""}`;
  expect(headers.get("www-authenticate")).toBe(status === 401 ? challenge : null);
  expect(came).toBe(code !== "no-credential");

  const forbidden = status === 403;
  const verdict = forbidden ? "forbidden" : status === 503 ? "failed" : "refused";
  expect(exchange.decision).toMatchObject({ verdict, code });
  expect(exchange.decision.identity !== null).toBe(forbidden);
  if (!forbidden) expect(headers.getSetCookie()).toEqual([]);
  const kinds = exchange.steps.map(({ kind }) => kind);
  expect(kinds[kinds.indexOf("decision") - 1]).toBe(step);
  const refusing = exchange.steps.filter(({ outcome }) => outcome === "refused").map(({ kind }) => kind);
  const nothingThere = code === "no-credential" || code === "session-unknown";
  expect(refusing).toEqual(nothingThere ? ["decision"] : [step, "decision"]);
  expect(nothingThere ? FINDS_NOTHING : [step]).toContain(step);
});

test.each(["plain", "session", "sealed", "hybrid"] as const)(
  "%s: a known visitor who is not signed in is told so, stays known, and is nowhere called a stranger",
  async (model) => {
    openTestApp();
    const lab = await makeLab();
    const client = lab.client();
    await client.send(model, "hello");
    expect(saidOf(await lab.newest())).toMatch(/stranger/);
    const { status, body } = await client.send(model, "me");
    expect([status, body.code]).toEqual([401, "no-credential"]);
    expect(body.detail).toBe("You are known as visitor 1, but nobody is signed in. Sign in first.");
    const refused = await lab.newest();
    expect(refused.decision).toEqual({
      verdict: "anonymous",
      code: "no-credential",
      identity: null,
      visitor: 1,
    });
    expect(verdictWords(refused)).toBe("not signed in");
    expect((await client.send(model, "hello")).body).toMatchObject({ visitor: 1, visits: 2 });
    const greeted = await lab.newest();
    expect(greeted.decision).toEqual({ verdict: "anonymous", code: null, identity: null, visitor: 1 });
    for (const exchange of [refused, greeted]) {
      expect(saidOf(exchange)).toContain("visitor 1");
      expect(saidOf(exchange)).not.toMatch(/stranger|nobody was recognised|without knowing/i);
    }
  },
);

/** Everything that is said of a verdict: on the docket, in the sentence of the step, and in the live region. */
const saidOf = (exchange: Exchange): string =>
  [
    ...docketAt(exchange, exchange.steps.length).map(({ title, detail }) => `${title}: ${detail}`),
    ...exchange.steps.map((step) => step.says),
    narrate(exchange),
  ].join("\n");

test("everybody is greeted, but a credential that was turned down is told", async () => {
  openTestApp();
  const lab = await makeLab();
  const client = await signedIn(lab, "jwt");
  await lab.control("rotate-keys", { overlap: false });
  expect((await client.send("jwt", "hello")).status).toBe(200);
  expect((await lab.newest()).decision).toEqual({
    verdict: "anonymous",
    code: "key-unknown",
    identity: null,
  });
});

test("every code of the closed list is produced here", () => {
  const produced = new Set(CASES.map(({ code }) => code));
  expect([...produced].toSorted()).toEqual([...REFUSAL_CODES].toSorted());
});
