import { expect, test } from "vitest";
import { coldWords } from "../trace/exchange.ts";
import { makeLab, openTestApp } from "./testing/harness.ts";

test("the first request of a model and action in a process is recorded as cold, and no other", async () => {
  openTestApp();
  const [one, two] = [await makeLab(), await makeLab()];
  for (const lab of [one, two]) {
    await lab.owner.send("session", "login", { user: "alice" });
    for (const model of ["session", "session", "plain"] as const) await lab.owner.send(model, "me");
  }
  const cold = async (lab: typeof one) => (await lab.snapshot()).exchanges.map(({ cold: is }) => is ?? false);
  expect(await cold(one)).toEqual([true, true, false, true]);
  // Another lab of the same process finds everything warm.
  expect(await cold(two)).toEqual([false, false, false, false]);
  const [first, , third] = (await one.snapshot()).exchanges;
  expect(first && coldWords(first)).toContain("since the server started");
  expect(third && coldWords(third)).toBeNull();

  // After a restart it is cold again.
  openTestApp();
  const fresh = await makeLab();
  await fresh.owner.send("session", "me");
  expect(await cold(fresh)).toEqual([true]);
});
