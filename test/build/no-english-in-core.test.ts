import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { stringLiterals } from "./string-literals.ts";

const core = resolve(import.meta.dirname, "../../src/core");

/** Names of products and services that have a space, and words that pages and servers write: none of them is ours. */
const NOT_OURS = new Set(["Amazon Cognito", "Microsoft Entra"]);

/** Two words or more in a row are a text for people, and belong to the messages. */
function isEnglish(text: string): boolean {
  const words = text.replace(/\$\{[^}]*\}/g, "…");
  return /[A-Za-z]{2,}[,;:]? [A-Za-z]{2,}/.test(words) && !NOT_OURS.has(text);
}

const files = readdirSync(core, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

test("the core has files", () => expect(files.length).toBeGreaterThan(50));

test.each(files)("core/%s has no text that users read", (name) => {
  const literals = stringLiterals(readFileSync(resolve(core, name), "utf8"));
  expect(literals.filter(isEnglish)).toEqual([]);
});

test("a text for people is found in every kind of string, and nothing in comments, patterns and codes", () => {
  const source = [
    '/** The token expired. */ const a = "The token expired.";',
    '// Not a "text for people".',
    "const b = 'Twilio refused it';",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text that is looked through
    "const c = `The clock is ${d} behind`;",
    "const d = /is not a token/;",
    'const e = "Your secret";',
    'const f = ["iss", "grants.voice", "becomes-note", "https://www.twilio.com/docs"];',
  ].join("\n");
  expect(stringLiterals(source).filter(isEnglish)).toEqual([
    "The token expired.",
    "Twilio refused it",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as it was written
    "The clock is ${d} behind",
    "Your secret",
  ]);
});
