import { BRACKETED, bareValue } from "./header-forms/bare-value.ts";
import { escapedLine } from "./header-forms/escaped-line.ts";
import { isHeaderName } from "./header-forms/header-names.ts";
import { type HeaderValue, LONGEST, PROBE } from "./header-forms/header-value.ts";
import { looseValue } from "./header-forms/loose-value.ts";
import { openValue } from "./header-forms/open-value.ts";
import { argumentLine, quotedLine } from "./header-forms/quoted-line.ts";
import { attributeValue, columnValue, elementValue, fieldValue } from "./header-forms/table-cell.ts";
import { valueBelow } from "./header-forms/value-below.ts";
import { looseEnd } from "./loose-end.ts";
import { plainText } from "./plain-text.ts";
import type { Escape } from "./quoted-value.ts";
import type { Shell } from "./shell-word.ts";

/** Also as servers spell it: `HTTP_X_TWILIO_TOKEN`, `$http_x_twilio_token`. A line end may be written before it. */
const NAME = /(?:(?<![\w-])|(?<=\\[nrt]|-H))(?:\$?http_)?x[-_]twilio[-_]token(?![\w-])/gi;
const HTTPIE =
  /^[ \t]*(?:[$%>#][ \t]+)?(?:https?|xhs?)[ \t]+(?:-\S+[ \t]+)*(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|get|post|put)[ \t]|["']?[\w.:/-]*[.:/])/m;
const SEPARATOR = /^[ \t]*(?:=>|->|\u2192|:=|[:=\uff1a])[ \t]*/;
/** Of bold text in Markdown. */
const BOLD_SEPARATOR = /^(?:\*\*[ \t]*[:=]|[ \t]*[:=][ \t]*\*\*)[ \t]*/;
/** Behind a name in brackets; PHP prints a list of one value below it. */
const BRACKET = /^[\]})][ \t]*(?:=>?|:)[ \t]*(?:Array\s{1,60}\(\s{1,60}\[0\] => )?/;
const KEY_SEPARATOR = /^(?:\s*\]\s*=>?|\s*(?:=>|->|:=|[:=,]))\s*/;
/** Where a text writes a header as two fields: the one behind its name. */
const VALUE_FIELD =
  /^["'`\\]{0,8}[ \t]{0,9}[,;]?\s{0,60}["'`\\:[({]{0,8}val(?:ue)?["'`\\\])]{0,8}\s{0,9}(?:=>|[:=])[ \t]{0,9}/i;
const OPTION = /(?:^|\s)(?:-H[ \t=]?|--header[ \t=]+)\$?$/;

/** How the command lines of a text are quoted. */
interface Dialect {
  readonly shell: Shell;
  readonly isHttpie: boolean;
}

function dialectOf(text: string, isCmd: boolean): Dialect {
  const powershell = /\bInvoke-(?:WebRequest|RestMethod)\b/.test(text);
  const windows = isCmd || /\bcurl\.exe\b|-H "[\w-]{1,60}:[^"\n\\]{0,4000}""/.test(text);
  return { shell: powershell ? "powershell" : windows ? "windows" : "posix", isHttpie: HTTPIE.test(text) };
}

/**
 * Values of the token header in a text, wherever its name stands: in commands, code, dumps, logs, tables, lists and
 * sentences. What a structure encloses is kept exactly, with what was sent around the token; elsewhere the value ends
 * where the token ends. The time is linear in the length of the text.
 *
 * @returns The values in the order of the text; their indices count in the text as it was given.
 */
export function headerValues(chunk: string): HeaderValue[] {
  const { text, isCmd, originOf } = plainText(chunk);
  const dialect = dialectOf(text, isCmd);
  const values: HeaderValue[] = [];
  NAME.lastIndex = 0;
  for (let match = NAME.exec(text); match; match = NAME.exec(text)) {
    const end = NAME.lastIndex;
    const found = valueBehind(text, match.index, end, dialect);
    if (found === null) continue;
    const value = found.value.slice(0, LONGEST);
    values.push({ ...found, value, start: originOf(found.start), end: originOf(found.end) });
    // Whatever stands inside the value is no header; this also keeps the time linear.
    NAME.lastIndex = Math.max(end, found.end);
  }
  return values;
}

function valueBehind(
  text: string,
  start: number,
  end: number,
  { shell, isHttpie }: Dialect,
): HeaderValue | null {
  const before = text.slice(Math.max(0, start - 20), start);
  const opener = /\\{0,7}["'`]$/.exec(before)?.[0] ?? "";
  const isKey = opener !== "" && text.startsWith(opener, end);
  const escaping: Escape = shell === "powershell" ? "backtick" : "code";
  const outside = start - opener.length;
  const option = OPTION.test(text.slice(Math.max(0, outside - 20), outside));
  const isWord = option || (isHttpie && /(?:^|\s)\$?$/.test(text.slice(Math.max(0, outside - 2), outside)));
  if (isWord && opener.length < 2 && opener !== "`" && !isKey) {
    const from = text[outside - 1] === "$" ? outside - 1 : outside;
    const found = argumentLine(text, from, shell);
    if (found !== null || option) return found;
  }
  const attribute = isKey ? attributeValue(text, end) : null;
  if (attribute !== null) return attribute;
  const field = VALUE_FIELD.exec(text.slice(end, end + PROBE))?.[0];
  if (field !== undefined)
    return fieldBehind(text, start, end + field.length, field.includes("\n"), escaping);
  if (isKey) return keyed(text, start, end, opener, escaping);
  if (opener !== "") return quotedLine(text, end, opener, opener === "'" ? "code" : escaping);
  const slashes = /(\\+)[nrt]$/.exec(before)?.[1]?.length;
  if (slashes !== undefined) return escapedLine(text, end, slashes);
  return elementValue(text, end) ?? columnValue(text, end) ?? unquoted(text, start, end, escaping);
}

