import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import packageJson from "./package.json" with { type: "json" };

/** The browsers that a build is made for; each gets `dist/<browser>`. */
type Target = "chrome" | "firefox";

/** What differs from the root manifest, per browser. The floors are those of ARCHITECTURE.md. */
const overlays: Record<Target, object> = {
  chrome: { minimum_chrome_version: "120" },
  firefox: {
    // Firefox has event pages, not service workers; crxjs looks for the entry under this key.
    background: { scripts: [manifest.background.service_worker], type: "module" },
    browser_specific_settings: {
      gecko: {
        id: "token-lens-for-twilio-voice@addons.local",
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  },
};

function isTarget(mode: string): mode is Target {
  return mode in overlays;
}

export default defineConfig(({ mode }) => {
  if (!isTarget(mode)) throw new Error(`Build with --mode ${Object.keys(overlays).join(" or --mode ")}.`);
  return {
    build: {
      outDir: `dist/${mode}`,
      emptyOutDir: true,
      // Both floors know modulepreload; the polyfill would only add bytes to the popup.
      modulePreload: { polyfill: false },
      target: ["chrome120", "firefox140"],
    },
    // `activeTab` counts for `webRequest` in Chrome only, and no API tells so beforehand.
    define: { __CLICK_GRANTS_CAPTURE__: JSON.stringify(mode === "chrome") },
    plugins: [
      crx({
        browser: mode,
        // The version is 0.0.0 in git and written here, from the one place that holds it.
        manifest: { ...manifest, version: packageJson.version, ...overlays[mode] } as ManifestV3Export,
      }),
    ],
  };
});
