import { expect, test } from "vitest";
import type { Exchange } from "@/lib/trace/exchange";
import type { StepData } from "@/lib/trace/step-data";
import type { Step, StepKind } from "@/lib/trace/steps";
import type { SessionRecord } from "@/lib/trace/vocabulary";
import { hellosOf } from "./hellos";

const SID = "a41c0000000000000000000000000000";

const record: SessionRecord = {
  id: SID,
  visitor: 3,
  visits: 2,
  userId: null,
  role: null,
  preferences: {},
  createdAt: 0,
  lastSeenAt: 0,
  expiresAt: 1,
};

const step = <K extends StepKind>(kind: K, data: StepData[K]): Step =>
  ({
    kind,
    place: "server",
    says: "",
    outcome: "ok",
    micros: 1,
    data,
    source: { file: "", line: 1 },
  }) as unknown as Step;

const written = (isNew: boolean): Step =>
  step("session-written", { sid: SID, record, isNew, cabinet: { partition: "A", labels: [], total: 0 } });

function exchange(id: number, more: Partial<Exchange> & { cookie?: string }): Exchange {
  const { cookie, ...rest } = more;
  return {
    id,
    at: 0,
    labTime: 0,
    client: { id: "page", kind: "page", label: "Chrome" },
    service: "A",
    model: "none",
    action: "hello",
    carrier: null,
    request: {
      method: "GET",
      path: "/",
      headers: cookie === undefined ? [] : [["cookie", cookie]],
      body: "",
    },
    steps: [],
    response: {
      status: 200,
      headers: [],
      body: JSON.stringify({ greeting: `Hello, visitor ${id}.`, visitor: id, visits: 1 }),
    },
    decision: { verdict: "anonymous", code: null, identity: null },
    cost: { micros: 1, storeReads: 0, storeWrites: 0, cryptoOps: 0, requestBytes: 1, responseBytes: 1 },
    ...rest,
  };
}

const kindOf = (more: Parameters<typeof exchange>[1]): string | undefined =>
  hellosOf([exchange(1, more)])[0]?.kind;

test("a hello with nothing that the lesson knows of is a stranger's", () => {
  expect(kindOf({})).toBe("stranger");
  expect(kindOf({ cookie: "lab_owner=[not-shown]" })).toBe("stranger");
});

test("a label that no model looks at is told apart from none", () => {
  expect(kindOf({ cookie: "lab_owner=[not-shown]; lab_session=Fe26.2" })).toBe("unread");
});

test("the drawer's step tells a first label from one that was known", () => {
  expect(kindOf({ model: "session", steps: [written(true)] })).toBe("labelled");
  expect(kindOf({ model: "session", steps: [written(false)] })).toBe("known");
  expect(hellosOf([exchange(1, { model: "session", steps: [written(false)] })])[0]?.label).toBe("a41c");
});

test("a label that was turned down keeps the reason", () => {
  const decision = { verdict: "anonymous", code: "session-unknown", identity: null } as const;
  const [hello] = hellosOf([exchange(1, { model: "session", steps: [written(true)], decision })]);
  expect(hello).toMatchObject({ kind: "lost", code: "session-unknown" });
});

test("an answer without a greeting is told by its status", () => {
  const response = { status: 503, headers: [], body: "{}" };
  expect(hellosOf([exchange(1, { response })])[0]).toMatchObject({
    kind: "failed",
    greeting: "503 Service Unavailable",
  });
});

test("whoever is not this page is named, and other actions and models are left out", () => {
  const hellos = hellosOf([
    exchange(1, { client: { id: "curl-1", kind: "curl", label: "curl" } }),
    exchange(2, { action: "me" }),
    exchange(3, { model: "jwt" }),
    exchange(4, {}),
  ]);
  expect(hellos.map(({ id, from }) => [id, from])).toEqual([
    [1, "curl"],
    [4, null],
  ]);
});
