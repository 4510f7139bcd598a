import type { Browser, Page } from "@playwright/test";

/** A page in which the gallery looks the same on every machine, as far as fonts allow. @param scale device pixels per CSS pixel */
export function galleryPage(browser: Browser, scale = 1): Promise<Page> {
  return browser.newPage({ timezoneId: "UTC", locale: "en-US", deviceScaleFactor: scale });
}
