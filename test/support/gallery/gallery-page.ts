import type { Browser, Page } from "@playwright/test";

/** A page in which the gallery looks the same everywhere, fonts aside. @param scale device pixels per CSS pixel */
export function galleryPage(browser: Browser, scale = 1): Promise<Page> {
  return browser.newPage({ timezoneId: "UTC", locale: "en-US", deviceScaleFactor: scale });
}
