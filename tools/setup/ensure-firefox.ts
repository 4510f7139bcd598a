import { aptInstall } from "./apt-install.ts";
import { findFirefox } from "./find-firefox.ts";
import { findProgram } from "./find-program.ts";
import { SetupError } from "./setup-error.ts";

/**
 * Finds Firefox or installs it.
 * @returns the path of its program
 * @throws SetupError with what to install by hand
 */
export function ensureFirefox(): string {
  const asked = process.env.FIREFOX_PATH;
  if (asked && !findProgram([asked])) {
    throw new SetupError(
      `FIREFOX_PATH is "${asked}", but there is no program there; correct it or unset it.`,
    );
  }
  const found = findFirefox();
  if (found) return found;
  aptInstall("firefox-esr");
  const installed = findFirefox();
  if (installed) return installed;
  throw new SetupError(
    "No Firefox was found and none could be installed: install Firefox 140 or newer and set FIREFOX_PATH to its program.",
  );
}
