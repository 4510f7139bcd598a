import { findProgram } from "./find-program.ts";

const usualPaths = [
  "firefox-esr",
  "firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  "C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe",
];

/**
 * Finds Firefox: FIREFOX_PATH, else the usual paths.
 * @returns its path, or undefined
 */
export function findFirefox(): string | undefined {
  return process.env.FIREFOX_PATH || findProgram(usualPaths);
}
