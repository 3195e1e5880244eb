import { expect, test } from "vitest";
import { afterControls, asControl } from "./order";

/** Something that is sent when it is called, and answered when it is told to be. */
function sending(name: string, log: string[]) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const send = (): Promise<string> => {
    log.push(name);
    return promise;
  };
  return { send, answer: () => resolve(name), fail: () => reject(new Error(name)) };
}

test("a request waits for every control before it, and controls go one after another", async () => {
  const log: string[] = [];
  const [first, second, request] = ["first", "second", "request"].map((name) => sending(name, log)) as [
    ReturnType<typeof sending>,
    ReturnType<typeof sending>,
    ReturnType<typeof sending>,
  ];
  const one = asControl("lab", first.send);
  const two = asControl("lab", second.send);
  const asked = afterControls("lab", request.send);
  expect(log).toEqual(["first"]);
  first.answer();
  await one;
  await Promise.resolve();
  expect(log).toEqual(["first", "second"]);
  second.answer();
  request.answer();
  await Promise.all([two, asked]);
  expect(log).toEqual(["first", "second", "request"]);
});

test("with no control under way a request is sent at once, and so it is to another lab", () => {
  const log: string[] = [];
  void asControl("slow", sending("control", log).send);
  void afterControls("other", sending("request", log).send);
  expect(log).toEqual(["control", "request"]);
});

test("a control that came to nothing holds up nothing", async () => {
  const log: string[] = [];
  const [control, request] = [sending("control", log), sending("request", log)];
  const refused = asControl("failing", control.send);
  const asked = afterControls("failing", request.send);
  control.fail();
  request.answer();
  await expect(refused).rejects.toThrow("control");
  expect(await asked).toBe("request");
  // Nothing is kept of it.
  void afterControls("failing", sending("later", log).send);
  expect(log).toEqual(["control", "request", "later"]);
});
