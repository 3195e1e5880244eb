import { expect, test } from "vitest";
import type { StateEvent } from "../lab/shapes.ts";
import { MemorySessionStore } from "../store/memory-session-store.ts";
import type { SessionStore } from "../store/session-store.ts";
import { makeLab, openTestApp } from "./testing/harness.ts";
import { TestClient } from "./testing/test-client.ts";

/** A store that lets something happen right after its drawers were listed, once. */
class Interrupted extends MemorySessionStore {
  interrupt: (() => Promise<unknown>) | null = null;

  override async list(...given: Parameters<SessionStore["list"]>) {
    const listed = await super.list(...given);
    const happens = this.interrupt;
    this.interrupt = null;
    await happens?.();
    return listed;
  }
}

test("a control's view never stands after an exchange that it does not know of", async () => {
  const sessions = new Interrupted();
  const { container } = openTestApp({}, { sessions });
  const lab = await makeLab();
  sessions.interrupt = () => new TestClient(lab.id).send("session", "login", { user: "bob" });
  expect((await lab.control("advance-clock", { seconds: 60 })).status).toBe(200);

  const [login, control] = await container.journal.readAfter(lab.id, 0, 10);
  expect(login?.kind).toBe("exchange");
  const { view, note } = JSON.parse(control?.json ?? "{}") as StateEvent;
  expect(view.services[0]?.sessions).toMatchObject([{ userId: 7 }]);
  expect(view.clockOffset).toBe(60_000);
  expect(note).toMatchObject({ entry: 2, afterExchange: 1 });
});
