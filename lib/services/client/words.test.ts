import { expect, test } from "vitest";
import { captionOf } from "./caption.ts";
import { landingOf } from "./landing.ts";
import { leadOf } from "./lead.ts";
import { nextService } from "./next.ts";
import { otherStrategies, strategyName } from "./strategy.ts";
import { lab, login, me, nobodyUp, shown, signed, storeDown } from "./testing/traffic.ts";

test.each([
  [
    login(1, "A"),
    "A",
    "filed drawer 7f3a",
    "Request 1 landed on A, which filed a drawer for her in its own memory.",
  ],
  [me(2, "B", false), "B", "label read, no drawer 7f3a", "Request 2 landed on B, which has never met her."],
  [
    me(3, "A", true),
    "A",
    "opened drawer 7f3a",
    "Request 3 landed on A, which has her drawer in its own cabinet.",
  ],
  [
    me(4, "C", true, "shared"),
    "C",
    "opened drawer 7f3a",
    "Request 4 landed on C, which found her drawer in the shared store.",
  ],
  [
    storeDown(5, "B"),
    "B",
    "the shared store does not answer",
    "Request 5 landed on B, which cannot reach the shared store.",
  ],
  [nobodyUp(6, "A"), null, "nobody answers", "Request 6 found no service that answers."],
  [signed(7, "C"), "C", "signed a passport", "Request 7 landed on C, which signed a passport for her."],
  [
    shown(8, "B"),
    "B",
    "checked the stamp, asked nobody",
    "Request 8 landed on B, which read her passport and asked nobody.",
  ],
] as const)("where a request landed, in a line and in a sentence: %#", (exchange, service, what, lead) => {
  expect(landingOf(exchange)).toMatchObject({ service, what, status: exchange.response.status });
  expect(leadOf(exchange, true, [])).toBe(lead);
});

test("a service that filed the drawer once and has it no more has forgotten", () => {
  const exchanges = [login(1, "A"), me(2, "A", false)];
  expect(leadOf(me(2, "A", false), true, exchanges)).toContain("has forgotten her");
  expect(leadOf(me(2, "B", false), false, exchanges)).toContain("has no such drawer");
});

test("who is next is known by turns and by sticking, and not by chance", () => {
  const exchanges = [login(1, "A"), me(2, "B", false)];
  expect(nextService(lab(), exchanges, "me000000")).toBe("C");
  expect(nextService(lab({}, {}, ["C"]), exchanges, "me000000")).toBe("A");
  expect(nextService(lab({}, {}, ["A", "B", "C"]), exchanges, "me000000")).toBeNull();
  expect(nextService(lab({}, { balancing: "random" }), exchanges, "me000000")).toBeNull();
  const stuck = [login(3, "B", "B", { chose: { balancing: "sticky", reason: "sticks" } })];
  expect(nextService(lab({}, { balancing: "sticky" }), stuck, "me000000")).toBe("B");
  expect(nextService(lab({}, { balancing: "sticky" }), stuck, "somebody")).toBeNull();
  expect(nextService(lab(), [], "me000000")).toBeNull();
});

test("an envelope tells who set it first, however often its lifetime was renewed", () => {
  const renewed = me(2, "B", true);
  renewed.response.headers.push(["Set-Cookie", "lab_session=label; Path=/"]);
  const label = { model: "session", value: "label" } as const;
  expect(captionOf("me000000", label, [login(1, "A")])).toBe("Set by service A. Not sent yet.");
  expect(captionOf("me000000", label, [login(1, "A"), renewed])).toBe(
    "Set by service A. Not one byte has changed.",
  );
  expect(captionOf("me000000", label, [])).toMatch(/goes along each time/);
});

test("only what is not in force is offered as a way out", () => {
  const own = { balancing: "round-robin", place: "service", carried: "session" } as const;
  expect(otherStrategies(own)).toEqual(["sticky", "shared", "jwt"]);
  expect(otherStrategies({ ...own, balancing: "sticky" })).toEqual(["shared", "jwt"]);
  expect(otherStrategies({ ...own, place: "shared" })).toEqual(["jwt"]);
  expect(otherStrategies({ ...own, carried: "jwt" })).toEqual([]);
  expect(strategyName(own)).toBe("Round robin, own memory");
  expect(strategyName({ ...own, carried: "jwt" })).toBe("Round robin, JWT");
});
