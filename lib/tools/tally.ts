/** What came of a run of tests. */
export interface Tally {
  passed: number;
  failed: number;
  /** Names of the tests that did not run. */
  skipped: string[];
}

interface VitestReport {
  success: boolean;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: { title: string; tests: { status: string }[] }[];
}

interface PlaywrightReport {
  errors: unknown[];
  suites: PlaywrightSuite[];
}

type Status = "passed" | "failed" | "skipped";

const nothing: Tally = { passed: 0, failed: 1, skipped: [] };

const count = (results: { name: string; status: Status }[]): Tally => ({
  passed: results.filter(({ status }) => status === "passed").length,
  failed: results.filter(({ status }) => status === "failed").length,
  skipped: results.filter(({ status }) => status === "skipped").map(({ name }) => name),
});

/** A run that went wrong outside of its tests, or that left no report, is one failure. */
const atLeastOneFailure = (tally: Tally, wrong: boolean): Tally =>
  wrong && tally.failed === 0 ? { ...tally, failed: 1 } : tally;

/** Counts the tests in Vitest's JSON report. A file that could not be loaded is one failure. */
export function tallyVitest(report: VitestReport | null): Tally {
  if (!report) return nothing;
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  );
  const results = tests.map<{ name: string; status: Status }>(({ status, fullName }) => ({
    name: fullName,
    status: status === "passed" || status === "failed" ? status : "skipped",
  }));
  for (const { name } of unloaded) results.push({ name, status: "failed" });
  const tally = count(results);
  return atLeastOneFailure(tally, !report.success);
}

/** What passed only when tried again (`flaky`) failed. */
const outcome = (status: string): Status =>
  status === "expected" ? "passed" : status === "skipped" ? "skipped" : "failed";

/** Counts the tests in Playwright's JSON report. */
export function tallyPlaywright(report: PlaywrightReport | null): Tally {
  if (!report) return nothing;
  const specs = (suite: PlaywrightSuite): { name: string; status: string }[] => [
    ...(suite.specs ?? []).flatMap((spec) => spec.tests.map(({ status }) => ({ name: spec.title, status }))),
    ...(suite.suites ?? []).flatMap(specs),
  ];
  const results = report.suites.flatMap(specs).map(({ name, status }) => ({ name, status: outcome(status) }));
  return atLeastOneFailure(count(results), report.errors.length > 0);
}
