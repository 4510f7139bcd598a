import { type Values, value } from "../text/value.ts";
import type { Segment } from "../token/decode-segment.ts";
import type { ReadToken } from "../token/read-token.ts";
import { SOURCES } from "../twilio/sources.ts";
import { MALFORMED } from "../twilio/wire-codes.ts";
import { PART_NAMES, type Segments } from "./pick-segments.ts";
import type { Match, Rule } from "./rule.ts";

/** Somebody put a mark in place of the part. */
function isGone({ removed }: ReadToken, name: (typeof PART_NAMES)[number]): boolean {
  return name !== "header" && removed.includes(name);
}

/**
 * Which parts have a fault, as the value `parts`; false where none has.
 * @param hasFault told a part, what was decoded of it (null for the signature), and its index
 */
function partsWith(
  { token }: Segments,
  hasFault: (part: string, segment: Segment | null, index: number) => boolean,
): false | Values {
  const segments = [token.head, token.body, null];
  const faulty = PART_NAMES.filter(
    (name, i) =>
      i < token.parts.length &&
      !isGone(token, name) &&
      hasFault(token.parts[i] ?? "", segments[i] ?? null, i),
  );
  return faulty.length > 0 && { parts: value.list(faulty.map((name) => value.term(`part_${name}`))) };
}

/**
 * The foreign characters of a token as a finding: an error where they were sent. In a paste a warning, as they may have
 * come with the copy; where they could be left out they only need to be known.
 */
function foreignCharacters(picked: Segments): false | Match {
  const { foreign, isReadThrough, wasSent } = picked;
  const parts = PART_NAMES.filter((_, i) => foreign[i] !== null);
  const character = foreign.find((each) => each !== null);
  if (character == null) return false;
  const values = {
    parts: value.list(parts.map((name) => value.term(`part_${name}`))),
    character: value.outside(character),
  };
  if (wasSent) return { values };
  const isMended = foreign.every((each, i) => each === null || isReadThrough[i]);
  return {
    values,
    severity: isMended ? "info" : "warning",
    variant: "pasted",
    variantTexts: ["title", "why"],
  };
}

/** Whether the three parts are base64url. */
export const SEGMENT_ENCODING_RULES: readonly Rule<Segments>[] = [
  {
    id: "segment-std-base64",
    severity: "error",
    claim: null,
    codes: MALFORMED,
    source: SOURCES.jws,
    supersedes: ["segment-padded"],
    check: (picked) => {
      const values = partsWith(picked, (part) => /[+/]/.test(part));
      return values && { values };
    },
  },
  {
    id: "segment-padded",
    severity: "warning",
    claim: null,
    codes: MALFORMED,
    source: SOURCES.jws,
    check: (picked) => {
      const values = partsWith(picked, (part) => part.endsWith("="));
      return values && { values };
    },
  },
  {
    id: "segment-not-base64url",
    severity: "error",
    claim: null,
    codes: MALFORMED,
    source: SOURCES.jws,
    check: foreignCharacters,
  },
  {
    id: "segment-bad-length",
    severity: "error",
    claim: null,
    codes: MALFORMED,
    source: SOURCES.base64,
    check: (picked) => {
      const { token, signatureLength, expectedLength, foreign } = picked;
      const isMended = token.lostInFront + token.extraInFront > 0;
      const values = partsWith(picked, (_, segment, i) => {
        // Of a part with a foreign character in it the length says nothing.
        if (foreign[i] !== null) return false;
        // Where the algorithm sets the signature's length, another rule looks at it.
        if (segment === null) return signatureLength % 4 === 1 && expectedLength === null;
        return segment.badLength && !(segment === token.head && isMended);
      });
      return values && { values };
    },
  },
];
