import { join } from "node:path";
import { readReport } from "./read-report.ts";
import { runCommand } from "./run-command.ts";
import type { SuiteEnd } from "./run-suite.ts";

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

/**
 * Runs a project of the Vitest configuration, or several whose names begin the same way.
 * @param project name, which may end in `*`
 * @param reports folder for its JSON report
 */
export async function runVitest(project: string, reports: string): Promise<SuiteEnd> {
  const file = join(reports, `${project.replace("*", "")}.json`);
  const exitCode = await runCommand("vitest/vitest.mjs", [
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const report = await readReport<VitestReport>(file);
  const counts = report && {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return { exitCode, counts };
}
