import { isJsonObject } from "../json/is-json-object.ts";
import type { Json, JsonObject } from "../json/json.ts";
import { decodeSegment, type Segment } from "./decode-segment.ts";
import { type Decoration, peelToken } from "./peel-token.ts";

/** A token text taken apart: what surrounds it, its parts, and what could be decoded of them. */
export interface ReadToken {
  /** The text as it was given. */
  readonly raw: string;
  /** The text without what surrounds the token. */
  readonly core: string;
  readonly decorations: ReadonlySet<Decoration>;
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
  /** Five parts, and a header that names a content encryption. */
  readonly encrypted: boolean;
  /** Something of a JWT is there, whole or broken. */
  readonly isJwt: boolean;
}

const MAX_PARTS = 7;
/** Longer first parts are not repaired: no JOSE header is as long. */
const LONGEST_HEADER = 10_000;
/** What `{"a`, the usual start of a JOSE header, is in base64. Cut characters are put back from it. */
const START = "eyJ";

function asObject(segment: Segment | null): JsonObject | null {
  return segment && isJsonObject(segment.value) ? segment.value : null;
}

function isJoseHeader(value: JsonObject | null): boolean {
  return value !== null && ("alg" in value || "typ" in value || "cty" in value || "enc" in value);
}

/** Decodes the first part, putting back or leaving off what a careless cut took or left. */
function readHeader(part: string): { head: Segment; lost: number; extra: number } {
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
  const { core, decorations, json } = peelToken(text);
  const elided = core.includes("…") || core.includes("...");
  const parts = core.split(".", MAX_PARTS);
  const first = readHeader(parts[0] ?? "");
  const header = asObject(first.head);
  const encrypted = parts.length === 5 && header !== null && "enc" in header;
  const body = parts.length > 1 && !encrypted ? decodeSegment(parts[1] ?? "") : null;
  const { payload, inString } = readBody(body);
  const plausible = header !== null && (isJoseHeader(header) || parts.length > 1);
  return {
    raw: text,
    core,
    decorations,
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
    encrypted,
    isJwt: plausible || payload !== null || /^eyJ[\w-]{12,}/.test(core),
  };
}
