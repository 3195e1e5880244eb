import { expect, test } from "vitest";
import { tallyPlaywright, tallyVitest } from "./tally.ts";

const file = (status: string, ...statuses: string[]) => ({
  name: "a.test.ts",
  status,
  assertionResults: statuses.map((each, index) => ({
    status: each,
    fullName: `test ${index}`,
    failureMessages:
      each === "failed" ? ["\u001b[31mAssertionError: 1 is not 2\u001b[39m\n    at a.test.ts:1"] : [],
  })),
});

test("Vitest's tests are counted, those that did not run are named, and of those that failed it is told why", () => {
  const testResults = [file("passed", "passed", "pending"), file("failed", "passed", "failed")];
  expect(tallyVitest({ success: false, testResults })).toEqual({
    passed: 2,
    failed: ["a.test.ts: test 1: AssertionError: 1 is not 2"],
    skipped: ["test 1"],
  });
});

test("a file that could not be loaded is one failure", () => {
  const unloaded = { ...file("failed"), message: "Cannot find module" };
  expect(tallyVitest({ success: false, testResults: [unloaded] })).toMatchObject({
    passed: 0,
    failed: ["a.test.ts: Cannot find module"],
  });
});

test("a run that failed outside of its tests is one failure", () => {
  expect(tallyVitest({ success: false, testResults: [file("passed", "passed")] })).toMatchObject({
    passed: 1,
    failed: ["something outside of the tests"],
  });
  expect(tallyPlaywright({ errors: [{ message: "no server" }], suites: [] })).toMatchObject({
    passed: 0,
    failed: ["something outside of the tests: no server"],
  });
});

test("no report is one failure", () => {
  expect(tallyVitest(null).failed).toHaveLength(1);
  expect(tallyPlaywright(null).failed).toHaveLength(1);
});

test("Playwright's tests are counted through nested suites, with the place of each that failed", () => {
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: "a.spec.ts",
    line: 7,
    tests: [{ status, results: [message ? { error: { message } } : {}] }],
  });
  const suites = [
    {
      title: "a.spec.ts",
      specs: [spec("one", "expected"), spec("two", "skipped")],
      suites: [
        { title: "group", specs: [spec("three", "unexpected", "Error: late\n"), spec("four", "flaky")] },
      ],
    },
  ];
  expect(tallyPlaywright({ errors: [], suites })).toEqual({
    passed: 1,
    failed: ["a.spec.ts:7: three: Error: late", "a.spec.ts:7: four"],
    skipped: ["two"],
  });
});
