import type { TokenKind } from "../judgement.ts";
import type { Decoration } from "../peel-token.ts";
import type { Hit, Rule, RuleFamily } from "../rule.ts";
import { SOURCES } from "../sources.ts";
import type { Subject } from "../subject.ts";
import { MALFORMED } from "../wire-codes.ts";

const KINDS: readonly TokenKind[] = [
  "voice",
  "access",
  "capability",
  "taskrouter-capability",
  "scoped",
  "request-validation",
  "jwe",
  "foreign",
];

const SENT = "It was sent like this, so Twilio sees a malformed token.";

/** A hit where the decoration is there: an error where it was sent, a note or the given word where it was pasted. */
function wrapped(
  subject: Subject,
  decorations: readonly Decoration[],
  sent: string,
  pasted: Hit,
): false | Hit {
  if (!decorations.some((decoration) => subject.token.decorations.has(decoration))) return false;
  return subject.via === "capture" ? { title: sent, why: SENT } : { severity: "info", ...pasted };
}

/** What surrounds a token. Sent like this it is refused; in a paste it may only have come along with the copy. */
export const shapeRules: RuleFamily = {
  name: "What surrounds the token",
  kinds: KINDS,
  needsPayload: false,
  rules: [
    {
      id: "token-double-encoded",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "The token is encoded once too often.",
      why: "Twilio decodes a token once; what it finds then is not a token.",
      remedy: "Leave out the extra base64 or JSON encoding on the server or in the page.",
      source: SOURCES.invalidTokens,
      hides: ["token-quoted", "token-is-json"],
      check: (subject) =>
        wrapped(subject, ["base64", "json-in-string"], "The token was sent encoded once too often.", {
          severity: "warning",
          title: "The token is encoded once too often in this text.",
          why: "If the page sends it like this, Twilio refuses it; decoded, it is judged below.",
        }),
    },
    {
      id: "token-bytes-literal",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "The token is written as a Python bytes literal, b'…'.",
      why: "Python 3 shows bytes like this when they are turned into text without decoding.",
      remedy: "On the server return token.to_jwt() as a string, with .decode() where it is bytes.",
      source: SOURCES.pythonLibrary,
      check: (subject) =>
        wrapped(subject, ["bytes-literal"], "The token was sent as a Python bytes literal, b'…'.", {
          severity: "warning",
          why: "Python 3 shows bytes like this when they are turned into text without decoding; sent like this, Twilio refuses it.",
        }),
    },
    {
      id: "token-is-json",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "The token is inside a JSON object; the SDK wants the bare string.",
      why: "Token servers usually answer with JSON such as {identity, token}.",
      remedy: "Pass the token field of the answer to the Device, not the whole answer.",
      source: SOURCES.invalidTokens,
      check: (subject) =>
        wrapped(subject, ["json"], "A whole JSON object was sent instead of the token inside it.", {}),
    },
    {
      id: "token-quoted",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "There are quote characters around the token.",
      why: "They stay on when a JSON answer is read as text, or when the token is put through JSON.stringify.",
      remedy: "Parse the answer as JSON, and pass the string without its quotes.",
      source: SOURCES.invalidTokens,
      check: (subject) =>
        wrapped(subject, ["quotes"], "The token was sent with quote characters around it.", {}),
    },
    {
      id: "token-bearer-prefix",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "The word Bearer stands before the token.",
      why: "It belongs in an Authorization header, not in the token that the SDK is given.",
      remedy: "Pass the token alone to the Device.",
      source: SOURCES.invalidTokens,
      check: (subject) =>
        wrapped(subject, ["bearer"], "The token was sent with a word such as Bearer before it.", {}),
    },
    {
      id: "token-header-name",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "The header's name stands before the token.",
      why: "The name is part of the request, not of the token.",
      remedy: "Pass the token alone.",
      source: SOURCES.invalidTokens,
      check: (subject) =>
        subject.via === "capture" &&
        wrapped(subject, ["header-name"], "The token was sent with the name of a header before it.", {}),
    },
    {
      id: "token-url-encoded",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "The token is URL-encoded or escaped.",
      why: "Escapes such as %2E come from an address or a form.",
      remedy: "Decode it once before it is passed on.",
      source: SOURCES.invalidTokens,
      check: (subject) =>
        wrapped(
          subject,
          ["url-encoded", "backslashes"],
          "The token was sent URL-encoded or with escapes in it.",
          {},
        ),
    },
    {
      id: "token-whitespace",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "There is white space inside the token.",
      why: "A token has no blanks or line breaks; templates and line wrapping put them in.",
      remedy: "Take them out; look at the template, or at text after a PHP closing tag.",
      source: SOURCES.invalidTokens,
      check: (subject) => {
        const { decorations } = subject.token;
        if (decorations.has("space-inside")) {
          return wrapped(subject, ["space-inside"], "The token was sent with white space inside it.", {
            title: "The token is broken over several lines in this text.",
          });
        }
        const sent = subject.via === "capture" && decorations.has("space-at-ends") && decorations.size === 1;
        return (
          sent && {
            severity: "warning",
            title: "The token was sent with white space at its ends.",
            remedy: "Trim it before it is passed on.",
          }
        );
      },
    },
    {
      id: "token-trailing-punctuation",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "A punctuation mark was sent behind the token.",
      why: "A comma, bracket or semicolon of the code around it was copied along.",
      remedy: "Pass the token without it.",
      source: SOURCES.invalidTokens,
      check: (subject) => subject.via === "capture" && subject.token.decorations.has("punctuation"),
    },
  ] satisfies readonly Rule[],
};
