import { firefoxPreferences } from "../edge/firefox-preferences.ts";

/**
 * Preferences for Firefox under test, in addition to those that WebDriver sets itself:
 * https://searchfox.org/mozilla-release/source/remote/shared/RecommendedPreferences.sys.mjs
 * @param proxyPort the port of the stand-in's CONNECT proxy
 */
export function preferences(proxyPort: number): Record<string, string | number | boolean> {
  return {
    ...firefoxPreferences(proxyPort),
    // WebDriver sets these only after Firefox has begun to contact other machines.
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "app.normandy.enabled": false,
    "browser.region.network.url": "",
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    // Lets the error log inject its script, which has no file, into Firefox's processes.
    "security.allow_parent_unrestricted_js_loads": true,
  };
}
