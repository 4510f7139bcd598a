import { hasDuplicateKeys } from "../json/has-duplicate-keys.ts";
import type { JsonObject } from "../json/json.ts";
import { value } from "../text/value.ts";
import type { Segment } from "../token/decode-segment.ts";
import { KINDS } from "../token/token-kind.ts";
import { errorPage, SOURCES } from "../twilio/sources.ts";
import { BAD_SIGNATURE, MALFORMED } from "../twilio/wire-codes.ts";
import { pickSegments, type Segments } from "./pick-segments.ts";
import { type Match, ruleFamily } from "./rule.ts";
import { SEGMENT_ENCODING_RULES } from "./segment-encoding.ts";
import { TOKEN_PARTS_RULES } from "./token-parts.ts";

/** Why a part is no JSON object: the variant of the finding, null for the usual one; undefined where it is one. */
function jsonFault(segment: Segment | null, object: JsonObject | null): string | null | undefined {
  if (segment === null || segment.raw === "") return "empty";
  if (!segment.utf8) return "not_utf8";
  if (segment.value === undefined) return null;
  if (segment.salvaged) return "cut_off";
  return object === null ? "not_object" : undefined;
}

/** Of a part with a foreign character in a pasted text nothing can be said, as it may have come with the copy. */
function isDoubtful({ token, wasSent, foreign }: Segments, part: "header" | "payload"): boolean {
  const isForeign = !wasSent && foreign[part === "header" ? 0 : 1] !== null;
  return isForeign || (part === "payload" && token.removed.includes("payload"));
}

function notJson(part: string, segment: Segment | null, object: JsonObject | null): readonly Match[] {
  const variant = jsonFault(segment, object);
  return variant === undefined ? [] : [{ variant, values: { part: value.term(`part_${part}`) } }];
}

/** The three parts and their encoding. */
export const segmentRules = ruleFamily<Segments>({
  name: "segments",
  kinds: KINDS.secretSigned,
  needsPayload: false,
  pick: pickSegments,
  rules: [
    ...TOKEN_PARTS_RULES,
    ...SEGMENT_ENCODING_RULES,
    {
      id: "payload-double-encoded",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      source: SOURCES.jwt,
      supersedes: ["segment-not-json"],
      check: ({ token }) => token.payloadInString,
    },
    {
      id: "segment-not-json",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      source: errorPage(31204),
      check: (picked) => {
        const { parts, head, body, header, payload } = picked.token;
        return [
          ...(isDoubtful(picked, "header") ? [] : notJson("header", head, header)),
          ...(parts.length > 1 && !isDoubtful(picked, "payload") ? notJson("payload", body, payload) : []),
        ];
      },
    },
    {
      id: "signature-missing",
      severity: "error",
      claim: null,
      codes: [...MALFORMED, 31202, 20107],
      source: errorPage(20107),
      // A fourth part may be glued on behind the empty signature.
      check: ({ token }) => token.parts.length >= 3 && !token.elided && token.signature === "",
    },
    {
      id: "signature-wrong-length",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      source: SOURCES.jws,
      check: ({ signatureLength: length, expectedLength: expected }) =>
        expected !== null &&
        length < expected && { values: { length: value.number(length), expected: value.number(expected) } },
    },
    {
      id: "signature-extra-characters",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      source: SOURCES.jws,
      supersedes: ["segment-not-base64url"],
      check: ({ signatureLength: length, expectedLength: expected }) =>
        expected !== null &&
        length > expected && { values: { length: value.number(length), expected: value.number(expected) } },
    },
    {
      id: "duplicate-json-keys",
      severity: "warning",
      claim: null,
      codes: [],
      source: SOURCES.jwt,
      check: ({ token: { head, body, payloadInString } }) =>
        !payloadInString &&
        [head, body].some(
          (part) =>
            part?.text != null &&
            !part.salvaged &&
            typeof part.value === "object" &&
            part.utf8 &&
            hasDuplicateKeys(part.text, part.value),
        ),
    },
  ],
});
