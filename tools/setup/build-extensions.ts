import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The browsers that the extension is built for; each build goes to `dist/<browser>`. */
export const builtBrowsers = ["chrome", "firefox", "safari"] as const;

const root = fileURLToPath(new URL("../../", import.meta.url));
const vite = fileURLToPath(new URL("../../node_modules/vite/bin/vite.js", import.meta.url));

function buildFor(browser: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = [vite, "build", "--mode", browser, "--logLevel", "warn"];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", 2, 2] });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build for ${browser} failed.`));
    });
  });
}

/** Builds the extension for every browser, from clean folders. */
export async function buildExtensions(): Promise<void> {
  for (const browser of builtBrowsers) await buildFor(browser);
}
