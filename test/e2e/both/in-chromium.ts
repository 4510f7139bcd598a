import { findChromium } from "../../../tools/setup/find-chromium.ts";
import { ChromiumDriver } from "../../support/both/chromium-driver.ts";
import { launchChromium } from "../../support/chromium/launch-chromium.ts";
import { withManagedSettings } from "../../support/chromium/with-managed-settings.ts";
import { expect, extensionDir, test } from "../chromium/fixtures.ts";
import type { DriverFixtures } from "./fixtures.ts";

/** The test of Chromium's own folder, with a driver; its workers take tests of both folders. */
export const inChromium = test.extend<DriverFixtures>({
  driver: async ({ chromium }, use) => {
    await use(new ChromiumDriver(chromium));
    expect(await chromium.errors(), "errors of the extension in Chromium's log").toEqual([]);
  },
  installed: async ({ edge }, use) => {
    const chromium = await launchChromium({ extensionDir, args: edge.chromiumArgs, keepWelcome: true });
    await use(new ChromiumDriver(chromium));
    await chromium.close();
  },
  withManagedSettings: async ({ edge }, use, { skip }) => {
    skip(process.getuid?.() !== 0, "Only root may write policies for Chromium.");
    skip(
      findChromium()?.startsWith("/usr/bin/") !== true,
      "Where another Chromium than Debian's looks for policies is not known.",
    );
    const options = { extensionDir, args: edge.chromiumArgs };
    await use((settings, run) =>
      withManagedSettings(options, settings, (chromium) => run(new ChromiumDriver(chromium))),
    );
  },
});
