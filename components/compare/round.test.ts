import { expect, test } from "vitest";
import {
  CURL,
  jwtMe,
  noneHello,
  PAGE,
  sessionLogin,
  sessionLogout,
  sessionMe,
  sessionRefused,
} from "@/lib/stage/fixtures";
import { nextTheme, shownOf, signedInAs } from "./round";
import { leadWords, roundWords } from "./round-words";

const comparison = { models: ["session", "jwt"], carrier: "cookie", action: "me" } as const;
const clientId = PAGE.id;

test("a stage shows the exchange of the round, whatever came after it", () => {
  const exchanges = [sessionMe(2), jwtMe(3), sessionMe(4), jwtMe(5)];
  const round = {
    number: 1,
    action: "me",
    carrier: "cookie",
    ids: new Map([
      ["session", 2],
      ["jwt", 3],
    ] as const),
  } as const;
  const shown = shownOf({ exchanges, clientId, comparison, round });
  expect([...shown].map(([model, { id }]) => [model, id])).toEqual([
    ["session", 2],
    ["jwt", 3],
  ]);
});

test("without a round it shows the newest of the same action that this browser sent, and nobody else's", () => {
  const exchanges = [sessionLogin(1), sessionMe(2), sessionMe(3, CURL)];
  const shown = shownOf({ exchanges, clientId, comparison, round: null });
  expect([...shown].map(([model, { id }]) => [model, id])).toEqual([["session", 2]]);
});

test("an exchange of the round that has not come over the stream is not drawn as another", () => {
  const round = {
    number: 1,
    action: "me",
    carrier: "cookie",
    ids: new Map([["session", 9]] as const),
  } as const;
  expect(shownOf({ exchanges: [sessionMe(2)], clientId, comparison, round }).size).toBe(0);
});

test("a model knows this browser as it did when it was asked last", () => {
  const as = (...exchanges: Parameters<typeof signedInAs>[0]) =>
    signedInAs(exchanges, { clientId, model: "session", carrier: "cookie" });
  expect(as()).toBeNull();
  expect(as(sessionLogin(1))).toBe("Alice");
  expect(as(sessionLogin(1), sessionLogout(2))).toBeNull();
  expect(as(sessionLogin(1), sessionRefused(2))).toBeNull();
  expect(signedInAs([sessionLogin(1)], { clientId, model: "session", carrier: "header" })).toBeNull();
});

test("the next theme is another than the last that was asked for", () => {
  expect(nextTheme([], clientId)).toBe("dark");
  const asked = (id: number, body: string) => ({
    ...sessionMe(id),
    action: "preferences" as const,
    request: { ...sessionMe().request, body },
  });
  expect(nextTheme([asked(1, '{"theme":"dark"}')], clientId)).toBe("light");
  expect(nextTheme([asked(1, '{"theme":"dark"}'), asked(2, '{"theme":"light"}')], clientId)).toBe("dark");
});

test("a round is told in a sentence, with what was recorded", () => {
  const session = sessionMe();
  const words = roundWords(
    new Map([
      ["session", session],
      ["jwt", jwtMe()],
    ]),
    true,
  );
  expect(words).toContain(`Session answered 200 as Alice, admin: ${session.cost.storeReads} store read`);
  expect(words).toContain("; JWT + denylist answered 200 as Alice");
});

test("the lead says what all were asked, and each status where they differ", () => {
  const both = leadWords(
    new Map([
      ["session", sessionMe()],
      ["jwt", jwtMe()],
    ]),
  );
  expect(both).toEqual({ before: "Both just answered", request: "GET /me", after: " for Alice: 200." });
  const differing = leadWords(
    new Map([
      ["session", sessionRefused()],
      ["jwt", jwtMe()],
    ]),
  );
  expect(differing?.after).toBe(": 401, 200.");
  expect(leadWords(new Map())).toBeNull();
  const stranger = leadWords(
    new Map([
      ["none", noneHello()],
      ["session", sessionMe()],
    ]),
  );
  expect(stranger?.after).toBe(": 200.");
});
