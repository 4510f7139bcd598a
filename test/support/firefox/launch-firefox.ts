import { launch } from "puppeteer-core";
import { findFirefox } from "../../../tools/setup/find-firefox.ts";
import { bidiOf } from "./bidi.ts";
import { ChromeScope } from "./chrome-scope.ts";
import { ErrorLog } from "./error-log.ts";
import { FirefoxSession } from "./firefox-session.ts";
import { installExtension } from "./install-extension.ts";
import { makePopupsReachable } from "./make-popups-reachable.ts";
import { preferences } from "./preferences.ts";

export interface LaunchOptions {
  /** Port of the CONNECT proxy of the stand-in for Twilio's edge. */
  readonly proxyPort: number;
  /** With a display, to watch; nothing needs one. */
  readonly headed?: boolean;
  /** Folder that Firefox takes for the user's home, where an organization's settings may be. */
  readonly home?: string;
}

/** A running Firefox. Extensions are installed for each test, which takes a fraction of the time of a start. */
export interface LaunchedFirefox {
  /** Installs an extension from a folder. */
  install(extensionDir: string): Promise<FirefoxSession>;
  close(): Promise<void>;
}

/** Starts Firefox in a fresh profile; it reaches nothing but the stand-in and this machine. */
export async function launchFirefox({
  proxyPort,
  headed = false,
  home,
}: LaunchOptions): Promise<LaunchedFirefox> {
  const executablePath = findFirefox();
  if (executablePath === undefined)
    throw new Error("There is no Firefox here: run `npm test`, which installs it.");
  const browser = await launch({
    browser: "firefox",
    executablePath,
    headless: !headed,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ["--remote-allow-system-access"],
    // Firefox exits rather than connect to any other machine.
    env: { ...process.env, ...(home && { HOME: home }), MOZ_DISABLE_NONLOCAL_CONNECTIONS: "1" },
    extraPrefsFirefox: preferences(proxyPort),
  });
  const bidi = bidiOf(browser);
  const chrome = await ChromeScope.of(bidi);
  await chrome.run(makePopupsReachable);
  const log = await ErrorLog.start(chrome);
  return {
    install: async (extensionDir) => {
      const installed = await installExtension(bidi, chrome, extensionDir);
      return new FirefoxSession({ browser, bidi, chrome, log, ...installed });
    },
    close: () => browser.close(),
  };
}
