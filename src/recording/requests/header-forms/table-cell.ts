import { quotedValue } from "../quoted-value.ts";
import { isHeaderName } from "./header-names.ts";
import { type HeaderValue, lineEnd, PROBE } from "./header-value.ts";

const TAGS =
  /^[:=]?\s{0,20}(?:<\/[a-z][\w:-]{0,58}\s{0,9}>\s{0,60}){1,4}[:=]?\s{0,20}(?:<[a-z][^<>]{0,200}>\s{0,60}){0,4}/i;
const ATTRIBUTE = /^["']\s{1,20}value\s{0,5}=\s{0,5}(["'])/i;
const OPEN_TAG = /^["'](?:\s{1,9}[\w:-]{1,40}=["'][^"'<>]{0,100}["']){0,4}\s{0,9}>/;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(quot|apos|amp|lt|gt));/gi;
const NAMED: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: "&", lt: "<", gt: ">" };

/** Undoes the entities of HTML and XML that every writer uses. */
function withoutEntities(text: string): string {
  return text.replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? "";
    const point = decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal);
    return point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
  });
}

/** The attribute `value` behind an attribute that holds the name. */
export function attributeValue(text: string, nameEnd: number): HeaderValue | null {
  const attribute = ATTRIBUTE.exec(text.slice(nameEnd, nameEnd + PROBE));
  if (attribute === null) return null;
  const start = nameEnd + attribute[0].length;
  const { value, end } = quotedValue(text, start, attribute[1] ?? '"', "none", lineEnd(text, start));
  return { value: withoutEntities(value), start, end, proven: true };
}

/** The cell or element behind the one that holds the name; HTML and XML. */
export function elementValue(text: string, nameEnd: number): HeaderValue | null {
  const probe = text.slice(nameEnd, nameEnd + 800);
  const before = TAGS.exec(probe)?.[0] ?? OPEN_TAG.exec(probe)?.[0];
  if (before === undefined) return null;
  const start = nameEnd + before.length;
  const limit = lineEnd(text, start);
  const tag = text.slice(start, limit).indexOf("<");
  const end = tag < 0 ? limit : start + tag;
  return { value: withoutEntities(text.slice(start, end)).trim(), start, end, proven: true };
}

/** The next column of a table in Markdown or a terminal, or behind a tab. */
export function columnValue(text: string, nameEnd: number): HeaderValue | null {
  const separator = /^(["'`]?[ ]{0,80}[|\u2502][ ]{0,80}|[ ]{0,3}\t[ \t]{0,20})/.exec(
    text.slice(nameEnd, nameEnd + 200),
  )?.[0];
  if (separator === undefined) return null;
  const start = nameEnd + separator.length;
  const isTab = separator.includes("\t");
  const line = text.slice(start, lineEnd(text, start));
  const end = (isTab ? /^[^\t]*/ : /^(?:\\[\s\S]|[^|\u2502\\])*/).exec(line)?.[0].length ?? 0;
  const cell = line.slice(0, end).trim();
  const value = isTab ? cell : cell.replace(/^`+ ?(.*?) ?`+$/, "$1").replace(/\\([|\\])/g, "$1");
  return value === "" ? null : { value, start, end: start + end, proven: true };
}

/** The next field of a line of comma-separated values; in a list of headers' names there is none. */
export function fieldValue(text: string, nameEnd: number, isQuoted: boolean): HeaderValue | null {
  const probe = text.slice(nameEnd, nameEnd + PROBE);
  const separator = (isQuoted ? /^["'][ ]{0,9}([,;])[ ]{0,9}/ : /^([,;])(?=\S)/).exec(probe);
  if (separator === null) return null;
  const start = nameEnd + separator[0].length;
  const limit = lineEnd(text, start);
  if (text[start] === '"') {
    const { value, end, closed } = quotedValue(text, start + 1, '"', "doubled", limit);
    return closed && !isHeaderName(value) ? { value, start: start + 1, end, proven: true } : null;
  }
  const line = text.slice(start, limit);
  const mark = line.indexOf(separator[1] ?? ",");
  const end = mark < 0 ? line.length : mark;
  const value = line.slice(0, end).trim();
  return isHeaderName(value) ? null : { value, start, end: start + end, proven: true };
}
