import { errorCode } from "../error-codes.ts";
import { isJsonObject } from "../is-json-object.ts";
import type { TokenKind } from "../judgement.ts";
import type { Rule, RuleFamily } from "../rule.ts";
import { sidName, withArticle } from "../sid.ts";
import { errorPage, reportedIn, SOURCES } from "../sources.ts";
import type { Subject } from "../subject.ts";
import { visibleText } from "../visible-text.ts";
import { MALFORMED } from "../wire-codes.ts";

const KINDS: readonly TokenKind[] = ["none"];

const LITERAL = /^(?:undefined|null|\(null\)|<null>|nan|false|true|none|nil)$/i;
const OBJECT_LITERAL = /^\[object \w{1,40}\]$|^(?:async )?(?:function\b|\([\w\s,]{0,60}\)\s*=>)/;
const PLACEHOLDER =
  /^(?:<[\w .-]{1,60}>|\$?\{\{?[\w .-]{1,60}\}?\}|%[sd]|(?:your|my|the)[\w .-]{0,20}token[\w .-]{0,20}|(?:access[-_ ]?)?token|x{3,}\.*)$/i;
const REDACTED =
  /redact|sanitiz|sanitis|\bremoved\b|\bmasked\b|\bhidden\b|\bomitted\b|\bfiltered\b|^[*•●]{3,}$|^-{3,}$|^\[?\.{3}\]?$/i;

