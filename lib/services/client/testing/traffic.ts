import { exchange, record, step, view } from "../../../lab/client/testing/samples.ts";
import { DEFAULT_SETTINGS } from "../../../lab/lab.ts";
import type { LabView, Settings } from "../../../lab/shapes.ts";
import type { Exchange } from "../../../trace/exchange.ts";
import type { StepData } from "../../../trace/step-data.ts";
import type { Step } from "../../../trace/steps.ts";
import { SERVICES, type ServiceName } from "../../../trace/vocabulary.ts";
import type { Say } from "../say.ts";

export const SID = "7f3a90c2d4e5f60718293a4b5c6d7e8f";
const ALICE = { id: 42, name: "Alice", role: "admin" } as const;

/** How the balancer chose; by turns, with all up, where a test names nothing else. */
const chosen = (service: ServiceName, parts: Partial<StepData["service-chosen"]> = {}): Step =>
  step("service-chosen", {
    balancing: "round-robin",
    preferred: service,
    service,
    up: [...SERVICES],
    down: [],
    reason: "turn",
    ...parts,
  });

const cabinet = (partition: string) => ({ partition, labels: [], total: 0 });

/** Puts the steps of a store where they happen. */
const placed = (made: Step, partition: string): Step => ({
  ...made,
  place: partition === "shared" ? "store" : "cabinet",
});

const refusal = (code: "session-unknown" | "store-unavailable" | "service-unavailable") => ({
  verdict: code === "session-unknown" ? ("refused" as const) : ("failed" as const),
  code,
  identity: null,
});
const allowed = { verdict: "allowed", code: null, identity: ALICE } as const;

type Parts = Partial<Exchange> & { chose?: Partial<StepData["service-chosen"]> };

const answered = (id: number, service: ServiceName, steps: Step[], { chose, ...parts }: Parts): Exchange =>
  exchange(id, { service, steps: [chosen(service, chose), ...steps], ...parts });

const unsealed = (sid: string): Step => step("seal-opened", { sid, reason: null });

/** Alice signs in, and a drawer is filed in a service's own memory or in the shared store. */
export const login = (id: number, service: ServiceName, partition: string = service, parts: Parts = {}) =>
  answered(
    id,
    service,
    [
      placed(
        step("session-written", { sid: SID, record: record(SID), isNew: true, cabinet: cabinet(partition) }),
        partition,
      ),
    ],
    {
      action: "login",
      decision: allowed,
      response: { status: 200, headers: [["Set-Cookie", `lab_session=label; Path=/; HttpOnly`]], body: "{}" },
      ...parts,
    },
  );

/** The label is read, and its drawer looked for. */
export const me = (
  id: number,
  service: ServiceName,
  found: boolean,
  partition: string = service,
  parts: Parts = {},
) => {
  const looked = { sid: SID, found, record: found ? record(SID) : null, cabinet: cabinet(partition) };
  return answered(id, service, [unsealed(SID), placed(step("session-looked-up", looked), partition)], {
    decision: found ? allowed : refusal("session-unknown"),
    request: {
      method: "GET",
      path: "/api/labs/x/session/me",
      headers: [["cookie", "lab_session=label"]],
      body: "",
    },
    response: { status: found ? 200 : 401, headers: [], body: "{}" },
    ...parts,
  });
};

/** The shared store was asked in vain. */
export const storeDown = (id: number, service: ServiceName) =>
  answered(
    id,
    service,
    [placed(step("store-failed", { partition: "shared", operation: "read" }, "refused"), "shared")],
    { decision: refusal("store-unavailable"), response: { status: 503, headers: [], body: "{}" } },
  );

/** No service was up. */
export const nobodyUp = (id: number, preferred: ServiceName) =>
  answered(id, preferred, [], {
    chose: { reason: "none-up", up: [], down: [...SERVICES] },
    decision: refusal("service-unavailable"),
    response: { status: 503, headers: [], body: "{}" },
  });

/** A passport was shown, and held. */
export const shown = (id: number, service: ServiceName, parts: Parts = {}) =>
  answered(
    id,
    service,
    [step("claims-checked", { claims: {}, checks: [], code: null, expiresAt: 2, now: 1 })],
    { model: "jwt", decision: allowed, ...parts },
  );

/** A passport was signed. */
export const signed = (id: number, service: ServiceName) =>
  answered(
    id,
    service,
    [step("token-issued", { alg: "ES256", kid: "k", header: {}, claims: {}, bytes: 400 })],
    { model: "jwt", action: "login", decision: allowed },
  );

/** A lab with three services, as it stands. `drawers`: whose cabinet holds which records. */
export const lab = (
  drawers: Partial<Record<ServiceName | "shared", readonly string[]>> = {},
  settings: Partial<Settings> = {},
  down: readonly ServiceName[] = [],
): LabView =>
  view({
    settings: { ...DEFAULT_SETTINGS, services: 3, ...settings },
    services: SERVICES.map((name) => ({
      name,
      up: !down.includes(name),
      sessions: (drawers[name] ?? []).map((id) => record(id)),
    })),
    store: { engine: "sqlite", up: true, sessions: (drawers.shared ?? []).map((id) => record(id)) },
  });

/** A sentence as it reads. */
export const text = (says: Say): string =>
  says
    .map((part) =>
      typeof part === "string"
        ? part
        : "code" in part
          ? part.code
          : "strong" in part
            ? part.strong
            : `${part.micros} µs`,
    )
    .join("");
