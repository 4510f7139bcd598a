import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { buildExtensions, builtBrowsers } from "./setup/build-extensions.ts";
import { runTool } from "./setup/run-tool.ts";

const dist = resolve(import.meta.dirname, "../dist");

/** A built folder as a zip file, the same bytes for the same files: sorted names, and one date for all. */
function zipFolder(folder: string): Uint8Array {
  const files: Zippable = {};
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const name of names) {
    files[relative(folder, name).split(sep).join("/")] = [
      readFileSync(name),
      { mtime: "2026-01-01T00:00:00Z" },
    ];
  }
  return zipSync(files, { level: 9 });
}

await runTool(async () => {
  await buildExtensions();
  const target = join(dist, "packages");
  mkdirSync(target, { recursive: true });
  for (const browser of builtBrowsers) {
    const folder = join(dist, browser);
    const { version } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    const file = join(target, `token-lens-${version}-${browser}.zip`);
    writeFileSync(file, zipFolder(folder));
    console.log(file);
  }
});