const core = ({ token }: Subject): string => token.core.trim();
const isShort = (text: string): boolean => text.length <= 120;
const isBlank = (subject: Subject): boolean => core(subject).replace(/["'`]/g, "").trim() === "";
const startsAsMarkup = (text: string): boolean =>
  /^<(?:!doctype|html|\?xml|head|body|response|pre|div|script|error)\b/i.test(text) ||
  /^<[a-z][^>]*>[\s\S]*<\//i.test(text);

function isAuthToken(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/** The error text of a JSON answer that brought no token. */
function errorMessage({ token }: Subject): { code: number | null; message: string } | null {
  if (!isJsonObject(token.json)) return null;
  const inner = isJsonObject(token.json.error) ? token.json.error : token.json;
  const texts = [
    inner.message,
    inner.error_description,
    inner.detail,
    inner.title,
    inner.error,
    inner.errorMessage,
    inner.msg,
  ];
  const message = texts.find((value) => typeof value === "string" && value !== "");
  const code = Number(inner.code ?? inner.error_code ?? inner.errorCode ?? Number.NaN);
  if (message === undefined && Number.isNaN(code)) return null;
  return { code: Number.isInteger(code) ? code : null, message: typeof message === "string" ? message : "" };
}

const isKnownError = (subject: Subject): boolean => {
  const error = errorMessage(subject);
  return error?.code !== null && error !== null && errorCode(error.code).area !== "unknown";
};

const isRedacted = (text: string): boolean => isShort(text) && REDACTED.test(text);
const isSid = (text: string): boolean => /^[A-Z]{2}[0-9a-fA-F]{32}$/.test(text) && sidName(text) !== null;

/** True where one of the rules that name what the text is applies, so that "no token" needs no saying. */
function isNamed(subject: Subject): boolean {
  return textRules.rules.some((rule) => rule.id !== "no-token" && rule.check(subject) !== false);
}

/** What a text is that holds no token. At most one of these applies. */
export const textRules: RuleFamily = {
  name: "Text that is no token",
  kinds: KINDS,
  needsPayload: false,
  rules: [
    {
      id: "token-missing",
      severity: "error",
      claim: null,
      codes: [31102, 53000],
      title: "The token is empty.",
      why: "Twilio answers a missing token with 31102, which the SDK shows as 53000.",
      remedy: "Fetch a token from your server before the Device is made, and pass it on.",
      source: errorPage(31102),
      check: isBlank,
    },
    {
      id: "token-literal-undefined",
      severity: "error",
      claim: null,
      codes: [...MALFORMED, 31102],
      title: 'The token is a word such as "undefined": it was used before it was there.',
      why: "A variable was used before it held the token, or the field of the answer has another name.",
      remedy: "Wait for the fetch to finish, and pass the string field of its answer to the Device.",
      source: SOURCES.voiceSdk,
      check: (subject) =>
        LITERAL.test(core(subject)) && {
          title: `The token is the word "${core(subject)}": it was used before it was there.`,
        },
    },
    {
      id: "token-literal-object",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "An object was passed where the token's text is needed.",
      why: "JavaScript turns an object, a promise or a function that is used as text into words like [object Object].",
      remedy: "Pass the string inside it, e.g. data.token, and await promises.",
      source: SOURCES.voiceSdk,
      check: (subject) => {
        const text = core(subject);
        if (!OBJECT_LITERAL.test(text)) return false;
        const what = text.startsWith("[") ? visibleText(text) : "the source of a function";
        return { title: `The token is ${what}: an object was passed where the token's text is needed.` };
      },
    },
    {
      id: "token-is-markup",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "This is a web page or TwiML, not a token.",
      why: "The address that should give tokens answered with HTML or XML: often the voice route, a login page or an error page.",
      remedy: "Open the token address in the browser, and correct the route until it shows the token.",
      source: reportedIn("twilio/voice-quickstart-ios#204"),
      check: (subject) => {
        const text = core(subject).slice(0, 2000);
        if (!startsAsMarkup(text)) return false;
        const twiml = /<response[\s/>]/i.test(text);
        return {
          title: twiml
            ? "This is TwiML, not a token: the wrong route of the server answered."
            : "This is a web page, not a token.",
        };
      },
    },
    {
      id: "twilio-error-text",
      severity: "error",
      claim: null,
      codes: [],
      title: "This is an error from Twilio, not a token.",
      why: "It tells what Twilio found wrong; the token that it is about is not in this text.",
      remedy: "Follow the code, and paste the token as well to have it checked.",
      source: SOURCES.accessTokens,
      check: (subject) => {
        const error = errorMessage(subject);
        if (error?.code == null || !isKnownError(subject)) return false;
        const { meaning, check } = errorCode(error.code);
        return {
          codes: [error.code],
          title: `This is Twilio's error ${error.code}: ${meaning}.`,
          remedy: check,
        };
      },
    },
    {
      id: "token-is-error-object",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "The token server answered with an error instead of a token.",
      why: "No token was made; the message tells why.",
      remedy: "Mend the fault that the message names on the server that makes the tokens.",
      source: SOURCES.invalidTokens,
      check: (subject) => {
        const error = errorMessage(subject);
        if (!error || isKnownError(subject)) return false;
        return error.message === ""
          ? true
          : { title: `The token server answered with an error: "${visibleText(error.message, 120)}".` };
      },
    },
    {
      id: "token-json-without-token",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "This is JSON without a token in it.",
      why: "The Device needs the token as a plain string; this JSON holds none.",
      remedy: "Look at what the token address answers, and in which field the token stands.",
      source: SOURCES.invalidTokens,
      check: (subject) =>
        /^[{[]/.test(core(subject)) &&
        !OBJECT_LITERAL.test(core(subject)) &&
        !errorMessage(subject) &&
        !isRedacted(core(subject)) &&
        !PLACEHOLDER.test(core(subject)),
    },
    {
      id: "token-is-auth-token",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "This has the form of an account's Auth Token, not of an access token.",
      why: "Thirty-two hex digits are the form of the Auth Token, which opens the whole account and must never reach a browser.",
      remedy:
        "If it is the Auth Token, rotate it now. Make an access token on the server and pass that instead.",
      source: SOURCES.accessTokens,
      check: (subject) => isAuthToken(core(subject)),
    },
    {
      id: "token-is-sid",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "This is a SID, not a token.",
      why: "A SID only names something in the account; it signs nobody in.",
      remedy: "Make an access token on the server with this account and an API Key, and pass that.",
      source: SOURCES.accessTokens,
      check: (subject) =>
        isSid(core(subject)) && {
          title: `This is ${withArticle(sidName(core(subject)) ?? "SID")}, not a token.`,
        },
    },
    {
      id: "token-placeholder",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "This is a sample value that was never replaced by a token.",
      why: "Sample code carries such words where the token belongs.",
      remedy: "Fetch a token from your server and pass it here.",
      source: SOURCES.voiceSdk,
      check: (subject) =>
        isShort(core(subject)) && PLACEHOLDER.test(core(subject)) && !isRedacted(core(subject)),
    },
    {
      id: "token-redacted",
      severity: "warning",
      claim: null,
      codes: [],
      title: "The token was taken out before this was saved.",
      why: "Browsers and proxies can leave credentials out when they export; nothing can be said about the token then.",
      remedy: "Export again with sensitive data, or copy the X-Twilio-Token header itself.",
      source: null,
      check: (subject) => isRedacted(core(subject)) && !isBlank(subject),
    },
    {
      id: "no-token",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      title: "There is no token in this.",
      why: "An access token is three parts of letters and digits with dots between them, and begins with eyJ.",
      remedy: "Copy the value of the X-Twilio-Token header, or the token that your server answers with.",
      source: errorPage(20160),
      check: (subject) => !isNamed(subject),
    },
  ] satisfies readonly Rule[],
};
