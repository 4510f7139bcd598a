import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { aptInstall, canAptInstall } from "./apt-install.ts";
import { findChromium } from "./find-chromium.ts";
import { findProgram } from "./find-program.ts";
import { SetupError } from "./setup-error.ts";

function downloadWithPlaywright(): void {
  console.error("Downloading Chromium with Playwright …");
  const cli = fileURLToPath(new URL("../../node_modules/playwright/cli.js", import.meta.url));
  // Only root may install the libraries that a bare Linux lacks.
  const options = canAptInstall() ? ["--with-deps"] : [];
  spawnSync(process.execPath, [cli, "install", ...options, "chromium"], { stdio: "ignore" });
}

/**
 * Finds Chromium or installs it.
 * @returns the path of its program
 * @throws SetupError with what to install by hand
 */
export function ensureChromium(): string {
  const asked = process.env.CHROME_PATH;
  if (asked && !findProgram([asked])) {
    throw new SetupError(`CHROME_PATH is "${asked}", but there is no program there; correct it or unset it.`);
  }
  const found = findChromium();
  if (found) return found;
  if (!aptInstall("chromium")) downloadWithPlaywright();
  const installed = findChromium();
  if (installed) return installed;
  throw new SetupError(
    "No Chromium was found and none could be installed: install Chromium (or Chrome for Testing) and set CHROME_PATH to its program. Google Chrome itself ignores --load-extension from version 137 on.",
  );
}
