import { expect, test } from "vitest";
import { drawCabinet, removalOf } from "./drawers.ts";
import { OTHER_SID, record, SID, sessionMe, sessionRefused } from "./fixtures.ts";
import { sceneAt } from "./scene.ts";

const cabinet = (exchange: ReturnType<typeof sessionMe>) => sceneAt(exchange, exchange.steps.length).cabinet;
const states = (drawers: readonly { state: string }[]): string[] => drawers.map(({ state }) => state);

test("the drawer that was pulled stands open among its neighbours", () => {
  const drawn = drawCabinet(cabinet(sessionMe()), null, 4);
  expect(states(drawn.drawers)).toEqual(["shut", "open", "empty", "empty"]);
  expect(drawn.open?.record.userId).toBe(42);
});

test("the drawer that was looked for in vain leaves a ringed holder", () => {
  const drawn = drawCabinet(cabinet(sessionRefused()), null, 4);
  expect(states(drawn.drawers)).toEqual(["shut", "missing", "empty", "empty"]);
  expect(drawn).toMatchObject({ open: null, gone: SID });
});

test("live, what was removed since is gone, and what was edited is edited", () => {
  const scene = cabinet(sessionMe());
  expect(drawCabinet(scene, [record(OTHER_SID)], 4)).toMatchObject({ open: null, gone: SID, total: 1 });
  const demoted = { ...record(), role: "viewer" as const };
  expect(drawCabinet(scene, [demoted], 4).open?.record.role).toBe("viewer");
});

test("of many drawers a few are drawn, the touched one among them, and the rest is counted", () => {
  const many = Array.from({ length: 12 }, (_, i) => record(`${i}`.padStart(32, "0")));
  const drawn = drawCabinet(cabinet(sessionMe()), [...many, record()], 4);
  expect(drawn.drawers.map(({ sid }) => sid)).toContain(SID);
  expect(drawn).toMatchObject({ more: 10, total: 13, drawers: { length: 3 } });
});

test("the control that took a drawer away is the one that names it, or the last restart", () => {
  const note = (control: string, removedSid: string | null, afterExchange: number) => ({
    at: afterExchange,
    control,
    removedSid,
    afterExchange,
  });
  const notes = [note("restart-service", null, 1), note("revoke-session", SID, 2), note("settings", null, 3)];
  expect(removalOf(SID, notes, 9)?.control).toBe("revoke-session");
  expect(removalOf(OTHER_SID, notes, 9)?.control).toBe("restart-service");
  expect(removalOf(SID, notes, 1)).toBeNull();
});
