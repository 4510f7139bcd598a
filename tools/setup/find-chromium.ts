import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { chromium } from "playwright";
import { findProgram } from "./find-program.ts";

const home = homedir();
const programFiles = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];

/** Where installers put Chromium; names are searched for on PATH. */
const usualPaths = [
  "chromium",
  "chromium-browser",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
  "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  ...programFiles.flatMap((folder) => (folder ? [`${folder}\\Chromium\\Application\\chrome.exe`] : [])),
];

/**
 * Finds a Chromium that loads unpacked extensions: CHROME_PATH, the usual paths, Playwright's own download.
 * Google Chrome is not among them: from version 137 on the branded builds ignore `--load-extension`.
 * https://groups.google.com/a/chromium.org/g/chromium-extensions/c/1-g8EFx2BBY
 * @returns its path, or undefined
 */
export function findChromium(): string | undefined {
  const asked = process.env.CHROME_PATH;
  if (asked) return asked;
  const downloaded = chromium.executablePath();
  return findProgram(usualPaths) ?? (existsSync(downloaded) ? downloaded : undefined);
}
