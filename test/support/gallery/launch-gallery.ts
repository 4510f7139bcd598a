import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../../../tools/setup/find-chromium.ts";
import type { Edge } from "../edge/edge.ts";

/** Starts a Chromium without the extension, to draw its pages in; they are served by the stand-in. */
export function launchGallery({ chromiumArgs }: Edge): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      ...chromiumArgs,
      "--font-render-hinting=none",
      // Chromium's sandbox does not start as root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
}
