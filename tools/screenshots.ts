import { existsSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { states } from "../test/support/gallery/states.ts";
import { drawElsewhere, ENGINES } from "./screenshots/draw-elsewhere.ts";
import { pictureName, THEMES } from "./screenshots/picture-name.ts";
import { reduceColours } from "./screenshots/reduce-colours.ts";
import { buildExtensions } from "./setup/build-extensions.ts";
import { ensureChromium } from "./setup/ensure-chromium.ts";
import { runTool } from "./setup/run-tool.ts";
import { runCommand } from "./suites/run-command.ts";

const root = resolve(import.meta.dirname, "..");
const pictures = resolve(root, "docs/pictures");

/** Pictures of states that no longer exist. */
async function leftOver(): Promise<string[]> {
  const wanted = new Set(states.flatMap((state) => THEMES.map((theme) => pictureName(state, theme))));
  const there = existsSync(pictures) ? await readdir(pictures) : [];
  return there.filter((name) => !wanted.has(name));
}

/** Draws all pictures in Chromium. @returns whether they match those in docs/, or were written there */
function draw(update: "none" | "changed"): Promise<boolean> {
  const args = ["test", "--config=tools/screenshots/playwright.config.ts", `--update-snapshots=${update}`];
  return runCommand("@playwright/test/cli.js", args, { CHROME_PATH: ensureChromium() }).then(
    (code) => code === 0,
  );
}

async function check(): Promise<boolean> {
  const same = await draw("none");
  const extra = await leftOver();
  for (const name of extra) console.error(`docs/pictures/${name} is of no state.`);
  return same && extra.length === 0;
}

async function write(): Promise<boolean> {
  if (!(await draw("changed"))) return false;
  for (const name of await leftOver()) await rm(resolve(pictures, name));
  const files = (await readdir(pictures)).map((name) => resolve(pictures, name));
  for (const file of files) await reduceColours(file);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  console.log(`${files.length} pictures in docs/pictures, ${megabytes.toFixed(1)} MB.`);
  return true;
}

const { values } = parseArgs({
  options: { check: { type: "boolean", default: false }, engine: { type: "string" } },
});
await runTool(async () => {
  const engine = ENGINES.find((name) => name === values.engine);
  if (values.engine !== undefined && engine === undefined)
    throw new Error(`--engine takes ${ENGINES.join(" or ")}.`);
  await buildExtensions();
  if (engine !== undefined) console.log(`Pictures in ${await drawElsewhere(engine)}.`);
  else if (!(await (values.check ? check() : write()))) process.exitCode = 1;
});
