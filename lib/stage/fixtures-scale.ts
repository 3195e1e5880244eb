import type { Exchange } from "../trace/exchange.ts";
import type { Step } from "../trace/steps.ts";
import type { ServiceName } from "../trace/vocabulary.ts";
import { exchangeOf, SEAL, sessionMe, step } from "./fixtures.ts";
import { hybridDashboard, hybridMe, hybridRefused, insideAsked } from "./fixtures-hybrid.ts";

type Chosen = Extract<Step, { kind: "service-chosen" }>["data"];

const chosen = (service: ServiceName, parts: Partial<Chosen> = {}): Step =>
  step(
    "service-chosen",
    {
      balancing: "round-robin",
      preferred: service,
      service,
      up: ["A", "B", "C"],
      down: [],
      reason: "turn",
      ...parts,
    },
    parts.reason === "none-up" ? "refused" : "ok",
  );

const after = (exchange: Exchange, dealt: Step, service: ServiceName): Exchange => {
  const [received, ...rest] = exchange.steps;
  return { ...exchange, service, steps: received ? [received, dealt, ...rest] : [dealt] };
};

/** A request that was dealt to B, as it was B's turn; or to C, since B is down. */
export const dealtToB = (id = 56): Exchange => after(sessionMe(id), chosen("B"), "B");
export const skippedB = (id = 57): Exchange =>
  after(sessionMe(id), chosen("C", { preferred: "B", up: ["A", "C"], down: ["B"], reason: "skipped" }), "C");

/** No service answers. */
export const noneUp = (down: ServiceName[] = ["A"], id = 58): Exchange =>
  exchangeOf({
    id,
    model: "session",
    action: "me",
    carrier: "cookie",
    request: [["cookie", `lab_session=${SEAL}`]],
    status: 503,
    body: `{"code":"service-unavailable"}`,
    steps: [
      chosen("A", { balancing: down.length > 1 ? "round-robin" : "none", up: [], down, reason: "none-up" }),
      step("decision", { verdict: "failed", code: "service-unavailable", identity: null }, "refused"),
    ],
  });

/** A browser asks beforehand, for a page of another origin. */
export const preflight = (id = 60): Exchange => {
  const exchange = exchangeOf({
    id,
    model: "jwt",
    action: "me",
    status: 204,
    request: [["origin", "http://other.test"]],
    response: [["Access-Control-Allow-Origin", "*"]],
    steps: [
      step(
        "cors-checked",
        {
          origin: "http://other.test",
          preflight: true,
          method: "GET",
          headers: ["authorization"],
          allowed: true,
        },
        "info",
      ),
      step("decision", { verdict: "anonymous", code: null, identity: null }),
    ],
  });
  return { ...exchange, request: { ...exchange.request, method: "OPTIONS" } };
};

/** One exchange of every sort in which several services, or several origins, take part. */
export const scaleSamples = (): Exchange[] => [
  hybridMe(),
  hybridRefused(),
  hybridDashboard(),
  hybridDashboard("one", 53),
  insideAsked("billing"),
  insideAsked("orders", 55),
  dealtToB(),
  skippedB(),
  noneUp(),
  noneUp(["A", "B", "C"], 59),
  preflight(),
];
