import { readdirSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { importsOf } from "./imports-of.ts";

const root = resolve(import.meta.dirname, "../..");

/**
 * The rooms of the house from the bottom up, and what each may import besides itself: only rooms that stand above it
 * in this table, so that no two can import each other.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  "core/json": [],
  "core/text": ["core/json"],
  "core/twilio": ["core/json", "core/text"],
  "core/token": ["core/json", "core/text", "core/twilio"],
  "core/evidence": ["core/json", "core/text", "core/twilio", "core/token"],
  "core/rules": ["core/json", "core/text", "core/twilio", "core/token", "core/evidence"],
  "core/verdict": ["core/json", "core/text", "core/twilio", "core/token", "core/evidence", "core/rules"],
  "core/session": [
    "core/json",
    "core/text",
    "core/twilio",
    "core/token",
    "core/evidence",
    "core/rules",
    "core/verdict",
  ],
  "core/settings": ["core/json", "core/text", "core/twilio"],
  words: ["core"],
  recording: ["core"],
  ticket: ["core", "words"],
  messaging: ["core"],
  capture: ["core"],
  store: ["core"],
  background: ["core", "words", "messaging", "capture", "store"],
  ui: ["core", "words"],
  popup: ["core", "words", "ticket", "ui"],
  settings: ["core", "words", "ui"],
  welcome: ["core", "words", "ui", "popup"],
};

/** Entry files and the few others that reach further than their room: they construct and connect. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  "popup/main.tsx": ["messaging", "store"],
  "settings/main.tsx": ["messaging", "store"],
  "welcome/main.tsx": ["store"],
};

/** Packages, and the files that may import each; a folder stands for all files below it. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "@rgrove": ["recording/notations"],
  yaml: ["recording/notations/read-yaml.ts"],
  "jwt-decode": ["core/token"],
  preact: ["ui", "popup", "settings", "welcome"],
  "webextension-polyfill": [
    "background",
    "capture",
    "messaging/channel.ts",
    "store",
    "words/browser-words.ts",
    "popup/main.tsx",
    "popup/find-frames.ts",
    "settings/main.tsx",
    "welcome/main.tsx",
  ],
};

/** Files outside `src` that sources import: the build lists the languages' messages there. */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  "words/message-key.ts": ["../public/_locales/en/messages.json"],
  "words/english-words.ts": ["../public/_locales/en/messages.json"],
};

const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** The room that a file lies in; null for none. */
const roomOf = (path: string): string | null =>
  Object.keys(ROOMS).find((room) => isBelow(dirname(path), room)) ?? null;

/** What is wrong with one import. @param path the importing file, below `src`; @returns null where it is allowed */
function faultOf(path: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, "");
  if (!bare.startsWith(".")) {
    const name = bare.split("/")[0] ?? "";
    const allowed = PACKAGES[name]?.some((place) => isBelow(path, place)) ?? false;
    return allowed ? null : `${path} must not import the package ${name}`;
  }
  const target = relative(resolve(root, "src"), resolve(root, "src", dirname(path), bare));
  if (target.startsWith("..")) {
    return OUTSIDE[path]?.includes(target) ? null : `${path} must not import ${target}`;
  }
  const from = roomOf(path);
  const to = roomOf(target);
  // Entry styles and declarations of a room's own.
  if (from === null || to === null) return `${path} or ${target} lies in no room`;
  if (from === to) return null;
  const allowed = [...(ROOMS[from] ?? []), ...(WIDER[path] ?? [])];
  return allowed.some((room) => isBelow(to, room)) ? null : `${path} must not import ${target}`;
}

const files = readdirSync(resolve(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && name !== "globals.d.ts")
  .map((path) => ({ path, imports: importsOf(readFileSync(resolve(root, "src", path), "utf8")) }));

test.each(Object.keys(ROOMS))("the room %s imports only what stands above it in the table", (room) => {
  const order = Object.keys(ROOMS);
  const later = (ROOMS[room] ?? []).filter(
    (other) => !order.slice(0, order.indexOf(room)).some((known) => isBelow(known, other)),
  );
  expect(later).toEqual([]);
});

test.each(files)("$path keeps to its room", ({ path, imports }) => {
  expect(imports.map((specifier) => faultOf(path, specifier)).filter((fault) => fault !== null)).toEqual([]);
});

test("no file imports itself by way of others", () => {
  const graph = new Map(
    files.map(({ path, imports }) => [
      path,
      imports
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => relative(resolve(root, "src"), resolve(root, "src", dirname(path), specifier))),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(" → "));
    if (done.has(path) || way.includes(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  expect(cycles).toEqual([]);
});

test.each([
  ["core/text/x.ts", "../rules/rule.ts"],
  ["core/token/x.ts", "../../words/words.ts"],
  ["core/session/x.ts", "webextension-polyfill"],
  ["core/json/x.ts", "preact"],
  ["core/json/x.ts", "node:fs"],
  ["words/x.ts", "../../public/_locales/en/messages.json"],
  ["words/x.ts", "../ui/words-context.ts"],
  ["recording/x.ts", "../ticket/ticket.ts"],
  ["capture/x.ts", "../store/session-store.ts"],
  ["store/x.ts", "../capture/watch-requests.ts"],
  ["messaging/x.ts", "../background/handlers.ts"],
  ["background/x.ts", "../popup/Popup.tsx"],
  ["ui/x.tsx", "webextension-polyfill"],
  ["ui/x.tsx", "../popup/model.ts"],
  ["popup/x.tsx", "../store/session-store.ts"],
  ["popup/x.tsx", "../settings/model.ts"],
  ["settings/x.tsx", "../messaging/channel.ts"],
  ["welcome/x.tsx", "../background/welcome.ts"],
])("the table refuses that %s imports %s", (path, specifier) => {
  expect(faultOf(path, specifier)).not.toBeNull();
});

test("every kind of import is found", () => {
  const source = [
    'import { a } from "./a.ts";',
    'import type { B } from "./b.ts";',
    'import "./c.css";',
    'export { d } from "./d.ts";',
    'export type * from "./e.ts";',
    'const f = await import("./f.ts");',
    'import {\n  g,\n} from "./g.ts";',
    'type H = import("./h.ts").H;',
  ].join("\n");
  const found = importsOf(source).map((specifier) => specifier.slice(2, 3));
  expect(found.toSorted().join("")).toBe("abcdefgh");
});
