import { aptInstall } from "./apt-install.ts";
import { findProgram } from "./find-program.ts";
import { SetupError } from "./setup-error.ts";

/**
 * Makes sure that Xvfb (a display in memory), xdotool (presses keys in it) and xwd (reads what it shows) exist:
 * Chrome's own permission prompt can be drawn and answered in no other way.
 * @throws SetupError with what to install by hand
 */
export function ensureDisplayTools(): void {
  const missing = () => ["Xvfb", "xdotool", "xwd"].filter((name) => !findProgram([name]));
  if (missing().length === 0) return;
  if (process.platform !== "linux") {
    throw new SetupError(
      "The tests of real permission prompts need Xvfb, xdotool and xwd, so run them on Linux.",
    );
  }
  aptInstall("xvfb", "xdotool", "x11-apps");
  if (missing().length === 0) return;
  throw new SetupError(
    `${missing().join(" and ")} not found: install the packages xvfb, xdotool and x11-apps.`,
  );
}
