import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildExtensions } from "./setup/build-extensions.ts";
import { prepareBrowsers } from "./setup/prepare-browsers.ts";
import { runTool } from "./setup/run-tool.ts";
import { formatSummary } from "./suites/format-summary.ts";
import { runCheck } from "./suites/run-check.ts";
import { runCommand } from "./suites/run-command.ts";
import { runPlaywright } from "./suites/run-playwright.ts";
import { runSuite } from "./suites/run-suite.ts";
import { runVitest } from "./suites/run-vitest.ts";
import type { SuiteResult } from "./suites/suite-result.ts";

async function typeChecks(projects: readonly string[]): Promise<readonly SuiteResult[]> {
  const results: SuiteResult[] = [];
  for (const project of projects) {
    const check = (): Promise<number> => runCommand("typescript/bin/tsc", ["--noEmit", "-p", project]);
    results.push(await runSuite(`types of ${project}`, () => runCheck(check)));
  }
  return results;
}

await runTool(async () => {
  const reports = await mkdtemp(join(tmpdir(), "token-lens-"));
  const browsers = await prepareBrowsers();
  for (const sentence of browsers.missing) console.error(sentence);

  // Runs them one after the other, and all of them: each says something that the failure of another does not.
  const results = [
    await runSuite("set-up", () => runCheck(async () => browsers.missing.length)),
    await runSuite("lint", () => runCheck(() => runCommand("@biomejs/biome/bin/biome", ["check", "."]))),
    // The core without the types of Node and of browser extensions, the sources without those of Node, and everything.
    ...(await typeChecks(["src/core", "src", "."])),
    await runSuite("unit tests", () => runVitest("unit*", reports)),
    await runSuite("build", () => runCheck(() => buildExtensions().then(() => 0))),
    await runSuite("build tests", () => runVitest("build", reports)),
    await runSuite("browser tests", () => runPlaywright(reports, browsers.env)),
  ];

  browsers.close();
  await rm(reports, { recursive: true });
  console.log(`\n${formatSummary(results)}`);
  if (results.some(({ failed }) => failed > 0)) process.exitCode = 1;
});
