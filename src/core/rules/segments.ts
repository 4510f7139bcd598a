import type { Segment } from "../decode-segment.ts";
import { hasDuplicateKeys } from "../has-duplicate-keys.ts";
import type { TokenKind } from "../judgement.ts";
import type { Hit, Rule, RuleFamily } from "../rule.ts";
import { errorPage, SOURCES } from "../sources.ts";
import type { Subject } from "../subject.ts";
import { visibleText } from "../visible-text.ts";
import { BAD_SIGNATURE, MALFORMED } from "../wire-codes.ts";

const KINDS: readonly TokenKind[] = ["voice", "access", "capability", "taskrouter-capability", "scoped"];

/** Characters of an HMAC signature in base64url, by algorithm: 32, 48 and 64 bytes. */
const SIGNATURE_LENGTH: Readonly<Record<string, number>> = { HS256: 43, HS384: 64, HS512: 86 };

const PART_NAMES = ["header", "payload", "signature"] as const;

/** Three parts, or a fourth that is glued on behind the signature. */
const hasThreeParts = ({ token }: Subject): boolean => token.parts.length >= 3 && !token.elided;

/** Names of the parts that a fault is in, as "header and payload". */
function partsWith({ token }: Subject, fault: (part: string, segment: Segment | null) => boolean): string {
  const segments = [token.head, token.body, null];
  const names = PART_NAMES.filter(
    (_, i) => i < token.parts.length && fault(token.parts[i] ?? "", segments[i] ?? null),
  );
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const bare = (part: string): string => part.replace(/={1,2}$/, "");

function expectedSignature({ token, header }: Subject): number | null {
  if (token.elided || token.parts.length !== 3 || !token.signature) return null;
  return typeof header.alg === "string" ? (SIGNATURE_LENGTH[header.alg] ?? null) : null;
}

function notJson(name: string, segment: Segment | null): Hit | null {
  if (segment === null || segment.raw === "")
    return { title: `The ${name} of the token is empty.`, claim: null };
  if (!segment.utf8)
    return { title: `The ${name} of the token is not UTF-8 text, but Latin-1 or raw bytes.`, claim: null };
  if (segment.value === undefined) return { title: `The ${name} of the token is not JSON.`, claim: null };
  if (segment.salvaged) return { title: `The ${name} of the token is JSON that breaks off.`, claim: null };
  return null;
}

/** The three parts and their encoding. */
export const segmentRules: RuleFamily = {
  name: "Parts and encoding",
  kinds: KINDS,
  needsPayload: false,
  rules: [
    {
      id: "token-not-three-parts",
      severity: "error",
      claim: null,
      codes: [...MALFORMED, 20160],
      title: "The token is cut short.",
      why: "A token is header.payload.signature; without all three Twilio cannot read it.",
      remedy:
        "Copy or send the whole token, and look for a length limit on its way (a database column, a log, a cookie).",
      source: errorPage(20160),
      hides: [
        "segment-not-json",
        "segment-bad-length",
        "segment-not-base64url",
        "signature-missing",
        "signature-wrong-length",
      ],
      check: (subject) => {
        const { parts, elided } = subject.token;
        if (elided) return { title: "The token was shortened: an ellipsis stands where the rest should be." };
        if (parts.length >= 3) return false;
        return {
          title: `The token is cut short: it has ${parts.length === 1 ? "one part" : "two parts"} instead of three.`,
        };
      },
    },
    {
      id: "token-too-many-parts",
      severity: "error",
      claim: null,
      codes: [...MALFORMED, 20160],
      title: "There are more than three parts.",
      why: "A token is header.payload.signature; something with a dot in it stands behind it.",
      remedy: "Cut off what does not belong to the token.",
      source: errorPage(20160),
      check: ({ token }) => !token.elided && token.parts.length > 3,
    },
    {
      id: "token-first-characters-missing",
      severity: "error",
      claim: null,
      codes: [...MALFORMED, 20102],
      title: "The first character of the token is missing.",
      why: "A token begins with eyJ; put back, the header can be read.",
      remedy: "Look for a substring that cuts one too many, e.g. after the word Bearer.",
      source: SOURCES.jws,
      check: ({ token: { lostInFront } }) => {
        if (lostInFront === 0) return false;
        return lostInFront === 1
          ? true
          : { title: `The first ${lostInFront} characters of the token are missing.` };
      },
    },
    {
      id: "token-extra-in-front",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "There are characters before the token that do not belong to it.",
      why: "A token begins with eyJ.",
      remedy: "Cut off what stands before eyJ.",
      source: SOURCES.jws,
      hides: ["segment-not-base64url"],
      check: ({ token }) => token.extraInFront > 0,
    },
    {
      id: "segment-std-base64",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "The token uses the standard base64 alphabet (+ and /) instead of base64url (- and _).",
      why: "A JWT is base64url; with + or / in it Twilio cannot read it, or reads another signature.",
      remedy: "Make the token with Twilio's helper library, or encode as base64url without padding.",
      source: SOURCES.jws,
      hides: ["segment-padded"],
      check: (subject) => {
        const parts = partsWith(subject, (part) => /[+/]/.test(part));
        return (
          parts !== "" && {
            why: `The ${parts} has + or /. A JWT is base64url, without them and without padding.`,
          }
        );
      },
    },
    {
      id: "segment-padded",
      severity: "warning",
      claim: null,
      codes: MALFORMED,
      title: "The parts of the token end in = padding.",
      why: "The JWT standard leaves the padding off; whether Twilio reads it all the same is not documented.",
      remedy: "Take the = off every part, or make the token with Twilio's helper library.",
      source: SOURCES.jws,
      check: (subject) => {
        const parts = partsWith(subject, (part) => part.endsWith("="));
        return parts !== "" && { title: `Base64 padding (=) was left on the ${parts} of the token.` };
      },
    },
    {
      id: "segment-not-base64url",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "There are characters in the token that base64url does not have.",
      why: "Only letters, digits, - and _ may stand between the dots.",
      remedy: "Take out what does not belong there, or copy the token again.",
      source: SOURCES.jws,
      check: (subject) => {
        const parts = partsWith(subject, (part) => /[^\w+/=-]/.test(part) || /=[^=]/.test(part));
        if (parts === "") return false;
        const found = /[^\w+/=-]/u.exec(subject.token.parts.slice(0, 3).join(""))?.[0] ?? "=";
        return {
          title: `There is a character in the ${parts} that does not belong there: ${visibleText(found)}`,
        };
      },
    },
    {
      id: "segment-bad-length",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "A part of the token has a length that cannot be: something is cut off or added.",
      why: "No base64 text has a length of four times something plus one.",
      remedy: "Copy or send the whole token.",
      source: SOURCES.base64,
      check: (subject) => {
        const { lostInFront, extraInFront } = subject.token;
        const parts = partsWith(subject, (part, segment) => {
          if (segment === subject.token.head && lostInFront + extraInFront > 0) return false;
          return segment
            ? segment.badLength
            : bare(part).length % 4 === 1 && expectedSignature(subject) === null;
        });
        return (
          parts !== "" && {
            title: `The ${parts} of the token has a length that cannot be: something is cut off or added.`,
          }
        );
      },
    },
    {
      id: "payload-double-encoded",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "The payload is JSON text inside a JSON string: it was encoded twice.",
      why: "Twilio finds a string where the claims should be.",
      remedy: "Give the JWT library the object, not the text of it.",
      source: SOURCES.jwt,
      hides: ["segment-not-json"],
      check: ({ token }) => token.payloadInString,
    },
    {
      id: "segment-not-json",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "A part of the token is not JSON.",
      why: "Header and payload must each be a JSON object in UTF-8.",
      remedy: "Make the token with Twilio's helper library; if it was copied, copy it again.",
      source: errorPage(31204),
      check: (subject) => {
        const { head, body, header, payload } = subject.token;
        const hits: Hit[] = [];
        const add = (name: string, segment: Segment | null, object: unknown): void => {
          const hit =
            notJson(name, segment) ??
            (object === null ? { title: `The ${name} of the token is JSON, but not an object.` } : null);
          if (hit) hits.push(hit);
        };
        add("header", head, header);
        if (subject.token.parts.length > 1) add("payload", body, payload);
        return hits;
      },
    },
    {
      id: "signature-missing",
      severity: "error",
      claim: null,
      codes: [...MALFORMED, 31202, 20107],
      title: "The token has no signature.",
      why: "The part after the second dot is empty, so Twilio cannot tell who made it.",
      remedy: "Sign the token with the API Key's secret (HS256).",
      source: errorPage(20107),
      check: (subject) => hasThreeParts(subject) && subject.token.signature === "",
    },
    {
      id: "signature-wrong-length",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      title: "The signature has the wrong length.",
      why: "The algorithm in the header fixes the length of the signature.",
      remedy: "Copy or send the whole token, and nothing behind it.",
      source: SOURCES.jws,
      check: (subject) => {
        const expected = expectedSignature(subject);
        const length = bare(subject.token.signature ?? "").length;
        if (expected === null || length >= expected) return false;
        return { title: `The signature is cut short: ${length} characters instead of ${expected}.` };
      },
    },
    {
      id: "signature-extra-characters",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      title: "There are more characters after the signature than belong to it.",
      why: "The algorithm in the header fixes the length of the signature.",
      remedy: "Cut off what was copied along behind the token.",
      source: SOURCES.jws,
      hides: ["segment-not-base64url"],
      check: (subject) => {
        const expected = expectedSignature(subject);
        const extra = bare(subject.token.signature ?? "").length - (expected ?? 0);
        if (expected === null || extra <= 0) return false;
        return {
          title: `The signature has ${extra} characters too many: something was copied along with the token.`,
        };
      },
    },
    {
      id: "duplicate-json-keys",
      severity: "warning",
      claim: null,
      codes: [],
      title: "The same key stands twice in one object of the token.",
      why: "Readers keep the first or the last one; which of them Twilio keeps is not documented.",
      remedy: "Write each claim once.",
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
  ] satisfies readonly Rule[],
};
