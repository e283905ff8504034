import { existsSync, readFileSync, rmSync } from "node:fs";
import { type Child, startNode } from "./child.ts";

/** What a step of the test run found. `skipped` is told, and never counted as passed. */
export type Outcome = { passed: number; failed: number; skipped: number };

const END_WITHIN_MS = 1_500_000;

/** Runs a program to its end and gives its exit code; a program that hangs is ended, and failed. */
export async function run(
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
  cwd?: string,
): Promise<number> {
  const child: Child = startNode(args, { env, cwd });
  running.add(child);
  const late = setTimeout(() => void child.stop(), END_WITHIN_MS);
  const code = await child.ended;
  clearTimeout(late);
  running.delete(child);
  return code;
}

const running = new Set<Child>();
/** Ends what still runs, when the test run itself is told to end. */
export const endRunning = async () => void (await Promise.all([...running].map((child) => child.stop())));

/** A check that counts as one: it holds or it doesn't. */
export const asOne = (code: number): Outcome => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
});

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/** Vitest's own count. A file that could not be loaded holds no tests, and counts as one that failed. */
export function countVitest(file: string, code: number): Outcome {
  const report = take<VitestReport>(file);
  if (!report) return asOne(1);
  const unloaded = report.testResults.filter(
    (each) => each.status === "failed" && each.assertionResults.length === 0,
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  return strict(
    { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length, skipped },
    code,
  );
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** Playwright's own count. Flaky is failed. */
export function countPlaywright(file: string, code: number): Outcome {
  const report = take<PlaywrightReport>(file);
  if (!report) return asOne(1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return strict({ passed: expected, failed: unexpected + flaky, skipped }, code);
}

/** A step without one test, or that ended badly although every test passed, has failed. */
function strict(outcome: Outcome, code: number): Outcome {
  const silent = outcome.failed === 0 && (code !== 0 || outcome.passed === 0);
  return silent ? { ...outcome, failed: 1 } : outcome;
}

/** Reads a report once, so that the next run can't take it for its own. */
function take<T>(file: string): T | null {
  if (!existsSync(file)) return null;
  const report: T = JSON.parse(readFileSync(file, "utf8"));
  rmSync(file);
  return report;
}
