import type { Gecko, GeckoExtension } from "./gecko.ts";

interface Permissions {
  readonly ExtensionPermissions: {
    add(
      id: string,
      change: { permissions: string[]; origins: string[] },
      extension: GeckoExtension,
    ): Promise<void>;
  };
}

interface AddonManagerModule {
  readonly AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
}

/** Runs in Firefox: "Run in Private Windows: Allow" of about:addons, after which Firefox restarts the extension. */
export async function letIntoPrivateWindows(
  { ChromeUtils, WebExtensionPolicy }: Gecko,
  id: string,
): Promise<void> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error("The extension is not installed.");
  const { ExtensionPermissions } = ChromeUtils.importESModule<Permissions>(
    "resource://gre/modules/ExtensionPermissions.sys.mjs",
  );
  const { AddonManager } = ChromeUtils.importESModule<AddonManagerModule>(
    "resource://gre/modules/AddonManager.sys.mjs",
  );
  const permissions = ["internal:privateBrowsingAllowed"];
  await ExtensionPermissions.add(id, { permissions, origins: [] }, extension);
  await (await AddonManager.getAddonByID(id)).reload();
}
