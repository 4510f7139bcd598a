import { decodeEntities } from "../ticket/decode-entities.ts";
import { decodeQuotedPrintable, looksQuotedPrintable } from "./quoted-printable.ts";

const ENCODING = /^content-transfer-encoding:[ \t]{0,20}["']?(quoted-printable|base64)\b[^\n]{0,80}$/gim;
const HEADER = /^(?:[\w-]{1,80}:|[ \t])/;
const BOUNDARY = /\bboundary=(?:"([^"\n]{1,80})"|([^\s;"]{1,80}))/gi;
const MAX_BOUNDARIES = 50;
const HTML = /^content-type:[ \t]{0,20}text\/html\b/im;
const BASE64_LINE = /^[A-Za-z\d+/]+={0,2}$/;
/** Header lines of one part are no longer together. */
const LONGEST_HEAD = 8000;

/**
 * Decodes the parts of a mail that are quoted-printable or base64, and the entities of those that are HTML. What is
 * quoted-printable without its header lines, as copied out of a mail's source, is decoded as well.
 */
export function decodeMail(text: string): string {
  ENCODING.lastIndex = 0;
  if (!ENCODING.test(text)) return isCopied(text) ? decodeQuotedPrintable(text) : text;
  const end = endOfParts(text);
  const pieces: string[] = [];
  let done = 0;
  ENCODING.lastIndex = 0;
  for (let match = ENCODING.exec(text); match; match = ENCODING.exec(text)) {
    const bodyAt = endOfHead(text, match.index);
    if (bodyAt === null) continue;
    const bodyEnd = end(bodyAt);
    const head = text.slice(Math.max(done, match.index - LONGEST_HEAD), bodyAt);
    const isHtml = HTML.test(head.slice(lastGap(head.trimEnd())));
    const decoded = decodeBody(text.slice(bodyAt, bodyEnd), match[1] ?? "");
    pieces.push(text.slice(done, bodyAt), isHtml ? decodeEntities(decoded) : decoded);
    done = bodyEnd;
    ENCODING.lastIndex = bodyEnd;
  }
  pieces.push(text.slice(done));
  return pieces.join("");
}

function isCopied(text: string): boolean {
  return /=\r?\n/.test(text) && looksQuotedPrintable(text);
}

/** Index behind the empty line that ends the header lines; null where other lines come first. */
function endOfHead(text: string, from: number): number | null {
  let at = from;
  while (at < text.length && at - from < LONGEST_HEAD) {
    const feed = text.indexOf("\n", at);
    if (feed < 0) return null;
    const line = text.slice(at, Math.min(feed, at + 200));
    if (line.trim() === "") return feed + 1;
    if (!HEADER.test(line)) return null;
    at = feed + 1;
  }
  return null;
}

/** Index behind the last empty line, where the header lines of a part begin. */
function lastGap(head: string): number {
  return Math.max(head.lastIndexOf("\n\n"), head.lastIndexOf("\n\r\n"), 0);
}

/** Finds the end of the part that an index lies in: before the next boundary, or at the end of the text. */
function endOfParts(text: string): (from: number) => number {
  const names = new Set<string>();
  for (const [, quoted, bare] of text.matchAll(BOUNDARY)) {
    if (names.size < MAX_BOUNDARIES) names.add(quoted ?? bare ?? "");
  }
  const ends: number[] = [];
  for (const { index } of names.size === 0 ? [] : text.matchAll(/^--\S/gm)) {
    const line = text.slice(index + 2, index + 90).split(/[\r\n]/, 1)[0] ?? "";
    if (names.has(line.trimEnd()) || names.has(line.trimEnd().replace(/--$/, ""))) ends.push(index);
  }
  let next = 0;
  return (from) => {
    while ((ends[next] ?? text.length) < from) next += 1;
    return ends[next] ?? text.length;
  };
}

function decodeBody(body: string, encoding: string): string {
  if (encoding.toLowerCase() === "quoted-printable") return decodeQuotedPrintable(body);
  const lines = body.split(/\r?\n/);
  const isOther = (line: string): boolean => line !== "" && !BASE64_LINE.test(line.trim());
  const other = lines.findIndex(isOther);
  const encoded = (other < 0 ? lines : lines.slice(0, other)).join("").replace(/\s/g, "");
  const rest = other < 0 ? "" : `\n${lines.slice(other).join("\n")}`;
  if (encoded === "") return body;
  try {
    // Of one that is cut, what is whole of it.
    const whole = encoded.slice(0, encoded.length - (encoded.length % 4));
    const bytes = Uint8Array.from(atob(whole), (char) => char.charCodeAt(0));
    return `${new TextDecoder().decode(bytes)}\n${rest}`;
  } catch {
    return body;
  }
}
