import { join } from "node:path";
import { readReport } from "./read-report.ts";
import { runCommand } from "./run-command.ts";
import type { SuiteEnd } from "./run-suite.ts";

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/**
 * Runs the browser tests.
 * @param reports folder for the JSON report
 * @param env where the browsers and the display are
 */
export async function runPlaywright(reports: string, env: NodeJS.ProcessEnv): Promise<SuiteEnd> {
  const file = join(reports, "browser.json");
  const exitCode = await runCommand("@playwright/test/cli.js", ["test", "--reporter=list,json"], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const report = await readReport<PlaywrightReport>(file);
  const counts = report && {
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky,
    skipped: report.stats.skipped,
  };
  return { exitCode, counts };
}
