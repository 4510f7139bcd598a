import { test as playwright } from "@playwright/test";
import type { Fixtures } from "./fixtures.ts";
import { inChromium } from "./in-chromium.ts";
import { inFirefox } from "./in-firefox.ts";

/** Playwright's test, as far as a spec for both browsers needs it. */
type Test = (title: string, body: (fixtures: Fixtures) => Promise<void>) => void;

/**
 * Has every test of a spec run once in Chromium and once in Firefox. What only one of them does is tested in the
 * folder of that browser.
 *
 * Playwright gives the tests of all files that need the same browser to its workers one after the other, so that this
 * costs no further start of a browser.
 */
export function inBothBrowsers(spec: (test: Test) => void): void {
  playwright.describe("Chromium", () => spec(inChromium));
  playwright.describe("Firefox", () => spec(inFirefox));
}
