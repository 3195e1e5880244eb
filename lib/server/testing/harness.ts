import { cryptoRandom } from "../../core/ids.ts";
import type { Lab } from "../../lab/lab.ts";
import type { Snapshot } from "../../lab/shapes.ts";
import { snapshotSchema } from "../../lab/snapshot.schema.ts";
import { MemoryJournal } from "../../live/memory-journal.ts";
import { MemoryLabStore } from "../../store/memory-lab-store.ts";
import { MemorySessionStore } from "../../store/memory-session-store.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { assemble, type Container, replaceContainer } from "../container.ts";
import { handleControl } from "../controls.ts";
import { readEnvironment } from "../environment.ts";
import { QUOTAS } from "../limits.ts";
import { handleCreateLab, handleSnapshot } from "../plane.ts";
import { passwordsFor } from "../secrets.ts";
import { TestClient } from "./test-client.ts";

/** Where the app under test believes to be. */
export const ORIGIN = "http://localhost:3000";

/** An app in this process with a host clock that the test moves. */
export interface TestApp {
  container: Container;
  /** Moves the host's clock, in milliseconds. */
  wait(milliseconds: number): void;
}

/** Opens the app on memory stores, or on those that are given. */
export function openTestApp(
  variables: Record<string, string> = {},
  parts: Partial<Pick<Container, "labs" | "sessions" | "journal">> = {},
): TestApp {
  let now = Date.parse("2026-03-02T09:00:00Z");
  const container = assemble({
    environment: readEnvironment({ REQUEST_LOG: "off", LAB_REQUESTS_PER_SECOND: "100000", ...variables }),
    clock: () => now,
    stopwatch: () => performance.now() * 1000,
    random: cryptoRandom,
    labs: parts.labs ?? new MemoryLabStore<Lab>(),
    sessions: parts.sessions ?? new MemorySessionStore(),
    journal: parts.journal ?? new MemoryJournal(QUOTAS.journal),
    engine: "memory",
    ownerPasswords: passwordsFor("owner-cookie", ["a test's secret of at least 32 bytes"]),
  });
  replaceContainer(container);
  return {
    container,
    wait(milliseconds) {
      now += milliseconds;
    },
  };
}

/** A lab with its owner's browser. */
export interface TestLab {
  id: string;
  owner: TestClient;
  /** Runs a control as the owner. */
  control(name: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
  controlResponse(name: string, body?: unknown): Promise<Response>;
  /** Somebody else, with an empty jar; a curl, unless told otherwise. */
  client(headers?: Record<string, string>): TestClient;
  snapshot(): Promise<Snapshot>;
  exchanges(): Promise<Exchange[]>;
  /** How many session records stand in the lab's stores. */
  sessionCount(): Promise<number>;
  /** The newest exchange. */
  newest(): Promise<Exchange>;
}

/** Makes a lab through the interface. */
export async function makeLab(): Promise<TestLab> {
  const request = new Request(`${ORIGIN}/api/labs`, { method: "POST", headers: { host: "localhost:3000" } });
  const response = await handleCreateLab(request, undefined);
  const { id } = (await response.json()) as { id: string };
  const owner = new TestClient(id, { "user-agent": "Mozilla/5.0 Chrome/141.0", "x-client": "testpage1" });
  owner.take(response);

  const snapshot = async (): Promise<Snapshot> => {
    const answer = await handleSnapshot(owner.request("GET", `/api/labs/${id}`), { lab: id });
    // Every snapshot that a test looks at has the public shape.
    return snapshotSchema.parse(await answer.json());
  };
  const controlResponse = async (name: string, body: unknown = {}): Promise<Response> => {
    const asked = owner.request("POST", `/api/labs/${id}/controls/${name}`, body);
    const answer = await handleControl(asked, { lab: id, control: name });
    owner.take(answer);
    return answer;
  };
  return {
    id,
    owner,
    client: (headers) => new TestClient(id, headers),
    snapshot,
    exchanges: async () => (await snapshot()).exchanges,
    async sessionCount() {
      const { services, store } = await snapshot();
      return [...services, store].reduce((sum, { sessions }) => sum + sessions.length, 0);
    },
    controlResponse,
    async control(name, body) {
      const answer = await controlResponse(name, body);
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
    async newest() {
      const { exchanges } = await snapshot();
      const newest = exchanges.at(-1);
      if (!newest) throw new Error("There is no exchange yet.");
      return newest;
    },
  };
}
