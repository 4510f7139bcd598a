import { peelToken } from "../../core/token/peel-token.ts";
import { readToken } from "../../core/token/read-token.ts";
import { type ScannedToken, scanToken } from "../../core/token/scan-token.ts";
import type { ForeignPiece } from "../../core/token/token-reading.ts";
import { type EncodedText, findEncodedTexts } from "./find-encoded-texts.ts";
import { mayStartToken } from "./may-start-token.ts";

/** Start of a base64 JSON object: `{"`, `{ ` or `{` and a line end. */
const START = /e(?:y[A-DI-L]|w[k-r0-3])/g;
/** Words before a token that belong to its copy. */
const WRAPPING = /(?:\bbearer\s+|\b[bB]['"])$/i;
const LOOK_BACK = 20;
/** Shorter texts are words that happen to begin like a token. */
const SHORTEST = 16;
/** Base64 within base64 within base64. */
const MAX_DEPTH = 3;

interface Found {
  readonly at: number;
  readonly texts: readonly string[];
}

/**
 * Finds everything in a text that looks like a JWT, whole or broken, in order. What tools, mail and editors put into
 * a token, such as line ends, is left out; what a person should know of, such as a character that cannot be seen,
 * stays, for the judgement to read through. A token that stands in base64 is given as that base64 if it is all there
 * is in it. The time is linear in the length of the text.
 */
export function findTokens(text: string): string[] {
  return findIn(text, MAX_DEPTH);
}

function findIn(text: string, depth: number): string[] {
  const found: Found[] = [];
  const spans: { start: number; end: number }[] = [];
  /** Logs have the same token many times. */
  const judged = new Map<string, boolean>();
  START.lastIndex = 0;
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const start = match.index;
    if (!mayStartToken(text, start)) continue;
    const scanned = scanToken(text, start);
    START.lastIndex = Math.max(scanned.end, START.lastIndex);
    const token = asFound(text, start, scanned);
    const known = judged.get(token);
    const isToken = known ?? (scanned.clean.length >= SHORTEST && isTokenLike(token));
    if (known === undefined) judged.set(token, isToken);
    if (!isToken) continue;
    spans.push({ start, end: scanned.end });
    found.push({ at: start, texts: [withWrapping(text, start, token)] });
  }
  if (depth > 0) {
    for (const encoded of findEncodedTexts(text, spans))
      found.push({ at: encoded.start, texts: openEncoded(encoded, depth) });
  }
  return found.toSorted((a, b) => a.at - b.at).flatMap(({ texts }) => texts);
}

/** Whether a piece was put there by the layout of a text, and tells nothing of the token. */
function isLayout({ kind, means, text }: ForeignPiece): boolean {
  if (kind === "space") return /[\n\\]/.test(text);
  return (
    kind === "markup" || kind === "backslash" || kind === "escape" || (kind === "percent" && means !== "")
  );
}

/** The token without its layout; as it stands where something else is in it. */
function asFound(text: string, start: number, { clean, end, foreign, isComplete }: ScannedToken): string {
  const token = foreign.every(isLayout) ? clean : text.slice(start, end);
  return isComplete ? token : withoutFullStop(token);
}

/** Takes off the full stop of a sentence. Several dots stand for what was left out, and stay as an ellipsis. */
function withoutFullStop(candidate: string): string {
  const dots = /\.*$/.exec(candidate.slice(-8))?.[0].length ?? 0;
  const parts = candidate.slice(0, candidate.length - dots).split(".", 4).length;
  // A dot, and the three that stand for a signature.
  if (dots === 4 && parts === 2) return candidate;
  if (dots > 1) return `${candidate.slice(0, -dots)}...`;
  return dots === 1 && parts > 2 ? candidate.slice(0, -1) : candidate;
}

function withWrapping(text: string, start: number, token: string): string {
  const before = WRAPPING.exec(text.slice(Math.max(0, start - LOOK_BACK), start))?.[0] ?? "";
  return /^b['"]$/i.test(before) ? `${before}${token}${before.slice(1)}` : `${before}${token}`;
}

function isTokenLike(candidate: string): boolean {
  const { header, payload, isJwt, parts } = readToken(candidate);
  return isJwt && (header !== null || (parts.length > 1 && payload !== null));
}

/** What stands in base64: the base64 itself where that is a token encoded once more, else the tokens in it. */
function openEncoded({ raw, decoded }: EncodedText, depth: number): string[] {
  const inner = findIn(decoded, depth - 1);
  const [only, ...others] = inner;
  if (only === undefined || others.length > 0) return inner;
  return peelToken(raw).core === readToken(only).core ? [raw] : inner;
}
