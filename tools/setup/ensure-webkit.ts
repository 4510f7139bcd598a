import { aptInstall } from "./apt-install.ts";
import { findMiniBrowser } from "./find-mini-browser.ts";
import { findProgram } from "./find-program.ts";
import { SetupError } from "./setup-error.ts";

/**
 * Makes sure that WebKitGTK's driver and browser exist, to test the page observer in Safari's engine.
 * @throws SetupError with what to install by hand
 */
export function ensureWebkit(): void {
  const isThere = (): boolean => Boolean(findProgram(["WebKitWebDriver"]) && findMiniBrowser());
  if (isThere()) return;
  aptInstall("webkit2gtk-driver");
  if (isThere()) return;
  throw new SetupError(
    "No WebKitGTK was found and none could be installed: install the package webkit2gtk-driver, on Linux.",
  );
}
