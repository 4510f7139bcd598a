import { isJsonObject } from "../../core/json/is-json-object.ts";
import type { Json, JsonObject } from "../../core/json/json.ts";
import { salvageJson } from "../../core/json/salvage-json.ts";
import { decodeEntities } from "./decode-entities.ts";
import { readJsonTicket } from "./read-json-ticket.ts";
import type { SourceLine } from "./source-line.ts";
import type { ToldTicket } from "./told-ticket.ts";
import { unescapeMarkdown } from "./unescape-markdown.ts";

const FORMAT =
  /(?:"|&quot;|&#34;|\\")format\\?(?:"|&quot;|&#34;) ?: ?(?:"|&quot;|&#34;|\\")token-lens-ticket(?:\/|\\\/)1/;

interface Found {
  readonly start: number;
  /** The place after its last character; null where the end is missing. */
  readonly end: number | null;
  /** The place before which it ends at the latest. */
  readonly limit: number;
}

/** Finds the objects that say they are tickets; a line break ends a string that was none, so that prose harms nothing. */
function findObjects(text: string): readonly Found[] {
  const found: Found[] = [];
  const open: number[] = [];
  const marked: number[] = [];
  const mark = /"format"\s*:\s*"token-lens-ticket\/1"/y;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "{") open.push(at);
    else if (sign === "}") {
      const start = open.pop();
      if (start !== undefined && start === marked.at(-1)) {
        marked.pop();
        found.push({ start, end: at + 1, limit: at + 1 });
      }
    } else if (sign === '"') {
      mark.lastIndex = at;
      const object = open.at(-1);
      if (object !== undefined && object !== marked.at(-1) && mark.test(text)) {
        marked.push(object);
        at = mark.lastIndex - 1;
      } else at = endOfString(text, at);
    }
  }
  // One whose end is missing ends where the next one begins at the latest.
  const unclosed = marked.map((start, index) => ({
    start,
    end: null,
    limit: marked[index + 1] ?? text.length,
  }));
  return [...found, ...unclosed];
}

/** The quote that ends a string, else the end of its line. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"' && text[at] !== "\n") at += text[at] === "\\" ? 2 : 1;
  return at;
}

function parse(text: string): JsonObject | null {
  try {
    const value = JSON.parse(text) as Json;
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The tickets in the lines once these were read in one way. */
function readLines(lines: readonly SourceLine[], read: (text: string) => string): readonly ToldTicket[] {
  const texts = lines.map((line) => read(line.text));
  const text = texts.join("\n");
  const starts: number[] = [];
  let length = 0;
  for (const each of texts) {
    starts.push(length);
    length += each.length + 1;
  }
  const lineAt = (place: number): SourceLine | undefined => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return lines[low];
  };
  return findObjects(text).flatMap(({ start, end, limit }) => {
    const whole = text.slice(start, limit);
    const value = end === null ? (salvageJson(whole) ?? null) : parse(whole);
    if (value === null || !Object.hasOwn(value, "verdict")) return [];
    const place = { start: lineAt(start)?.start ?? 0, end: lineAt(limit - 1)?.end ?? 0 };
    return [readJsonTicket(value, place, end === null)];
  });
}

/** Finds the tickets in JSON, and reads them, also where their quotes are HTML's entities or have backslashes. */
export function findJsonTickets(lines: readonly SourceLine[]): readonly ToldTicket[] {
  const marks = lines.map(({ text }) => FORMAT.exec(text)?.[0]).filter((mark) => mark !== undefined);
  if (marks.length === 0) return [];
  const isHtml = marks.some((mark) => mark.includes("&"));
  const isEscaped = marks.some((mark) => mark.startsWith("\\"));
  return readLines(lines, (text) => {
    const decoded = isHtml ? decodeEntities(text) : text;
    return isEscaped ? unescapeMarkdown(decoded) : decoded;
  });
}
