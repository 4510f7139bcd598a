import type { Json } from "../json/json.ts";
import { parseJson } from "../json/parse-json.ts";
import { type Decoration, decorationsOf } from "./decoration.ts";
import { decodeEncodedToken } from "./encoded-token.ts";
import { findJsonToken } from "./find-json-token.ts";
import { scanToken } from "./scan-token.ts";
import type { ForeignPiece } from "./token-reading.ts";

/** A text with everything that surrounds the token taken off. */
export interface PeeledText {
  readonly core: string;
  /** In the order in which they were taken off, each once. */
  readonly decorations: ReadonlySet<Decoration>;
  /** What stood within the token, was no part of it, and was read through. */
  readonly foreign: readonly ForeignPiece[];
  /** Parsed value, where the text (without its decorations) is JSON that holds no token. */
  readonly json: Json | undefined;
}

const PLAIN = /^[\w-]+\.[\w-]*\.[\w-]*$/;
/** A prefix in words; a space or colon must follow, so that no letter of a token is taken for it. */
const SCHEME = /^(?:bearer|jwt|token)(?:\s+|\s*:\s*)(?=\S)/i;
const HEADER_NAME = /^["']?x-twilio-token["']?\s*[:=]\s*/i;
const BYTES = /^[bB](['"])/;
const ESCAPED_QUOTE = /^\\{1,8}["'`]/;
const QUOTES = "\"'`\u201a\u201c\u201d\u201e\u2018\u2019\u2039\u203a\u00ab\u00bb\u300c\u300d";
const OF_TOKEN = /[\w.+/=-]/;
/** Start of a base64 JSON object. */
const OBJECT = /^e(?:y[A-DI-L]|w[k-r0-3])/;
const UNSEEN_AT_ENDS = "\ufeff\u200b\u200c\u200d\u2060\u00ad\u200e\u200f";
/** Marks that end a sentence or an argument list, and can stand after a pasted token. */
const CLOSING = ",;.)>]}";
const MAX_LAYERS = 8;

/**
 * Takes off what is wrapped around a token, layer by layer: white space, quotes, `Bearer`, a Python bytes
 * literal, JSON, URL encoding, a second base64 and so on. Whether a layer is a fault depends on where the text
 * came from, and is not decided here.
 *
 * @param text Anything at all. The time is linear in its length.
 */
export function peelToken(text: string): PeeledText {
  const decorations = new Set<Decoration>();
  if (PLAIN.test(text)) return { core: text, decorations, foreign: [], json: undefined };
  let core = text;
  let json: Json | undefined;
  let foreign: readonly ForeignPiece[] = [];
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const next = peelOnce(core, decorations);
    if (next.json !== undefined) json = next.json;
    if (next.foreign !== undefined) foreign = next.foreign;
    if (next.core === core) break;
    core = next.core;
    if (PLAIN.test(core)) break;
  }
  return { core, decorations, foreign, json };
}

interface Step {
  readonly core: string;
  readonly json?: Json;
  readonly foreign?: readonly ForeignPiece[];
}

function peelOnce(text: string, decorations: Set<Decoration>): Step {
  const off = (decoration: Decoration, core: string): Step => {
    decorations.add(decoration);
    return { core };
  };
  const trimmed = trimEnds(text, (c) => c.trim() === "" || UNSEEN_AT_ENDS.includes(c));
  if (trimmed !== text) return off("space-at-ends", trimmed);
  if (OBJECT.test(text)) {
    const { clean, end, foreign } = scanToken(text, 0);
    if (end === text.length && (clean !== text || !OF_TOKEN.test(text.at(-1) ?? ""))) {
      for (const decoration of decorationsOf(foreign)) decorations.add(decoration);
      return { core: clean, foreign };
    }
  }
  const header = HEADER_NAME.exec(text);
  if (header) return off("header-name", text.slice(header[0].length));
  const scheme = SCHEME.exec(text);
  if (scheme) return off("bearer", text.slice(scheme[0].length));
  const bytes = BYTES.exec(text);
  if (bytes && text.length > 2 && text.endsWith(bytes[1] ?? ""))
    return off("bytes-literal", text.slice(2, -1));
  if (ESCAPED_QUOTE.test(text))
    return off(
      "quotes",
      trimEnds(text, (c) => c === "\\" || QUOTES.includes(c)),
    );
  if (QUOTES.includes(text[0] ?? " ") || QUOTES.includes(text.at(-1) ?? " ")) {
    return unquote(text, decorations);
  }
  if (text.startsWith("{") || text.startsWith("[")) return openJson(text, decorations);
  const decoded = decodeEncodedToken(text);
  if (decoded !== null) return off("base64", decoded);
  if (/^e[yw]\S*$|^[\w-]+%2e/i.test(text)) {
    if (text.includes("%")) return off("url-encoded", decodePercent(text));
    if (text.includes("\\")) return off("backslashes", text.replace(/\\/g, ""));
    const unclosed = trimEnds(text, (c) => CLOSING.includes(c));
    // An empty third part is a fault of the token; only a fourth dot, or another mark, is the text's.
    if (unclosed !== text && !text.endsWith("..") && (dotCount(unclosed) === 2 || dotCount(unclosed) === 4)) {
      return off("punctuation", unclosed);
    }
  }
  if (/^ey[\w-]/.test(text) && /\s/.test(text)) {
    const joined = text.replace(/\s+/g, "");
    if (/^[\w+/=-]+\.[\w+/=-]+\.[\w+/=-]*$/.test(joined)) return off("space-inside", joined);
  }
  return { core: text };
}

function unquote(text: string, decorations: Set<Decoration>): Step {
  if (text.startsWith('"') && text.endsWith('"') && text.length > 1) {
    const inner = parseJson(text);
    if (typeof inner === "string") {
      decorations.add(/^\s*[{["]/.test(inner) ? "json-in-string" : "quotes");
      return { core: inner };
    }
  }
  const core = trimEnds(text, (c) => QUOTES.includes(c));
  if (core === "") return { core: text };
  decorations.add("quotes");
  return { core };
}

function openJson(text: string, decorations: Set<Decoration>): Step {
  const value = parseJson(text);
  if (value === undefined) {
    // Not quite JSON, such as a Python dict or an object cut short: take the token out of it by its form.
    const found = /(?<![\w.+/=-])eyJ[\w+/=-]{10,}\.[\w+/=-]+\.[\w+/=-]+/.exec(text);
    if (!found) return { core: text };
    decorations.add("json");
    return { core: found[0] };
  }
  const token = findJsonToken(value);
  if (token === undefined) return { core: text, json: value };
  decorations.add("json");
  return { core: token };
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%2e/gi, ".").replace(/%3d/gi, "=").replace(/%2b/gi, "+").replace(/%2f/gi, "/");
  }
}

/** By hand, because a pattern anchored to the end takes quadratic time on long runs of white space. */
function trimEnds(text: string, isOuter: (character: string) => boolean): string {
  let start = 0;
  let end = text.length;
  while (start < end && isOuter(text[start] ?? "")) start++;
  while (end > start && isOuter(text[end - 1] ?? "")) end--;
  return text.slice(start, end);
}

function dotCount(text: string): number {
  let count = 0;
  for (let at = text.indexOf("."); at >= 0; at = text.indexOf(".", at + 1)) count++;
  return count;
}
