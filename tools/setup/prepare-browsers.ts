import { ensureChromium } from "./ensure-chromium.ts";
import { ensureDisplayTools } from "./ensure-display-tools.ts";
import { ensureFirefox } from "./ensure-firefox.ts";
import { ensureWebkit } from "./ensure-webkit.ts";
import { SetupError } from "./setup-error.ts";
import { startDisplay } from "./start-display.ts";

/** What the browser tests run on. */
export interface BrowserSetup {
  /** CHROME_PATH, FIREFOX_PATH and DISPLAY, if available. */
  env: Record<string, string>;
  /** A sentence for each program that could be neither found nor installed. */
  missing: string[];
  close(): void;
}

/** Finds or installs the browsers, and starts the one display that all tests with a window share. */
export async function prepareBrowsers(): Promise<BrowserSetup> {
  const missing: string[] = [];
  const attempt = <Value>(ensure: () => Value): Value | undefined => {
    try {
      return ensure();
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      missing.push(error.message);
      return undefined;
    }
  };
  const chromium = attempt(ensureChromium);
  const firefox = attempt(ensureFirefox);
  attempt(ensureWebkit);
  const hasDisplayTools = attempt(() => {
    ensureDisplayTools();
    return true;
  });
  const display = hasDisplayTools ? await startDisplay() : undefined;
  return {
    env: {
      ...(chromium && { CHROME_PATH: chromium }),
      ...(firefox && { FIREFOX_PATH: firefox }),
      ...(display && { DISPLAY: display.name }),
    },
    missing,
    close: () => display?.close(),
  };
}
