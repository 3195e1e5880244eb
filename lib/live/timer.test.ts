import { expect, test, vi } from "vitest";
import { platformTimer } from "./timer.ts";

test("the platform's timer runs once, unless it is stopped before", () => {
  vi.useFakeTimers();
  const [runs, stopped] = [vi.fn<() => void>(), vi.fn<() => void>()];
  platformTimer(runs, 10);
  const stop = platformTimer(stopped, 10);
  vi.advanceTimersByTime(9);
  expect(runs).not.toHaveBeenCalled();
  stop();
  vi.advanceTimersByTime(20);
  expect(runs).toHaveBeenCalledTimes(1);
  expect(stopped).not.toHaveBeenCalled();
  vi.useRealTimers();
});
