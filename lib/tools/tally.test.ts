import { expect, test } from "vitest";
import { tallyPlaywright, tallyVitest } from "./tally.ts";

const file = (status: string, ...statuses: string[]) => ({
  name: "a.test.ts",
  status,
  assertionResults: statuses.map((each, index) => ({ status: each, fullName: `test ${index}` })),
});

test("Vitest's tests are counted, and those that did not run are named", () => {
  const testResults = [file("passed", "passed", "pending"), file("failed", "passed", "failed")];
  expect(tallyVitest({ success: false, testResults })).toEqual({ passed: 2, failed: 1, skipped: ["test 1"] });
});

test("a file that could not be loaded is one failure", () => {
  expect(tallyVitest({ success: false, testResults: [file("failed")] })).toMatchObject({
    passed: 0,
    failed: 1,
  });
});

test("a run that failed outside of its tests is one failure", () => {
  expect(tallyVitest({ success: false, testResults: [file("passed", "passed")] })).toMatchObject({
    passed: 1,
    failed: 1,
  });
  expect(tallyPlaywright({ errors: [{}], suites: [] })).toMatchObject({ passed: 0, failed: 1 });
});

test("no report is one failure", () => {
  expect(tallyVitest(null).failed).toBe(1);
  expect(tallyPlaywright(null).failed).toBe(1);
});

test("Playwright's tests are counted through nested suites", () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const suites = [
    {
      title: "a.spec.ts",
      specs: [spec("one", "expected"), spec("two", "skipped")],
      suites: [{ title: "group", specs: [spec("three", "unexpected"), spec("four", "flaky")] }],
    },
  ];
  expect(tallyPlaywright({ errors: [], suites })).toEqual({ passed: 1, failed: 2, skipped: ["two"] });
});
