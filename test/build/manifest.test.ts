import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };

const dist = resolve(import.meta.dirname, "../../dist");

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name));
}

describe.each(["chrome", "firefox", "safari"])("dist/%s", (target) => {
  const folder = resolve(dist, target);
  const manifest = JSON.parse(readFileSync(resolve(folder, "manifest.json"), "utf8"));
  const scripts = filesOf(folder).filter((path) => path.endsWith(".js"));

  test("is Manifest V3 with the version of package.json", () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.version).toBe(packageJson.version);
    expect(manifest.version).not.toBe("0.0.0");
    const { app_name, app_description } = JSON.parse(
      readFileSync(resolve(folder, "_locales/en/messages.json"), "utf8"),
    );
    expect([manifest.name, manifest.description]).toEqual(["__MSG_app_name__", "__MSG_app_description__"]);
    expect(app_name.message).toBe("Token Lens for Twilio Voice");
    expect(app_description.message.length).toBeLessThanOrEqual(132);
  });

  test("asks for these permissions and no others", () => {
    expect([...manifest.permissions].sort()).toEqual([
      "activeTab",
      "alarms",
      "contextMenus",
      "scripting",
      "storage",
      "webRequest",
    ]);
    expect(manifest.host_permissions).toEqual(["https://*.twilio.com/*"]);
    expect([...manifest.optional_host_permissions].sort()).toEqual(["http://*/*", "https://*/*"]);
    expect(manifest).not.toHaveProperty("optional_permissions");
  });

  test("opens its settings in a tab, and its popup by keys that browsers allow", () => {
    expect(manifest.options_ui).toEqual({ page: "src/settings/index.html", open_in_tab: true });
    expect(manifest.commands).toEqual({
      _execute_action: { suggested_key: { default: "Alt+Shift+L", mac: "MacCtrl+Shift+L" } },
    });
  });

  test("puts no script into any page and opens no resource to the web", () => {
    expect(manifest).not.toHaveProperty("content_scripts");
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    expect(manifest).not.toHaveProperty("externally_connectable");
    expect(manifest).not.toHaveProperty("devtools_page");
  });

  test("has a policy that lets nothing in and nothing out", () => {
    const policy = manifest.content_security_policy.extension_pages.split(/;\s*/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy.join()).not.toMatch(/unsafe|connect-src|https?:|\*/);
  });

  test("names only files that exist", () => {
    const { background } = manifest;
    const named = [
      manifest.action.default_popup,
      manifest.options_ui.page,
      ...(manifest.storage === undefined ? [] : [manifest.storage.managed_schema]),
      ...Object.values<string>(manifest.icons),
      ...Object.values<string>(manifest.action.default_icon),
      background.service_worker ?? background.scripts[0],
    ];
    for (const path of named) expect(existsSync(resolve(folder, path)), path).toBe(true);
  });

  test.each(["popup", "settings", "welcome"])("has one style sheet for the %s page, its own", (page) => {
    const html = readFileSync(resolve(folder, `src/${page}/index.html`), "utf8");
    const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)"/g)].map(
      ([, path]) => path ?? "",
    );
    expect(sheets).toHaveLength(1);
    const css = readFileSync(resolve(folder, sheets[0] ?? ""), "utf8");
    const source = readFileSync(resolve(import.meta.dirname, `../../src/${page}/${page}.css`), "utf8");
    const classes = [...source.matchAll(/^\.([\w-]+) \{/gm)].map(([, name]) => `.${name}`);
    expect(classes.length).toBeGreaterThan(0);
    expect(classes.filter((name) => !css.includes(name))).toEqual([]);
  });

  test("asks nothing of the network and writes nothing to the console", () => {
    for (const path of scripts) {
      const code = readFileSync(path, "utf8");
      expect(code, path).not.toMatch(
        /\bfetch\(|new XMLHttpRequest|new WebSocket|sendBeacon|EventSource|console\.(log|info|debug)/,
      );
      expect(code, path).not.toMatch(/\beval\(|new Function\(/);
    }
    expect(scripts.length).toBeGreaterThan(1);
  });

  test("the scripts for watched pages stand alone, and are small", () => {
    for (const name of ["page-observer", "page-bridge"]) {
      const code = readFileSync(resolve(folder, `src/capture/${name}.iife.js`), "utf8");
      expect(code.length, name).toBeLessThanOrEqual(4096);
      // One function and nothing else: no import, and no name that the page would see.
      expect(code, name).toMatch(/^\(function\(\)\{[\s\S]*\}\)\(\);\s*$/);
      expect(code, name).not.toMatch(/\bimport\b|\brequire\(/);
    }
  });
});

test("Chrome has a service worker and its floor", () => {
  const manifest = JSON.parse(readFileSync(resolve(dist, "chrome/manifest.json"), "utf8"));
  expect(manifest.background).toEqual({ service_worker: "service-worker-loader.js", type: "module" });
  expect(manifest.minimum_chrome_version).toBe("120");
  expect(manifest.storage).toEqual({ managed_schema: "managed-schema.json" });
  expect(manifest).not.toHaveProperty("browser_specific_settings");
});

test("Firefox has an event page, its id, its floor, and says that it collects no data", () => {
  const manifest = JSON.parse(readFileSync(resolve(dist, "firefox/manifest.json"), "utf8"));
  expect(manifest.background).toEqual({ scripts: ["service-worker-loader.js"], type: "module" });
  expect(manifest.browser_specific_settings.gecko).toEqual({
    id: "token-lens-for-twilio-voice@addons.local",
    strict_min_version: "140.0",
    data_collection_permissions: { required: ["none"] },
  });
  expect(manifest).not.toHaveProperty("minimum_chrome_version");
  expect(manifest).not.toHaveProperty("storage");
});

test("Safari has a service worker and the floor from which webRequest shows headers", () => {
  const manifest = JSON.parse(readFileSync(resolve(dist, "safari/manifest.json"), "utf8"));
  expect(manifest.background.service_worker).toBe("service-worker-loader.js");
  expect(manifest.browser_specific_settings).toEqual({ safari: { strict_min_version: "18.4" } });
  expect(manifest).not.toHaveProperty("minimum_chrome_version");
});
