import { findStep } from "../../trace/steps.ts";
import { findAll, inOrder, lastWas, newest, newestEver, sent } from "../conditions.ts";
import { login, send, times } from "../ops.ts";
import type { Chapter, Condition, World } from "../shape.ts";

const HELLO = send("none", "hello");
const hellos = (world: World) => findAll(world, { model: "none", action: "hello" });

/** The visitors' numbers that were handed out, in order. */
const numbers = (world: World): number[] =>
  hellos(world).flatMap(({ steps }) => findStep(steps, "visitor-counted")?.data.visitor ?? []);

const newEachTime: Condition = (world) => new Set(numbers(world)).size === hellos(world).length;

const SIGNED_IN = { model: "none", action: "login", status: 200 } as const;
const asked = (world: World) => newest(world, { model: "none", action: "me" });

/** Every request stands alone; an application needs to remember three things. */
export const chapter: Chapter = {
  slug: "http-forgets",
  stage: "lab",
  offers: { models: ["none"], actions: ["hello"] },
  tools: [],
  steps: [
    { kind: "read", id: "counter", beside: "server" },
    {
      kind: "watch",
      id: "first-hello",
      run: "narrated",
      setup: [],
      act: [HELLO],
      happened: sent({ model: "none", action: "hello" }),
    },
    {
      kind: "predict",
      id: "second-hello",
      setup: [HELLO],
      act: [HELLO],
      happened: sent({ model: "none", action: "hello" }),
      options: [
        { id: "back", holds: (world) => !newEachTime(world) },
        { id: "new", holds: (world) => newEachTime(world) },
      ],
      answer: "new",
    },
    {
      kind: "watch",
      id: "blanks",
      run: "blanks",
      setup: times(2, HELLO),
      act: [HELLO],
      happened: sent({ model: "none", action: "hello" }),
      blanks: ["visitor-counted", "decision"],
    },
    {
      kind: "predict",
      id: "signed-in",
      setup: [HELLO],
      act: [login("none"), send("none", "me")],
      happened: inOrder(SIGNED_IN, { model: "none", action: "me" }),
      options: [
        { id: "alice", holds: (world) => asked(world)?.decision.identity?.name === "Alice" },
        { id: "nobody", holds: (world) => asked(world)?.decision.code === "no-credential" },
        { id: "visitor", holds: (world) => asked(world)?.decision.verdict === "anonymous" },
      ],
      answer: "nobody",
      offers: { models: ["none"], actions: ["hello", "login", "me"], users: ["alice"] },
    },
    {
      kind: "do",
      id: "five-hellos",
      run: "free",
      shows: ["five-hellos"],
      setup: [],
      goal: [
        { id: "five", holds: sent({ model: "none", action: "hello", status: 200 }, 5) },
        { id: "strangers", holds: (world) => numbers(world).length > 0 && newEachTime(world) },
      ],
      solution: times(5, HELLO),
      wrong: [
        { id: "too-few", ops: times(3, HELLO), when: (world) => hellos(world).length > 0, misses: "five" },
        {
          id: "other-model",
          ops: times(5, send("session", "hello")),
          when: lastWas({ model: "session" }),
          misses: "five",
        },
      ],
      curl: [{ ...HELLO, as: "curl" }],
      offers: { models: ["none", "session"], actions: ["hello"] },
    },
    {
      kind: "explain",
      id: "why",
      about: (world) => newestEver(world, { model: "none", action: "hello" }) ?? null,
      from: [HELLO],
      facts: (exchange) => ({
        exchange: String(exchange.id),
        visitor: String(findStep(exchange.steps, "visitor-counted")?.data.visitor ?? ""),
      }),
      because: ["nothing-came", "too-slow", "wrong-user"],
      right: "nothing-came",
    },
  ],
};
