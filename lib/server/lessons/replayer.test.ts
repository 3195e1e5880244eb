import { expect, test } from "vitest";
import { login, send } from "../../lessons/ops.ts";
import { openTestApp } from "../testing/harness.ts";
import { Replayer } from "./replayer.ts";

const IN_HAND = { carrier: "header" } as const;

test("who logs out by header lets go of what was in hand, as a page does", async () => {
  openTestApp();
  const learner = await Replayer.begin();
  const me = send("jwt", "me", IN_HAND);
  const { exchanges } = await learner.do([login("jwt", IN_HAND), me, send("jwt", "logout", IN_HAND), me]);
  expect(exchanges.map(({ carrier, response }) => [carrier, response.status])).toEqual([
    [null, 200],
    ["header", 200],
    ["header", 204],
    [null, 401],
  ]);
});
