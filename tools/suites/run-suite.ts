import type { SuiteResult } from "./suite-result.ts";

/** Numbers of tests, without the suite's name and time. */
export type Counts = Pick<SuiteResult, "passed" | "failed" | "skipped">;

/** How a suite ended: its exit code, and what its report counts (undefined if there is no report). */
export interface SuiteEnd {
  exitCode: number;
  counts: Counts | undefined;
}

/**
 * Runs a suite and makes sure that every problem counts: a crash, a failure outside any test, and a suite without tests
 * each count as one failed test.
 */
export async function runSuite(name: string, run: () => Promise<SuiteEnd>): Promise<SuiteResult> {
  console.log(`\n— ${name}`);
  const start = performance.now();
  const end = await run().catch((error: unknown): SuiteEnd => {
    console.error(error);
    return { exitCode: 1, counts: undefined };
  });
  const counts = end.counts ?? { passed: 0, failed: 0, skipped: 0 };
  const unaccounted = counts.failed === 0 && (end.exitCode !== 0 || counts.passed === 0);
  return {
    name,
    ...counts,
    failed: unaccounted ? 1 : counts.failed,
    duration: performance.now() - start,
  };
}
