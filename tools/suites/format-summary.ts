import type { SuiteResult } from "./suite-result.ts";

function total(results: readonly SuiteResult[], key: "passed" | "failed" | "skipped"): number {
  return results.reduce((sum, result) => sum + result[key], 0);
}

/** The table of all suites and, as its last line, `N passed, N failed`, with `, N skipped` if any were. */
export function formatSummary(results: readonly SuiteResult[]): string {
  const width = Math.max(5, ...results.map(({ name }) => name.length));
  const row = (...cells: string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(width) : cell.padStart(9))).join("");
  const skipped = total(results, "skipped");
  return [
    row("suite", "passed", "failed", "skipped", "seconds"),
    ...results.map((result) =>
      row(
        result.name,
        String(result.passed),
        String(result.failed),
        String(result.skipped),
        (result.duration / 1000).toFixed(1),
      ),
    ),
    "",
    `${total(results, "passed")} passed, ${total(results, "failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
  ].join("\n");
}
