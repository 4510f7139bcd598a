import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import type { Figure } from "./bench/figure.ts";
import { benchInspecting } from "./bench/inspecting.ts";
import { benchJudging } from "./bench/judging.ts";
import { benchObserving } from "./bench/observing.ts";
import { benchOpening } from "./bench/opening.ts";
import { benchStreaming } from "./bench/streaming.ts";
import { benchWeighing } from "./bench/weighing.ts";
import { buildExtensions } from "./setup/build-extensions.ts";

const SUITES: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  "Judging tokens": benchJudging,
  "Finding tokens in text": benchInspecting,
  "Reading large recordings": benchStreaming,
  "Watching a page": benchObserving,
  "Opening the popup": benchOpening,
  "Weighing the popup": benchWeighing,
};

/** One line of the table. */
function show({ name, value, unit, aim, note }: Figure): string {
  const figure = value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(2);
  const beside = [aim === undefined ? "" : `aim ${aim}`, note ?? ""].filter((text) => text !== "");
  return `  ${name.padEnd(44)} ${figure.padStart(12)} ${unit.padEnd(6)} ${beside.join("; ")}`.trimEnd();
}

const machine = { node: process.version, cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length };
const file = resolve(import.meta.dirname, "../bench-results.json");

await buildExtensions();
const results: Record<string, Figure[]> = {};
for (const [name, run] of Object.entries(SUITES)) {
  console.log(name);
  const figures = await run();
  results[name] = figures;
  for (const figure of figures) if (!figure.fileOnly) console.log(show(figure));
  // After each one, so that a failure does not lose the others' figures.
  writeFileSync(file, `${JSON.stringify({ date: new Date().toISOString(), machine, results }, null, 2)}\n`);
}
