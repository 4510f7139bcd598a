import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../../manifest.json" with { type: "json" };
import english from "../../../public/_locales/en/messages.json" with { type: "json" };
import { type Messages, pseudoLocale } from "../../support/gallery/pseudo-locale.ts";
import { localeFaults, ownFaults } from "./locale-faults.ts";
import { ENGINE_KEY, usedKeys } from "./used-keys.ts";

const root = resolve(import.meta.dirname, "../../..");
const keys = Object.keys(english);

/** The files below a folder whose names end so. */
function read(folder: string, ending: RegExp): readonly { readonly name: string; readonly text: string }[] {
  const names = readdirSync(resolve(root, folder), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => ending.test(name))
    .map((name) => ({ name, text: readFileSync(resolve(root, folder, name), "utf8") }));
}

/** Names in `__MSG_…__`, as a browser puts messages into the manifest and into style sheets. */
function namedMessages(text: string): string[] {
  return [...text.matchAll(/__MSG_(\w+?)__/g)].map(([, name]) => name ?? "");
}

test("the English messages are sound", () => {
  expect(ownFaults(english)).toEqual([]);
});

test("every message that the manifest or a style sheet names exists", () => {
  const named = [JSON.stringify(manifest), ...read("src", /\.css$/).map(({ text }) => text)].flatMap(
    namedMessages,
  );
  expect(named).toContain("app_name");
  expect(named.filter((name) => !keys.includes(name))).toEqual([]);
});

test("no page holds a __MSG_ name, which browsers replace in the manifest and in style sheets only", () => {
  const pages = read("src", /\.html$/);
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.filter(({ text }) => namedMessages(text).length > 0).map(({ name }) => name)).toEqual([]);
});

test("every message is used; for those of the engine see engine-messages.test.ts", () => {
  const source = read("src", /\.tsx?$/)
    .map(({ text }) => text)
    .join("\n");
  const used = new Set([...usedKeys(keys, source), ...namedMessages(JSON.stringify(manifest))]);
  expect(keys.filter((key) => !used.has(key) && !ENGINE_KEY.test(key))).toEqual([]);
});

test("a use is found in quotes, by the base of a plural, and in a template; not in a part of a word", () => {
  const all = ["one_thing", "calls_one", "calls_other", "claim_app", "claim_push", "seen"];
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source text that is looked through
  const source = 'say("one_thing"); count("calls", 2); say(`claim_${name}`); unseen("unseen")';
  expect(usedKeys(all, source)).toEqual(["one_thing", "calls_one", "calls_other", "claim_app", "claim_push"]);
});

test.each(read("public/_locales", /messages\.json$/))("$name fits the English messages", ({ text }) => {
  expect(localeFaults(JSON.parse(text), english)).toEqual([]);
});

test("the made-up language fits the English messages", () => {
  expect(localeFaults(pseudoLocale(english, "el"), english)).toEqual([]);
});

test("a language may leave messages out, have plural forms of its own, and translate rules", () => {
  const messages: Messages = {
    language: { message: "pl" },
    long_all_few: { ...english.long_all_other, message: "Pokaż wszystkie $COUNT$ znaki" },
    rule_token_expired_title: { message: "Token {expiry}" },
  };
  expect(localeFaults(messages, english)).toEqual([]);
});

test("what is wrong with a language is found", () => {
  const messages: Messages = {
    app_name: { message: " " },
    ago: { message: "przed $TIME$", placeholders: { time: { content: "$1" } } },
    in_time: { message: "za $LENGTH$ $MORE$", placeholders: { length: { content: "$2" } } },
    story_title: { message: "$1" },
    no_such_message: { message: "…" },
    rule_no_such_rule_why: { message: "…" },
    rule_token_expired_title: { message: "{age} temu" },
  };
  expect(localeFaults(messages, english)).toEqual([
    "app_name is empty",
    "in_time uses more undeclared",
    "in_time has the contents $2",
    "story_title uses a number where a name belongs",
    "ago has other placeholders than ago in English",
    "in_time has other placeholders than in_time in English",
    "no_such_message is no message of the extension",
    "rule_no_such_rule_why is no message of the extension",
    "rule_token_expired_title uses {age}, which rule_token_expired_title does not have in English",
    "language is missing",
  ]);
});
