import { expect, test } from "vitest";
import { note } from "../../lab/client/testing/samples.ts";
import type { ControlNote } from "../../lab/shapes.ts";
import type { Exchange } from "../../trace/exchange.ts";
import type { Strategy } from "./strategy.ts";
import { login, me, nobodyUp, shown, signed, storeDown, text } from "./testing/traffic.ts";
import { whyOf } from "./why.ts";

const OWN: Strategy = { balancing: "round-robin", place: "service", carried: "session" };

const why = (exchanges: Exchange[], notes: ControlNote[] = [], strategy: Partial<Strategy> = {}) => {
  const last = exchanges.at(-1);
  if (!last) throw new Error("no exchange");
  const { title, says, ways } = whyOf(last, { exchanges, notes, strategy: { ...OWN, ...strategy } });
  return { title, says: text(says), ways };
};

test("a drawer that stands in another service's cabinet", () => {
  const { title, says, ways } = why([login(1, "A"), me(2, "B", false)]);
  expect(title).toBe("Why did B say 401?");
  expect(says).toBe(
    "The envelope is fine and the label unseals to 7f3a. But that drawer stands in A’s cabinet, and B can only open its own.",
  );
  expect(ways).toEqual(["sticky", "shared", "jwt"]);
});

test("a service that was restarted since has forgotten, and logging in again helps", () => {
  const restarted = note(2, { control: "restart-service", says: "Service A was restarted: gone." });
  const { says, ways } = why([login(1, "A"), me(2, "A", true), me(3, "A", false)], [restarted], {
    balancing: "sticky",
  });
  expect(says).toContain("stood in A’s own memory, and A was restarted since");
  expect(ways).toEqual(["login", "shared", "jwt"]);
});

test("a service that was stopped took its drawers with it", () => {
  const stopped = note(1, { control: "stop-service", says: "Service A was stopped: it answers nobody." });
  expect(why([login(1, "A"), me(2, "B", false)], [stopped]).says).toContain(
    "stood in A’s memory, and A was stopped since: it is gone, and B never had it.",
  );
  // What is done to another service takes nothing away.
  const other = note(1, { control: "stop-service", says: "Service C was stopped: it answers nobody." });
  expect(why([login(1, "A"), me(2, "B", false)], [other]).says).toContain("stands in A’s cabinet");
});

test("where sessions stand was changed after the login, either way", () => {
  expect(why([login(1, "A"), me(2, "B", false, "shared")], [], { place: "shared" })).toMatchObject({
    says: expect.stringContaining("filed in A’s own cabinet"),
    ways: ["login", "jwt"],
  });
  expect(why([login(1, "A", "shared"), me(2, "B", false)]).says).toContain("stands in the shared store");
});

test("what was emptied, and what nobody remembers any more", () => {
  const emptied = note(1, { control: "revoke-session", removedSid: "7f3a90c2d4e5f60718293a4b5c6d7e8f" });
  expect(why([login(1, "A"), me(2, "A", false)], [emptied]).says).toContain("was emptied since");
  expect(why([me(2, "B", false)]).says).toContain("B has no such drawer");
});

test("a store that does not answer is not a refusal, and every service depends on it", () => {
  const { title, says, ways } = why([storeDown(1, "B")], [], { place: "shared" });
  expect(title).toBe("Why did B say 503?");
  expect(says).toContain("503 and not 401");
  expect(ways).toEqual(["start-store", "jwt"]);
});

test("with all services stopped it is the balancer that answers", () => {
  expect(why([nobodyUp(1, "A")])).toMatchObject({
    title: "Why did nobody serve it?",
    ways: ["start-services"],
  });
});

test.each([
  ["a drawer of its own", [me(1, "A", true)], "stands in A’s own cabinet"],
  ["one of the shared store", [me(1, "C", true, "shared")], "One more hop: 1 µs in the store"],
  ["a passport", [shown(1, "B")], "asked no cabinet and no store"],
  ["a login of its own", [login(1, "A")], "filed drawer 7f3a in its own memory"],
  ["a login with the store", [login(1, "A", "shared")], "filed drawer 7f3a in the shared store"],
  ["a passport signed", [signed(1, "C")], "C signed a passport"],
] as const)("%s is told, and there is nothing to get out of", (_, exchanges, says) => {
  expect(why([...exchanges])).toMatchObject({ says: expect.stringContaining(says), ways: [] });
});
