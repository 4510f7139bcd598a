import { type Values, value } from "../text/value.ts";
import type { Segment } from "../token/decode-segment.ts";
import { SOURCES } from "../twilio/sources.ts";
import { MALFORMED } from "../twilio/wire-codes.ts";
import type { Segments } from "./pick-segments.ts";
import type { Rule } from "./rule.ts";

const PART_NAMES = ["header", "payload", "signature"] as const;

/**
 * Which parts have a fault, as the value `parts`; false where none has.
 * @param hasFault told a part, and what was decoded of it: null for the signature
 */
function partsWith(
  { token }: Segments,
  hasFault: (part: string, segment: Segment | null) => boolean,
): false | Values {
  const segments = [token.head, token.body, null];
  const faulty = PART_NAMES.filter(
    (_, i) => i < token.parts.length && hasFault(token.parts[i] ?? "", segments[i] ?? null),
  );
  return faulty.length > 0 && { parts: value.list(faulty.map((name) => value.term(`part_${name}`))) };
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
    check: (picked) => {
      const values = partsWith(picked, (part) => /[^\w+/=-]/.test(part) || /=[^=]/.test(part));
      if (!values) return false;
      const found = /[^\w+/=-]/u.exec(picked.token.parts.slice(0, 3).join(""))?.[0] ?? "=";
      return { values: { ...values, character: value.outside(found) } };
    },
  },
  {
    id: "segment-bad-length",
    severity: "error",
    claim: null,
    codes: MALFORMED,
    source: SOURCES.base64,
    check: (picked) => {
      const { token, signatureLength, expectedLength } = picked;
      const isMended = token.lostInFront + token.extraInFront > 0;
      const values = partsWith(picked, (_, segment) => {
        // Where the algorithm sets the signature's length, another rule looks at it.
        if (segment === null) return signatureLength % 4 === 1 && expectedLength === null;
        return segment.badLength && !(segment === token.head && isMended);
      });
      return values && { values };
    },
  },
];
