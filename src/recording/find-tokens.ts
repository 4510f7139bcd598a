import { readToken } from "../core/token/read-token.ts";

/** Start of a base64 JSON object: `{"`, `{ ` or `{` and a line end. A letter before it is no start. */
const START = /(?<![\w.-])e[yw][A-Za-z0-9][\w+/=-]{12,}/g;
const RUN = /[\w+/=-]+(?:\.[\w+/=-]*)*/y;
/** Line end within a wrapped token: perhaps a `=` of quoted-printable mail before it, and quote marks after it. */
const LINE_END = /=?[ \t]*\r?\n[ \t>|]*/y;
const NEXT_RUN = /[\w.-]+/y;
/** Words before a token that belong to its copy. */
const WRAPPING = /(?:\bbearer\s+|\b[bB]['"])$/i;
const SIGNATURE_LENGTH = 43;
const MAX_LINES = 100;

/**
 * Finds everything in a text that looks like a JWT, whole or broken, in order. Line-wrapped tokens are put
 * together again. The time is linear in the length of the text.
 */
export function findTokens(text: string): string[] {
  const found: string[] = [];
  START.lastIndex = 0;
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const start = match.index;
    RUN.lastIndex = start;
    let candidate = RUN.exec(text)?.[0] ?? match[0];
    let end = start + candidate.length;
    if (isIncomplete(candidate)) {
      const joined = joinLines(text, end, candidate);
      if (joined) [candidate, end] = joined;
    }
    START.lastIndex = Math.max(end, start + match[0].length);
    const token = withoutFullStop(candidate);
    if (isTokenLike(token)) found.push(withWrapping(text, start, end, token));
  }
  return found;
}

/** Takes off the full stop of a sentence. Several dots stand for what was left out, and stay as an ellipsis. */
function withoutFullStop(candidate: string): string {
  const dots = /\.*$/.exec(candidate.slice(-5))?.[0].length ?? 0;
  if (dots > 1) return `${candidate.slice(0, -dots)}...`;
  return dots === 1 && candidate.split(".", 5).length > 3 ? candidate.slice(0, -1) : candidate;
}

function withWrapping(text: string, start: number, end: number, token: string): string {
  const before = WRAPPING.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? "";
  const elided = /^(?:\.{2,}|…)/.exec(text.slice(end, end + 4))?.[0] ?? "";
  if (/^b['"]$/i.test(before)) return `${before}${token}${before.slice(1)}`;
  return `${before}${token}${elided}`;
}

function isIncomplete(candidate: string): boolean {
  const parts = candidate.split(".", 6);
  return parts.length < 3 || (parts.length === 3 && (parts[2] ?? "").length < SIGNATURE_LENGTH);
}

/** Joins the lines that follow while the token is incomplete; only a result that decodes is taken. */
function joinLines(text: string, from: number, start: string): [string, number] | null {
  let candidate = start;
  let end = from;
  for (let line = 0; line < MAX_LINES && isIncomplete(candidate); line++) {
    LINE_END.lastIndex = end;
    const gap = LINE_END.exec(text);
    if (!gap) break;
    NEXT_RUN.lastIndex = LINE_END.lastIndex;
    const run = NEXT_RUN.exec(text)?.[0];
    if (run === undefined) break;
    candidate = candidate.replace(/=$/, "") + run;
    end = NEXT_RUN.lastIndex;
  }
  if (end === from) return null;
  const token = readToken(candidate);
  const whole =
    token.header !== null && token.payload !== null && !token.head?.salvaged && !token.body?.salvaged;
  return whole && token.parts.length === 3 && !isIncomplete(candidate) ? [candidate, end] : null;
}

function isTokenLike(candidate: string): boolean {
  const { header, payload, isJwt, parts } = readToken(candidate);
  if (!isJwt) return false;
  if (parts.length > 1) return header !== null || payload !== null;
  return header !== null && ("alg" in header || "typ" in header || "cty" in header);
}
