import type { ReadToken } from "../token/read-token.ts";
import { signatureLengths } from "../token/signature-lengths.ts";
import type { RuleInput } from "./rule-input.ts";

/** The parts of a token by their names, in their order. */
export const PART_NAMES = ["header", "payload", "signature"] as const;

/** What the rules for a token's parts look at. */
export interface Segments {
  readonly token: ReadToken;
  /** The text was sent as it stands; a pasted one may have got what is foreign in it with the copy. */
  readonly wasSent: boolean;
  /** Characters of the signature without its padding; 0 where there is none. */
  readonly signatureLength: number;
  /** Characters that the signature must have by the header's algorithm; null where that cannot be told. */
  readonly expectedLength: number | null;
  /** What stands in each part and belongs to no base64; null where there is nothing. */
  readonly foreign: readonly (string | null)[];
  /** Of each part, whether the foreign characters in it were left out, and what is left is the part. */
  readonly isReadThrough: readonly boolean[];
}

/** HMAC alone has signatures of one length for each algorithm. */
const HMAC = /^HS/;

/** What belongs to no base64 in a part. */
function foreignIn(part: string): string | null {
  if (!/[^\w-]/.test(part)) return null;
  return /[^\w+/=-]/u.exec(part)?.[0] ?? (/=[^=]/.test(part) ? "=" : null);
}

/** Picks what the rules for a token's parts look at. */
export function pickSegments({ token, header, via }: RuleInput): Segments {
  const named =
    token.foreign.length === 0
      ? []
      : token.foreign.filter(({ kind }) => kind === "unseen" || kind === "dash" || kind === "markup");
  const unread = PART_NAMES.map((name, i) => {
    const isMark = token.elided || (name !== "header" && token.removed.includes(name));
    return isMark ? null : foreignIn(token.parts[i] ?? "");
  });
  const readThrough =
    named.length === 0 ? [] : PART_NAMES.map((_, i) => named.find(({ part }) => part === i)?.text ?? null);
  const isWhole =
    !token.elided && token.removed.length === 0 && token.parts.length === 3 && token.signature !== "";
  const alg = String(header.alg);
  const expected = isWhole && HMAC.test(alg) ? (signatureLengths(alg)[0] ?? null) : null;
  // Of a signature with a foreign character in it the length says nothing; one behind it was added.
  const pure = /^[\w+/=-]*/.exec(token.signature ?? "")?.[0].length ?? 0;
  const isForeignInside = unread[2] !== null && pure < (expected ?? 0);
  const isKnown = !isForeignInside && !token.foreign.some(({ part }) => part === 2);
  return {
    token,
    wasSent: via === "capture",
    signatureLength: (token.signature ?? "").replace(/={1,2}$/, "").length,
    expectedLength: isKnown ? expected : null,
    foreign: unread.map((character, i) => character ?? readThrough[i] ?? null),
    isReadThrough: unread.map((character, i) => character === null && readThrough[i] != null),
  };
}
