import { FirefoxDriver } from "../../support/both/firefox-driver.ts";
import { withManagedSettings } from "../../support/firefox/with-managed-settings.ts";
import { extensionDir, test } from "../firefox/fixtures.ts";
import type { DriverFixtures } from "./fixtures.ts";

/** The test of Firefox's own folder, with a driver; its workers take tests of both folders. */
export const inFirefox = test.extend<DriverFixtures>({
  driver: async ({ firefox }, use) => {
    await use(new FirefoxDriver(firefox));
  },
  installed: async ({ launched }, use) => {
    const firefox = await launched.install(extensionDir);
    await use(new FirefoxDriver(firefox));
    await firefox.end();
  },
  withManagedSettings: async ({ edge }, use) => {
    const options = { extensionDir, proxyPort: edge.proxyPort ?? 0 };
    await use((settings, run) =>
      withManagedSettings(options, settings, (firefox) => run(new FirefoxDriver(firefox))),
    );
  },
});
