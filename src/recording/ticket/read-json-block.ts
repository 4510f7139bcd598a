import { isJsonObject } from "../../core/json/is-json-object.ts";
import type { Json, JsonObject } from "../../core/json/json.ts";
import { salvageJson } from "../../core/json/salvage-json.ts";
import { decodeEntities } from "./decode-entities.ts";
import { FENCE } from "./fence.ts";
import type { Markup } from "./markup.ts";
import type { ReadPart } from "./read-part.ts";
import type { SourceLine } from "./source-line.ts";
import { unescapeMarkdown } from "./unescape-markdown.ts";

const UNREAD = /^It (?:cannot|can[’']t) be decoded/;

/** How many lines the JSON object at the beginning takes; null where its end is missing. */
function lengthOf(lines: readonly string[]): number | null {
  let depth = 0;
  let inString = false;
  for (const [index, line] of lines.entries()) {
    for (let at = 0; at < line.length; at++) {
      const sign = line[at];
      if (inString && sign === "\\") at++;
      else if (sign === '"') inString = !inString;
      else if (inString) continue;
      else if (sign === "{" || sign === "[") depth++;
      else if (sign === "}" || sign === "]") depth--;
      if (depth === 0 && (sign === "}" || sign === "]")) return index + 1;
    }
  }
  return null;
}

function parse(text: string): JsonObject | null {
  try {
    const value = JSON.parse(text) as Json;
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Reads JSON also where a program wrapped its lines, or made its quotes typographic. */
function parseWrapped(lines: readonly string[]): JsonObject | null {
  const text = lines.join("\n");
  return parse(text) ?? parse(lines.join(" ")) ?? parse(text.replace(/[“”„]/g, '"'));
}

/** Reads the JSON below a title. @param isOpen the ticket breaks off in this section; @returns null where there is none */
export function readJsonBlock(
  source: readonly SourceLine[],
  { html, escaped }: Markup,
  isOpen: boolean,
): ReadPart<JsonObject | null> | null {
  const below = source.filter(({ text }) => !FENCE.test(escaped ? unescapeMarkdown(text) : text));
  const [first] = below;
  if (first === undefined) return null;
  if (UNREAD.test(first.text)) return { value: null, last: first };
  const decoded = below.map(({ text }) => (html ? decodeEntities(text) : text));
  const texts = escaped ? decoded.map(unescapeMarkdown) : decoded;
  if (!/^\s*\{/.test(texts[0] ?? "")) return null;
  const length = lengthOf(texts) ?? (isOpen ? null : texts.length);
  // What is left of one that breaks off ends where its text does.
  const blank = below.findIndex(({ afterBlank }, index) => index > 0 && afterBlank);
  const whole = length ?? (blank < 0 ? texts.length : blank);
  const lines = texts.slice(0, whole);
  const value = parseWrapped(lines) ?? salvageJson(lines.join("\n")) ?? null;
  // A fence that closes it belongs to it.
  const end = below[whole - 1] ?? first;
  const next = source[source.indexOf(end) + 1];
  const last = next !== undefined && !below.includes(next) && length !== null ? next : end;
  return { value, last };
}
