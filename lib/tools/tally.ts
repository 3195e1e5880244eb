import { stripVTControlCharacters } from "node:util";
import { root } from "./run.mjs";

/** What came of a run of tests. */
export interface Tally {
  passed: number;
  /** Each test that failed: its file, its name, and the first line of what went wrong. */
  failed: string[];
  /** Names of the tests that did not run. */
  skipped: string[];
}

interface VitestReport {
  success: boolean;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[];
  }[];
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file?: string;
    line?: number;
    tests: { status: string; results?: { error?: { message?: string } }[] }[];
  }[];
}

interface PlaywrightReport {
  errors: { message?: string }[];
  suites: PlaywrightSuite[];
}

interface Result {
  file: string;
  name: string;
  status: "passed" | "failed" | "skipped";
  message: string | undefined;
}

const NO_REPORT: Tally = { passed: 0, failed: ["the runner left no report"], skipped: [] };

const firstLine = (text: string | undefined): string =>
  stripVTControlCharacters(text ?? "")
    .split("\n")
    .find((line) => line.trim()) ?? "";

const told = ({ file, name, message }: Result): string =>
  [file.replace(root, ""), name, firstLine(message).trim()].filter(Boolean).join(": ");

const tallyOf = (results: readonly Result[]): Tally => ({
  passed: results.filter(({ status }) => status === "passed").length,
  failed: results.filter(({ status }) => status === "failed").map(told),
  skipped: results.filter(({ status }) => status === "skipped").map(({ name }) => name),
});

/** A run that went wrong outside of its tests is one failure. */
const atLeastOneFailure = (tally: Tally, wrong: string | null): Tally =>
  wrong !== null && tally.failed.length === 0 ? { ...tally, failed: [wrong] } : tally;

/** Counts the tests in Vitest's JSON report. A file that could not be loaded is one failure. */
export function tallyVitest(report: VitestReport | null): Tally {
  if (!report) return NO_REPORT;
  const results = report.testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const tests = assertionResults.map<Result>((test) => ({
      file,
      name: test.fullName,
      status: test.status === "passed" || test.status === "failed" ? test.status : "skipped",
      message: test.failureMessages?.[0],
    }));
    const isUnloaded = status === "failed" && !tests.some((test) => test.status === "failed");
    return isUnloaded ? [...tests, { file, name: "", status, message } as const] : tests;
  });
  return atLeastOneFailure(tallyOf(results), report.success ? null : "something outside of the tests");
}

/** What passed only when tried again (`flaky`) failed. */
const outcome = (status: string): Result["status"] =>
  status === "expected" ? "passed" : status === "skipped" ? "skipped" : "failed";

/** Counts the tests in Playwright's JSON report. */
export function tallyPlaywright(report: PlaywrightReport | null): Tally {
  if (!report) return NO_REPORT;
  const resultsOf = (suite: PlaywrightSuite): Result[] => [
    ...(suite.specs ?? []).flatMap(({ title, file, line, tests }) =>
      tests.map(({ status, results }) => ({
        file: file ? `${file}:${line}` : "",
        name: title,
        status: outcome(status),
        message: results?.find(({ error }) => error)?.error?.message,
      })),
    ),
    ...(suite.suites ?? []).flatMap(resultsOf),
  ];
  const [error] = report.errors;
  return atLeastOneFailure(
    tallyOf(report.suites.flatMap(resultsOf)),
    error ? `something outside of the tests: ${firstLine(error.message)}` : null,
  );
}
