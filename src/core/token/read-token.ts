import { isJsonObject } from "../json/is-json-object.ts";
import type { Json, JsonObject } from "../json/json.ts";
import { decodeSegment, type Segment } from "./decode-segment.ts";
import type { Decoration } from "./decoration.ts";
import { mayBeHeader } from "./header-start.ts";
import { peelToken } from "./peel-token.ts";
import { isRemovalMark } from "./removal-mark.ts";
import type { ForeignPiece } from "./token-reading.ts";

/** A token text taken apart: what surrounds it, its parts, and what could be decoded of them. */
export interface ReadToken {
  /** The text as it was given. */
  readonly raw: string;
  /** The text without what surrounds the token. */
  readonly core: string;
  readonly decorations: ReadonlySet<Decoration>;
  /** What stood within the token, was no part of it, and is left out of `core`. */
  readonly foreign: readonly ForeignPiece[];
  /** Value of a text that is JSON and holds no token. */
  readonly json: Json | undefined;
  /** The dot-separated parts; more than six are not told apart. */
  readonly parts: readonly string[];
  readonly head: Segment | null;
  readonly body: Segment | null;
  /** Third part as it stands, or null where there is none. */
  readonly signature: string | null;
  readonly header: JsonObject | null;
  readonly payload: JsonObject | null;
  /** The payload is JSON text inside a JSON string. */
  readonly payloadInString: boolean;
  /** Characters that were cut off in front (1 to 3), as the decoding shows. */
  readonly lostInFront: number;
  /** Characters that stand in front of the token and do not belong to it. */
  readonly extraInFront: number;
  /** An ellipsis stands in the text: someone shortened it. */
  readonly elided: boolean;
  /** Parts in whose place somebody put a mark, such as `[REDACTED]`, to keep them secret. */
  readonly removed: readonly ("payload" | "signature")[];
  /** Five parts, and a header that names a content encryption. */
  readonly encrypted: boolean;
  /** Something of a JWT is there, whole or broken. */
  readonly isJwt: boolean;
}

const MAX_PARTS = 7;
/** Longer first parts are not repaired: no JOSE header is as long. */
const LONGEST_HEADER = 10_000;
/** Longer first parts are not even decoded: the text is something else. */
const LONGEST_READ = 100_000;
/** What `{"a`, the usual start of a JOSE header, is in base64. Cut characters are put back from it. */
const START = "eyJ";
/** Claims of tokens, of which other signed texts, such as the cookies of web frameworks, have none. */
const CLAIMS = ["grants", "iss", "sub", "aud", "exp", "nbf", "iat", "jti", "scope"];

function asObject(segment: Segment | null): JsonObject | null {
  return segment && isJsonObject(segment.value) ? segment.value : null;
}

function isJoseHeader(value: JsonObject | null): boolean {
  return value !== null && ("alg" in value || "typ" in value || "cty" in value || "enc" in value);
}

/**
 * The dot-separated parts, and which of them were taken out. A mark in place of the signature is one part, whatever
 * stands in it.
 */
function takeApart(core: string): Pick<ReadToken, "parts" | "removed"> {
  const parts = core.split(".", MAX_PARTS);
  const [head = "", body = ""] = parts;
  if (parts.length < 2) return { parts, removed: [] };
  const rest = core.slice(head.length + body.length + 2);
  const isSignatureGone = parts.length > 2 && isRemovalMark(rest);
  const removed = [
    ...(isRemovalMark(body) ? (["payload"] as const) : []),
    ...(isSignatureGone ? (["signature"] as const) : []),
  ];
  return { parts: isSignatureGone ? [head, body, rest] : parts, removed };
}

/** Decodes the first part, putting back or leaving off what a careless cut took or left. */
function readHeader(part: string): { head: Segment; lost: number; extra: number } {
  if (part.length > LONGEST_READ) return { head: { ...decodeSegment(""), raw: part }, lost: 0, extra: 0 };
  const head = decodeSegment(part);
  if (asObject(head) || part.length > LONGEST_HEADER) return { head, lost: 0, extra: 0 };
  for (let lost = 1; lost <= START.length; lost++) {
    const repaired = decodeSegment(START.slice(0, lost) + part);
    if (!repaired.salvaged && isJoseHeader(asObject(repaired))) return { head: repaired, lost, extra: 0 };
  }
  const at = part.indexOf(START, 1);
  if (at > 0) {
    const repaired = decodeSegment(part.slice(at));
    if (!repaired.salvaged && isJoseHeader(asObject(repaired))) return { head: repaired, lost: 0, extra: at };
  }
  return { head, lost: 0, extra: 0 };
}

/** A first part that says nothing of how the token is signed needs a payload that says whose it is. */
function isToken(head: Segment, header: JsonObject | null, payload: JsonObject | null): boolean {
  if (payload === null) return false;
  return header === null || head.salvaged || CLAIMS.some((claim) => claim in payload);
}

/** The first part cannot be read, yet begins as a header does. */
function isHeaderCut(core: string, { value, text }: Segment): boolean {
  if (!/^eyJ[\w-]{12,}/.test(core)) return false;
  if (isJsonObject(value) || /^\{\s*"\w+"?\s*:/.test(text ?? "")) return mayBeHeader(core);
  return true;
}

function readBody(body: Segment | null): { payload: JsonObject | null; inString: boolean } {
  if (typeof body?.value !== "string") return { payload: asObject(body), inString: false };
  try {
    const inner = JSON.parse(body.value) as Json;
    return isJsonObject(inner) ? { payload: inner, inString: true } : { payload: null, inString: false };
  } catch {
    return { payload: null, inString: false };
  }
}

/**
 * Takes a token text apart and decodes as much of it as can be decoded. Never throws; linear time.
 *
 * @param text The text as captured or pasted: a token, a decorated or broken token, or something else.
 */
export function readToken(text: string): ReadToken {
  const { core, decorations, json, foreign } = peelToken(text);
  const { parts, removed } = takeApart(core);
  const elided = removed.length === 0 && (core.includes("\u2026") || core.includes("..."));
  const first = readHeader(parts[0] ?? "");
  const header = asObject(first.head);
  const encrypted = parts.length === 5 && header !== null && "enc" in header;
  const body = parts.length > 1 && !encrypted ? decodeSegment(parts[1] ?? "") : null;
  const { payload, inString } = readBody(body);
  return {
    raw: text,
    core,
    decorations,
    foreign,
    json,
    parts,
    head: first.head,
    body,
    signature: parts[2] ?? null,
    header,
    payload,
    payloadInString: inString,
    lostInFront: first.lost,
    extraInFront: first.extra,
    elided,
    removed,
    encrypted,
    isJwt: isJoseHeader(header) || isToken(first.head, header, payload) || isHeaderCut(core, first.head),
  };
}
