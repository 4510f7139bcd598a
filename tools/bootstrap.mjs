// Starts one of the tools on a machine that has only Node and npm: installs the dependencies if they are missing or
// older than the lock file, then runs the tool. Plain JavaScript, since nothing else runs before that.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const tools = [
  "start",
  "test",
  "build",
  "package",
  "inspect",
  "bench",
  "rules-doc",
  "screenshots",
  "mutants",
];
const root = new URL("../", import.meta.url);

/** Whether npm has installed what the lock file asks for: npm writes its own copy of that file when it is done. */
function isInstalled() {
  const wanted = new URL("package-lock.json", root);
  const installed = new URL("node_modules/.package-lock.json", root);
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}

function install() {
  process.stderr.write("Installing the dependencies with npm ci …\n");
  // Standard output belongs to the tool: `inspect` prints a result that people pipe on.
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "ignore", 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    process.stderr.write("npm ci failed; see above.\n");
    process.exit(1);
  }
}

const [, , name, ...args] = process.argv;
if (!tools.includes(name)) {
  process.stderr.write(`Usage: node tools/bootstrap.mjs ${tools.join("|")} [arguments]\n`);
  process.exit(2);
}
if (!isInstalled()) install();

// The tool runs in this very process: a child process would make `inspect` wait for another Node to start, and would
// need its signals and exit code passed on.
const tool = new URL(`${name}.ts`, import.meta.url);
process.argv = [process.argv[0], fileURLToPath(tool), ...args];
await import("tsx");
await import(tool.href);
