import { isLiteralWord, isObjectText } from "../text/is-literal-word.ts";
import { value } from "../text/value.ts";
import { hasAuthTokenForm, sidPrefix } from "../twilio/sid.ts";
import { errorPage, reportedIn, SOURCES } from "../twilio/sources.ts";
import { MALFORMED } from "../twilio/wire-codes.ts";
import { isDecodedToken } from "./is-decoded-token.ts";
import { isLogEvent } from "./is-log-event.ts";
import { type JsonError, readJsonError } from "./read-json-error.ts";
import { type Match, type Rule, ruleFamily } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

const FUNCTION = /^(?:async )?(?:function\b|\([\w\s,]{0,60}\)\s*=>)/;
const PLACEHOLDER =
  /^(?:<[\w .-]{1,60}>|\$?\{\{?[\w .-]{1,60}\}?\}|%[sd]|(?:your|my|the)[\w .-]{0,20}token[\w .-]{0,20}|(?:access[-_ ]?)?token|x{3,}\.*)$/i;
const REDACTED =
  /redact|sanitiz|sanitis|\bremoved\b|\bmasked\b|\bhidden\b|\bomitted\b|\bfiltered\b|^[*•●]{3,}$|^-{3,}$|^\[?\.{3}\]?$/i;

/** Longest text that can be a sample value or a mark of redaction. */
const SHORT = 120;
/** How far into a text is looked for markup. */
const MARKUP_LIMIT = 2000;

/** What this family looks at. */
interface Picked {
  /** The text without what surrounds it. */
  readonly text: string;
  readonly error: JsonError | null;
  /** The text was sent in place of a token. */
  readonly wasSent: boolean;
  /** An event of an error tracker or a log, whose errors are not those of a token server. */
  readonly isLogEvent: boolean;
}

function pick({ token, via }: RuleInput): Picked {
  const isEvent = isLogEvent(token.json);
  const error = readJsonError(token.json);
  return {
    text: token.core.trim(),
    error: isEvent && error?.isTwilios !== true ? null : error,
    wasSent: via === "capture",
    isLogEvent: isEvent,
  };
}

/** What was not sent as a token, Twilio answers with no code. */
const codesOf = (wasSent: boolean): Match => (wasSent ? {} : { codes: [] });

const isBlank = (text: string): boolean => !/[^"'`\s]/.test(text);
const isWord = (text: string): boolean => isLiteralWord(text) && !isObjectText(text);
const isRedacted = (text: string): boolean => text.length <= SHORT && REDACTED.test(text);
const startsAsMarkup = (text: string): boolean =>
  /^<(?:!doctype|html|\?xml|head|body|response|pre|div|script|error)\b/i.test(text) ||
  /^<[a-z][^>]*>[\s\S]*<\//i.test(text);

/** The rules that say what the text is instead of a token. */
const NAMING_RULES: readonly Rule<Picked>[] = [
  {
    id: "token-missing",
    severity: "error",
    claim: null,
    codes: [31102, 53000],
    source: errorPage(31102),
    check: ({ text }) => isBlank(text),
  },
  {
    id: "token-literal-undefined",
    severity: "error",
    claim: null,
    codes: [...MALFORMED, 31102],
    source: SOURCES.voiceSdk,
    check: ({ text }) => isWord(text.toLowerCase()) && { values: { word: value.outside(text) } },
  },
  {
    id: "token-literal-object",
    severity: "error",
    claim: null,
    codes: MALFORMED,
    source: SOURCES.voiceSdk,
    check: ({ text }) => {
      if (isObjectText(text)) return { values: { text: value.outside(text) } };
      return FUNCTION.test(text) && { variant: "function" };
    },
  },
  {
    id: "token-is-markup",
    severity: "error",
    claim: null,
    codes: MALFORMED,
    source: reportedIn("twilio/voice-quickstart-ios#204"),
    check: ({ text }) => {
      const start = text.slice(0, MARKUP_LIMIT);
      if (!startsAsMarkup(start)) return false;
      return /<response[\s/>]/i.test(start) ? { variant: "twiml" } : true;
    },
  },
  {
    id: "decoded-token",
    severity: "error",
    claim: null,
    codes: [],
    source: SOURCES.jwt,
    supersedes: ["token-is-error-object", "token-json-without-token", "token-redacted"],
    check: ({ text, error, wasSent }) => {
      if (error?.isTwilios || startsAsMarkup(text.slice(0, MARKUP_LIMIT)) || !isDecodedToken(text))
        return false;
      return wasSent ? { codes: MALFORMED } : { severity: "info" };
    },
  },
  {
    id: "twilio-error-text",
    severity: "error",
    claim: null,
    codes: [],
    source: SOURCES.accessTokens,
    check: ({ error }) => {
      if (!error?.isTwilios || error.code === null) return false;
      const { code } = error;
      return {
        codes: [code],
        values: { code: value.code(code), meaning: value.meaning(code), advice: value.advice(code) },
      };
    },
  },
  {
    id: "token-is-error-object",
    severity: "error",
    claim: null,
    codes: MALFORMED,
    source: SOURCES.invalidTokens,
    check: ({ error }) => {
      if (!error || error.isTwilios) return false;
      if (error.message === "") return true;
      return { variant: "with_message", values: { message: value.message(error.message, 120) } };
    },
  },
  {
    id: "token-json-without-token",
    severity: "error",
    claim: null,
    codes: MALFORMED,
    source: SOURCES.invalidTokens,
    check: ({ text, error, wasSent, isLogEvent: isEvent }) =>
      /^[{[]/.test(text) &&
      !isObjectText(text) &&
      error === null &&
      !isEvent &&
      !isRedacted(text) &&
      !PLACEHOLDER.test(text) &&
      codesOf(wasSent),
  },
  {
    id: "token-is-auth-token",
    severity: "error",
    claim: null,
    codes: MALFORMED,
    source: SOURCES.accessTokens,
    check: ({ text }) => hasAuthTokenForm(text),
  },
  {
    id: "token-is-sid",
    severity: "error",
    claim: null,
    codes: MALFORMED,
    source: SOURCES.accessTokens,
    check: ({ text }) => {
      const prefix = sidPrefix(text);
      return prefix !== null && { values: { sid: value.term(`sid_${prefix}`) } };
    },
  },
  {
    id: "token-placeholder",
    severity: "error",
    claim: null,
    codes: MALFORMED,
    source: SOURCES.voiceSdk,
    check: ({ text }) =>
      text.length <= SHORT && PLACEHOLDER.test(text) && !isRedacted(text) && !startsAsMarkup(text),
  },
  {
    id: "token-redacted",
    severity: "warning",
    claim: null,
    codes: [],
    source: null,
    check: ({ text }) => isRedacted(text) && !isBlank(text),
  },
];

/** What a text is that holds no token. At most one of these applies. */
export const textRules = ruleFamily<Picked>({
  name: "text",
  kinds: ["none"],
  needsPayload: false,
  pick,
  rules: [
    ...NAMING_RULES,
    {
      id: "no-token",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      source: errorPage(20160),
      check: (picked) =>
        NAMING_RULES.every((rule) => rule.check(picked) === false) && codesOf(picked.wasSent),
    },
  ],
});
