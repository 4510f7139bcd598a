import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig, type Plugin } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import packageJson from "./package.json" with { type: "json" };

/** The browsers that a build is made for; each gets `dist/<browser>`. */
type Target = "chrome" | "firefox" | "safari";

/** What differs from the root manifest, per browser. The floors are those of ARCHITECTURE.md. */
const overlays: Record<Target, object> = {
  // Chrome alone: Firefox takes an organisation's settings without a schema, and warns of the key.
  chrome: { minimum_chrome_version: "120", storage: { managed_schema: "managed-schema.json" } },
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
  // Earlier ones do not show headers to `webRequest`.
  safari: { browser_specific_settings: { safari: { strict_min_version: "18.4" } } },
};

function isTarget(mode: string): mode is Target {
  return mode in overlays;
}

/**
 * Keeps the page scripts out of the reach of web pages: crxjs lists every script that is named with `?script` as
 * web-accessible, which would let any page find out that the extension is there. `registerContentScripts` and
 * `executeScript` need no such entry. Also drops the module twins of these scripts, which crxjs leaves unused.
 */
const privatePageScripts: Plugin = {
  name: "private-page-scripts",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === "chunk" && file.facadeModuleId?.endsWith(".iife.ts")) delete bundle[name];
      }
      const built = bundle["manifest.json"];
      if (built?.type !== "asset") throw new Error("crxjs wrote no manifest.");
      const { web_accessible_resources: _, ...rest } = JSON.parse(String(built.source));
      built.source = JSON.stringify(rest, null, 2);
    },
  },
};

/** Ships the English messages that the scripts hold without what is for translators only. */
const leanMessages: Plugin = {
  name: "lean-messages",
  enforce: "pre",
  transform: {
    filter: { id: /_locales\/en\/messages\.json$/ },
    handler(code) {
      return JSON.stringify(
        JSON.parse(code, (key, value) => (key === "description" || key === "example" ? undefined : value)),
      );
    },
  },
};

export default defineConfig(({ mode }) => {
  if (!isTarget(mode)) throw new Error(`Build with --mode ${Object.keys(overlays).join(" or --mode ")}.`);
  return {
    build: {
      outDir: `dist/${mode}`,
      emptyOutDir: true,
      // The manifest names the other pages, not this one.
      rolldownOptions: {
        input: { welcome: "src/welcome/index.html" },
        output: {
          // Few files: each costs the popup a turn to the disk before its first picture.
          codeSplitting: {
            groups: [
              // What the background needs as well. English in full is for ticket texts, which are loaded later.
              {
                name: "engine",
                test: /\/(src\/(core|words|messaging|store)\/(?!(?:[\w-]+\/)*(?:session-store|english-words|fill-message))|node_modules\/(jwt-decode|webextension-polyfill)\/)/,
              },
              // Scripts alone: a style sheet in here would be every page's.
              {
                name: "pages",
                test: /\/(node_modules\/preact\/|src\/(ui|popup)\/(?!main|ticket-text)[\w-]+\.tsx?$)/,
              },
            ],
          },
        },
      },
      // Both floors know modulepreload; the polyfill would only add bytes to the popup.
      modulePreload: { polyfill: false },
      target: mode === "safari" ? ["safari18.4"] : ["chrome120", "firefox140"],
    },
    // `activeTab` counts for `webRequest` in Chrome only, and no API tells so beforehand.
    define: { __CLICK_GRANTS_CAPTURE__: JSON.stringify(mode === "chrome") },
    plugins: [
      crx({
        // crxjs knows no Safari; its build is Chrome's with another manifest.
        browser: mode === "firefox" ? "firefox" : "chrome",
        // The version is 0.0.0 in git and written here, from the one place that holds it.
        manifest: { ...manifest, version: packageJson.version, ...overlays[mode] } as ManifestV3Export,
      }),
      privatePageScripts,
      leanMessages,
    ],
  };
});
