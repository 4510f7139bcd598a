import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { runTool } from "./setup/run-tool.ts";
import { runCommand } from "./suites/run-command.ts";

/** The rooms whose tests are tried with faults, and the minimum percentage of faults that they must find. */
const ROOMS = [
  "core/twilio",
  "core/token",
  "core/evidence",
  "core/rules",
  "core/verdict",
  "core/session",
  "recording",
  "words",
];
const LEAST_SCORE = 80;

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** Percentage of mutants found in Stryker's report. Ignored mutants and those in dead code do not count. */
function scoreOf({ files }: Report): {
  readonly score: number;
  readonly found: number;
  readonly all: number;
} {
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const found = mutants.filter(({ status }) => status === "Killed" || status === "Timeout").length;
  const all = found + mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage").length;
  return { score: all === 0 ? 100 : (found / all) * 100, found, all };
}

await runTool(async () => {
  const wanted = process.argv.slice(2);
  const rooms = wanted.length > 0 ? wanted : ROOMS;
  const lines: string[] = [];
  for (const room of rooms) {
    const mutate = `src/${room.replace(/^src\//, "")}/**/*.ts`;
    const exitCode = await runCommand("@stryker-mutator/core/bin/stryker.js", [
      "run",
      "tools/mutants/stryker.config.json",
      "--mutate",
      mutate,
    ]);
    if (exitCode !== 0) throw new Error(`Stryker failed in ${room}.`);
    const report = resolve(import.meta.dirname, "../node_modules/.cache/mutants.json");
    const { score, found, all } = scoreOf(JSON.parse(readFileSync(report, "utf8")));
    lines.push(`${room}: ${score.toFixed(1)} % (${found} of ${all})`);
    if (score < LEAST_SCORE) process.exitCode = 1;
  }
  console.log(`\n${lines.join("\n")}`);
});
