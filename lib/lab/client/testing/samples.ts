import type { Exchange } from "../../../trace/exchange.ts";
import type { StepData } from "../../../trace/step-data.ts";
import type { Step, StepKind } from "../../../trace/steps.ts";
import type { SessionRecord } from "../../../trace/vocabulary.ts";
import { DEFAULT_SETTINGS } from "../../lab.ts";
import type { ControlNote, LabView, Snapshot } from "../../shapes.ts";

/** A step as a recorder would write it. */
export const step = <K extends StepKind>(kind: K, data: StepData[K], outcome: Step["outcome"] = "ok"): Step =>
  ({ kind, place: "server", says: "", outcome, micros: 1, data, source: { file: "a.ts", line: 1 } }) as Step;

/** An exchange with what a test names, and nothing remarkable besides. */
export const exchange = (id: number, parts: Partial<Exchange> = {}): Exchange => ({
  id,
  at: 1000 + id,
  labTime: 1000 + id,
  client: { id: "me000000", kind: "page", label: "Chrome" },
  service: "A",
  model: "session",
  action: "me",
  carrier: null,
  request: { method: "GET", path: "/api/labs/x/session/me", headers: [], body: "" },
  steps: [],
  response: { status: 200, headers: [], body: "{}" },
  decision: { verdict: "allowed", code: null, identity: null },
  cost: { micros: 1, storeReads: 0, storeWrites: 0, cryptoOps: 0, requestBytes: 0, responseBytes: 0 },
  ...parts,
});

export const record = (id: string, parts: Partial<SessionRecord> = {}): SessionRecord => ({
  id,
  visitor: 1,
  visits: 1,
  userId: null,
  role: null,
  preferences: {},
  createdAt: 0,
  lastSeenAt: 0,
  expiresAt: 10_000,
  ...parts,
});

export const view = (parts: Partial<LabView> = {}): LabView => ({
  id: "x",
  labTime: 60_000,
  clockOffset: 0,
  settings: DEFAULT_SETTINGS,
  users: [],
  services: [{ name: "A", up: true, sessions: [] }],
  store: { engine: "memory", up: true, sessions: [] },
  keys: { keys: [] },
  activeKid: "k",
  denylist: [],
  visitors: 0,
  ...parts,
});

export const snapshot = (parts: Partial<Snapshot> = {}): Snapshot => ({
  ...view(),
  owner: true,
  exchanges: [],
  controls: [],
  ...parts,
});

export const note = (afterExchange: number, parts: Partial<ControlNote> = {}): ControlNote => ({
  entry: 1,
  at: 0,
  control: "settings",
  says: "",
  afterExchange,
  removedSid: null,
  placed: null,
  ...parts,
});
