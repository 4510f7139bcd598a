import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import type { Figure } from "./bench/figure.ts";
import { benchInspecting } from "./bench/inspecting.ts";
import { benchJudging } from "./bench/judging.ts";

const SUITES: Readonly<Record<string, () => Figure[]>> = {
  "Judging tokens": benchJudging,
  "Finding tokens in text": benchInspecting,
};

function show({ name, value, unit, aim }: Figure): string {
  const figure = value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(2);
  return `  ${name.padEnd(44)} ${figure.padStart(12)} ${unit.padEnd(6)}${aim === undefined ? "" : ` aim ${aim}`}`;
}

const results: Record<string, Figure[]> = {};
for (const [name, run] of Object.entries(SUITES)) {
  console.log(name);
  const figures = run();
  results[name] = figures;
  for (const figure of figures) console.log(show(figure));
}
const machine = { node: process.version, cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length };
const file = resolve(import.meta.dirname, "../bench-results.json");
writeFileSync(file, `${JSON.stringify({ date: new Date().toISOString(), machine, results }, null, 2)}\n`);
