import type { SuiteEnd } from "./run-suite.ts";

/** Runs something that either works or not, and counts as one test. */
export async function runCheck(run: () => Promise<number>): Promise<SuiteEnd> {
  const exitCode = await run();
  const passed = exitCode === 0 ? 1 : 0;
  return { exitCode, counts: { passed, failed: 1 - passed, skipped: 0 } };
}