/** The value behind a name in quotes: a key of code or of a dump, or a cell. */
function keyed(
  text: string,
  start: number,
  end: number,
  opener: string,
  escaping: Escape,
): HeaderValue | null {
  const cell = elementValue(text, end) ?? columnValue(text, end);
  if (cell !== null) return cell;
  const at = end + opener.length;
  const separator = KEY_SEPARATOR.exec(text.slice(at, at + PROBE))?.[0];
  if (separator === undefined) return null;
  if (!separator.includes(",")) return openValue(text, at + separator.length, true, escaping);
  const line = text.slice(Math.max(0, start - 200), start - opener.length);
  if (opener === '"' && /(?:^|\n)(?:[^\n([{]{0,199}[,;])?$/.test(line)) return fieldValue(text, end, true);
  const isArgument = /\([^"'`\n)]{0,80}$/.test(line);
  if (!isArgument && separator.includes("\n")) return null;
  const found = openValue(text, at + separator.length, true, escaping);
  // A list of names, such as of those that a server allows.
  return isArgument || (found !== null && !isHeaderName(found.value)) ? found : null;
}

function fieldBehind(
  text: string,
  start: number,
  at: number,
  isBelow: boolean,
  escaping: Escape,
): HeaderValue | null {
  if (/^\\{0,7}["'`[]/.test(text.slice(at, at + 8))) {
    const isYaml = isBelow && text[at] === "'";
    return openValue(text, at, true, isYaml ? "doubled" : escaping);
  }
  const found = isBelow ? looseValue(text, at) : bareValue(text, start, at, ": ", escaping);
  return found === null ? null : { ...found, proven: isBelow || found.proven };
}

function unquoted(text: string, start: number, end: number, escaping: Escape): HeaderValue | null {
  const probe = text.slice(end, end + PROBE);
  const bracket = BRACKET.exec(probe)?.[0];
  const isBold = text.startsWith("**", start - 2);
  const separator = bracket ?? (isBold ? BOLD_SEPARATOR : SEPARATOR).exec(probe)?.[0];
  if (separator === undefined) return apart(text, start, end);
  const at = end + separator.length;
  if (/^\r?\n/.test(text.slice(at, at + 2))) return valueBelow(text, at);
  return bareValue(
    text,
    start,
    at,
    bracket === undefined ? separator.replaceAll("*", "") : BRACKETED,
    escaping,
  );
}

/** The value that no separator joins to its name: below it, in the next field, or in quotes as in a server's settings. */
function apart(text: string, start: number, end: number): HeaderValue | null {
  const isField = /(?:^|[\n,;])$/.test(text.slice(Math.max(0, start - 1), start));
  const found = valueBelow(text, end) ?? (isField ? fieldValue(text, end, false) : null);
  if (found !== null || !/^[ \t]{1,20}["']/.test(text.slice(end, end + 30))) return found;
  const quoted = openValue(text, end, true, "code");
  return quoted !== null && looseEnd(quoted.value).kind !== "line" ? { ...quoted, proven: false } : null;
}
