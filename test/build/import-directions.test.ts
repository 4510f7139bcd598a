import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const biome = resolve(root, "node_modules/@biomejs/biome/bin/biome");
let folder = "";

// A folder with the project's rules and nothing else, so that a stopped test leaves no file in the sources.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "token-lens-lint-"));
  const {
    $schema: _schema,
    vcs: _vcs,
    ...rules
  } = JSON.parse(readFileSync(resolve(root, "biome.json"), "utf8"));
  writeFileSync(join(folder, "biome.json"), JSON.stringify(rules));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the linter says of a file with one import, if it stood at a path. */
function lint(path: string, imported: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `import * as thing from "${imported}";\n\nexport const used = thing;\n`);
  const { stdout, stderr } = spawnSync(process.execPath, [biome, "lint", path], {
    cwd: folder,
    encoding: "utf8",
  });
  return stdout + stderr;
}

test.each([
  ["src/core/x.ts", "../store/session-store.ts"],
  ["src/core/session/x.ts", "webextension-polyfill"],
  ["src/core/x.ts", "preact"],
  ["src/capture/x.ts", "../store/session-store.ts"],
  ["src/store/x.ts", "../capture/watch-requests.ts"],
  ["src/messaging/x.ts", "../background/handlers.ts"],
  ["src/background/x.ts", "../popup/Popup.tsx"],
  ["src/ui/x.tsx", "webextension-polyfill"],
  ["src/ui/x.tsx", "../popup/model.ts"],
  ["src/popup/x.tsx", "../store/session-store.ts"],
  ["src/popup/x.tsx", "webextension-polyfill"],
  ["src/i18n/x.ts", "webextension-polyfill"],
  ["src/i18n/x.ts", "../ui/words-context.ts"],
  ["src/core/x.ts", "../i18n/words.ts"],
  ["src/welcome/x.tsx", "../store/welcome-flag.ts"],
  ["src/welcome/x.tsx", "../background/welcome.ts"],
  ["src/popup/x.tsx", "../welcome/demo-session.ts"],
  ["src/popup/x.tsx", "../settings/model.ts"],
  ["src/settings/x.tsx", "../store/settings-store.ts"],
  ["src/settings/x.tsx", "../messaging/channel.ts"],
  ["src/settings/x.tsx", "webextension-polyfill"],
  ["src/settings/x.tsx", "../popup/model.ts"],
  ["src/settings/x.tsx", "../background/handlers.ts"],
  ["src/background/x.ts", "../settings/model.ts"],
  ["src/core/x.ts", "../settings/model.ts"],
  ["src/ui/x.tsx", "../settings/model.ts"],
])("the linter refuses that %s imports %s", (path, imported) => {
  expect(lint(path, imported)).toContain("noRestrictedImports");
});

test.each([
  ["src/settings/main.tsx", "../store/settings-store.ts"],
  ["src/settings/x.tsx", "../core/settings.ts"],
  ["src/store/x.ts", "../core/settings.ts"],
  ["src/popup/main.tsx", "../store/follow-session.ts"],
  ["src/background/x.ts", "../store/session-store.ts"],
  ["src/ui/x.tsx", "../core/duration.ts"],
])("the linter lets %s import %s", (path, imported) => {
  expect(lint(path, imported)).toContain("Checked 1 file");
  expect(lint(path, imported)).not.toContain("noRestrictedImports");
});
