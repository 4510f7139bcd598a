import { duration } from "../duration.ts";
import { GREY_SECONDS } from "../grey-seconds.ts";
import type { TokenKind } from "../judgement.ts";
import type { Hit, Rule, RuleFamily } from "../rule.ts";
import { errorPage, reportedIn, SOURCES } from "../sources.ts";
import type { Subject } from "../subject.ts";
import { JTI_TOLERANCE, MILLISECONDS_FROM } from "../token-times.ts";
import { visibleText } from "../visible-text.ts";
import { EXPIRED, MALFORMED, NOT_YET, TOO_LONG } from "../wire-codes.ts";

const TIMED: readonly TokenKind[] = [
  "voice",
  "access",
  "capability",
  "taskrouter-capability",
  "scoped",
  "request-validation",
];
const CLAIMS = ["exp", "nbf", "iat"] as const;

const DAY = 86_400;
/** Lifetimes that people choose, in seconds. */
const USUAL_TTLS = [
  300, 600, 900, 1200, 1800, 3600, 5400, 7200, 10800, 14400, 18000, 21600, 28800, 36000, 43200, 57600, 64800,
  72000, 86000, 86399, 86400,
];
/** What the usual lifetimes become when a string of digits is read as milliseconds: 3600 is 3 seconds. */
const STRING_TTLS = new Map(
  [3600, 7200, 14400, 21600, 28800, 43200, 86400].map((ttl) => [Math.floor(ttl / 1000), ttl]),
);

type Claim = (typeof CLAIMS)[number];

const inMilliseconds = ({ payload }: Subject): Claim[] =>
  CLAIMS.filter((claim) => typeof payload[claim] === "number" && payload[claim] >= MILLISECONDS_FROM);

const list = (claims: readonly string[]): string => claims.join(" and ");

/** Lifetime in seconds, and by how much the time of issue may be off. */
function lifetime({ times }: Subject): { ttl: number; slack: number; sure: boolean } | null {
  const { exp, issued } = times;
  if (exp === null || issued === null) return null;
  return {
    ttl: exp - issued.at,
    slack: issued.from === "jti" ? JTI_TOLERANCE : 0,
    sure: issued.from === "iat",
  };
}

const ttlInMilliseconds = (subject: Subject): number | undefined => {
  const life = lifetime(subject);
  return life ? USUAL_TTLS.find((ttl) => Math.abs(life.ttl - ttl * 1000) <= life.slack) : undefined;
};

const isStringTtl = ({ payload, times: { iat, exp } }: Subject): number | undefined => {
  if (iat === null || exp === null || typeof payload.jti !== "string" || !/^SK\w+-\d+$/.test(payload.jti))
    return undefined;
  return STRING_TTLS.get(exp - iat);
};

const wasAccepted = ({ answers }: Subject): boolean =>
  answers.accepted !== null || answers.acceptedBefore !== null;

const REFRESH =
  "Fetch a new token and hand it over with device.updateToken(), best in the tokenWillExpire event (SDK 2.1 and later).";
const SERVER_CLOCK =
  "Set the clock of the server that makes the token (NTP); if the token was made right, this computer's clock is slow.";

/** When the token was made, begins and ends. */
export const timeRules: RuleFamily = {
  name: "Times",
  kinds: TIMED,
  needsPayload: true,
  rules: [
    {
      id: "time-in-milliseconds",
      severity: "error",
      claim: "exp",
      codes: [...TOO_LONG, 31204],
      title: "A time is in milliseconds; it must be in seconds.",
      why: "Read as seconds it lies thousands of years ahead, which Twilio refuses as a lifetime that is too long.",
      remedy: "Divide by 1000 and round down: Math.floor(Date.now() / 1000).",
      source: errorPage(20157),
      hides: [
        "iat-in-future",
        "token-not-yet-valid",
        "ttl-over-24h",
        "exp-before-issue",
        "exp-nbf-iat-order",
        "time-fractional",
      ],
      check: (subject) => {
        const claims = inMilliseconds(subject);
        if (claims.length === 0) return false;
        return {
          claim: claims[0] ?? "exp",
          title: `${list(claims)} ${claims.length === 1 ? "is" : "are"} in milliseconds; Twilio wants seconds.`,
        };
      },
    },
    {
      id: "time-not-number",
      severity: "error",
      claim: "exp",
      codes: [20104, ...MALFORMED],
      title: "A time is not a number.",
      why: "exp, nbf and iat must be JSON numbers, without quotes.",
      remedy: "Write the time as a number of seconds.",
      source: errorPage(20104),
      check: ({ payload }) => {
        const claims = CLAIMS.filter(
          (claim) => payload[claim] !== undefined && typeof payload[claim] !== "number",
        );
        const first = claims[0];
        if (!first) return false;
        return {
          claim: first,
          title: `${list(claims)} must be a number, but is ${visibleText(JSON.stringify(payload[first]) ?? "", 40)}.`,
        };
      },
    },
    {
      id: "time-negative-or-zero",
      severity: "error",
      claim: "exp",
      codes: [20103, ...MALFORMED],
      title: "A time is zero or negative.",
      why: "The time was not set when the token was made.",
      remedy: "Set it to seconds since 1970.",
      source: reportedIn("sfreiberg/gotwilio#55"),
      check: ({ payload }) => {
        const claims = CLAIMS.filter((claim) => typeof payload[claim] === "number" && payload[claim] <= 0);
        return (
          claims.length > 0 && { claim: claims[0] ?? "exp", title: `${list(claims)} is zero or negative.` }
        );
      },
    },
    {
      id: "exp-missing",
      severity: "error",
      claim: "exp",
      codes: [20104, 20154, ...MALFORMED],
      title: "The token has no expiry (exp).",
      why: "Twilio takes only tokens that expire, within 24 hours.",
      remedy: "Set a lifetime (ttl) when the token is made.",
      source: errorPage(20104),
      check: ({ payload }) => payload.exp === undefined,
    },
    {
      id: "ttl-string-in-node",
      severity: "error",
      claim: "exp",
      codes: EXPIRED,
      title: "The token lives only seconds: its ttl was given as a string.",
      why: 'The Node library\'s JWT package reads a string of digits as milliseconds, so "3600" becomes 3 seconds.',
      remedy: "Pass a number: ttl: Number(process.env.TTL).",
      source: SOURCES.nodeLibrary,
      hides: ["ttl-very-short"],
      check: (subject) => {
        const ttl = isStringTtl(subject);
        return (
          ttl !== undefined && {
            title: `The token lives only ${Math.floor(ttl / 1000)} seconds: its ttl was given as the string "${ttl}".`,
          }
        );
      },
    },
    {
      id: "exp-before-issue",
      severity: "error",
      claim: "exp",
      codes: EXPIRED,
      title: "The token had expired before it was made.",
      why: "exp is not later than the time of issue: the ttl was zero or negative, or a clock was wrong.",
      remedy: "Set a positive ttl, and set the server's clock.",
      source: reportedIn("twilio/voice-quickstart-android#80"),
      hides: ["exp-nbf-iat-order", "ttl-very-short"],
      check: (subject) => {
        const life = lifetime(subject);
        return life !== null && life.ttl <= 0 - life.slack;
      },
    },
    {
      id: "exp-nbf-iat-order",
      severity: "error",
      claim: "nbf",
      codes: [...EXPIRED, 20105],
      title: "The token begins (nbf) only when it has already expired (exp).",
      why: "There is no moment at which it is valid.",
      remedy: "Set nbf before exp, or leave it out.",
      source: SOURCES.jwt,
      check: ({ times: { nbf, exp } }) => nbf !== null && exp !== null && nbf >= exp,
    },
    {
      id: "token-expired",
      severity: "error",
      claim: "exp",
      codes: EXPIRED,
      title: "The token has expired.",
      why: "Twilio refuses it with 31205, which the SDK shows as 20104; running calls go on, new ones and the registration do not.",
      remedy: REFRESH,
      source: errorPage(31205),
      ifAccepted: "keeps",
      check: (subject): false | Hit => {
        const { exp } = subject.times;
        if (exp === null || subject.now < exp) return false;
        const age = subject.now - exp;
        if (exp < 1e9)
          return {
            title: `The token has expired: exp is ${exp}, which is a span of time and not a point in time.`,
            remedy: "Add the lifetime to the present time in seconds.",
          };
        const accepted = subject.answers.accepted?.at ?? 0;
        if (accepted / 1000 >= exp + GREY_SECONDS && subject.evidence.clockOffset === undefined) {
          return {
            severity: "warning",
            title: `By this computer's clock the token expired ${duration(age)} ago, yet Twilio accepted it after that: the clock is probably wrong.`,
            remedy: "Set the computer's clock by the network.",
          };
        }
        const before = wasAccepted(subject) ? " Twilio accepted it before that." : "";
        if (age < GREY_SECONDS)
          return {
            severity: "warning",
            title: `The token has just expired, ${duration(age)} ago; Twilio may still take it for some seconds.${before}`,
          };
        return { title: `The token expired ${duration(age)} ago.${before}` };
      },
    },
    {
      id: "valid-when-sent",
      severity: "info",
      claim: "exp",
      codes: [],
      title: "It was still valid when it was sent.",
      why: "The capture is older than the expiry, so the expiry is not the fault that was captured.",
      remedy: "Look for the fault in the other findings, or capture again.",
      source: null,
      ifAccepted: "keeps",
      check: ({ times: { exp, nbf }, now, evidence: { sentAt, answers } }) => {
        const sent = sentAt ?? answers.at(-1)?.at;
        if (exp === null || now < exp || sent === undefined) return false;
        const seconds = sent / 1000;
        return (
          seconds < exp &&
          (nbf === null || seconds >= nbf - GREY_SECONDS) && {
            title: `It was still valid when it was sent, ${duration(exp - seconds)} before its expiry.`,
          }
        );
      },
    },
    {
      id: "stale-token-in-use",
      severity: "error",
      claim: "exp",
      codes: EXPIRED,
      title: "An expired token is still being sent, though a newer one was seen.",
      why: "One Device of the page was not given the new token.",
      remedy: "Call updateToken on every Device; with SDK 1.x call setup again.",
      source: SOURCES.voiceSdk,
      ifAccepted: "keeps",
      check: ({ times: { exp }, evidence: { sentAt, newerTokenAt } }) =>
        exp !== null &&
        sentAt !== undefined &&
        newerTokenAt !== undefined &&
        sentAt > newerTokenAt &&
        sentAt / 1000 >= exp,
    },
    {
      id: "token-expiring",
      severity: "warning",
      claim: "exp",
      codes: EXPIRED,
      title: "The token expires within a minute.",
      why: "The SDK fires tokenWillExpire ten seconds before the end, unless told otherwise.",
      remedy: REFRESH,
      source: SOURCES.voiceSdk,
      ifAccepted: "keeps",
      check: (subject) => {
        const { exp } = subject.times;
        if (exp === null || subject.evidence.newerTokenSeen || isStringTtl(subject) !== undefined)
          return false;
        const left = exp - subject.now;
        return (
          left > 0 &&
          left <= 60 && { title: `The token expires in ${duration(left)}, and no newer one was seen.` }
        );
      },
    },
    {
      id: "ttl-over-24h-in-ms",
      severity: "error",
      claim: "exp",
      codes: TOO_LONG,
      title: "The lifetime was given in milliseconds: it is 1000 times too long.",
      why: "Twilio refuses lifetimes over 24 hours.",
      remedy: "Give the ttl in seconds.",
      source: errorPage(20157),
      hides: ["ttl-over-24h"],
      check: (subject) => {
        const ttl = ttlInMilliseconds(subject);
        return (
          ttl !== undefined && {
            title: `The token lives ${duration(ttl * 1000)}: its ttl of ${ttl} seconds was given in milliseconds.`,
          }
        );
      },
    },
    {
      id: "ttl-over-24h",
      severity: "error",
      claim: "exp",
      codes: TOO_LONG,
      title: "The token lives longer than 24 hours, which is the most that Twilio allows.",
      why: "Twilio refuses it with 31207, which the SDK shows as 53000.",
      remedy: "Set a ttl of at most 86399 seconds.",
      source: errorPage(31207),
      check: (subject) => {
        const { exp } = subject.times;
        const life = lifetime(subject);
        const left = exp === null ? 0 : exp - subject.now;
        if (left > DAY + GREY_SECONDS)
          return {
            title: `The token is good for ${duration(Math.max(left, life?.ttl ?? 0))}; Twilio allows 24 hours at the most.`,
          };
        if (life === null || life.ttl <= DAY + life.slack) return false;
        const title = `The token's lifetime is ${duration(life.ttl)}; Twilio allows 24 hours at the most.`;
        // Without iat Twilio can only compare exp with now; what it does is not documented.
        return life.sure ? { title } : { severity: "warning", title };
      },
    },
    {
      id: "ttl-exactly-24h",
      severity: "warning",
      claim: "exp",
      codes: TOO_LONG,
      title: "The lifetime is exactly 24 hours, the very limit.",
      why: "One of Twilio's pages allows 86400 seconds, another asks for one second less.",
      remedy: "Set a ttl of 86399 seconds or less.",
      source: errorPage(31207),
      check: (subject) => lifetime(subject)?.ttl === DAY && subject.times.issued?.from !== "nbf",
    },
    {
      id: "ttl-very-short",
      severity: "warning",
      claim: "exp",
      codes: EXPIRED,
      title: "The token lives less than a minute.",
      why: "It expires before the page can do much with it.",
      remedy: "Set a ttl of some minutes to some hours, in seconds.",
      source: errorPage(31205),
      check: ({ times: { iat, nbf, jti, exp } }) => {
        // The time in jti alone is too coarse; nbf counts where it agrees with it.
        const issued = iat ?? (nbf !== null && jti !== null && Math.abs(nbf - jti) <= 5 ? nbf : null);
        if (exp === null || issued === null || exp <= issued || exp - issued >= 60) return false;
        return { title: `The token lives only ${duration(exp - issued)}.` };
      },
    },
    {
      id: "token-not-yet-valid",
      severity: "error",
      claim: "nbf",
      codes: NOT_YET,
      title: "The token is not valid yet (nbf lies in the future).",
      why: "Most often the clock of the server is ahead, or this computer's is behind: the Python, Ruby and Go libraries write the server's time into nbf.",
      remedy: SERVER_CLOCK,
      source: errorPage(20105),
      check: ({ times: { nbf }, now }) => {
        if (nbf === null || nbf <= now) return false;
        const title = `The token is not valid yet: nbf lies ${duration(nbf - now)} in the future.`;
        return nbf > now + GREY_SECONDS
          ? { title }
          : { severity: "info", title: `${title} Clocks differ by that much, and Twilio allows for it.` };
      },
    },
    {
      id: "iat-in-future",
      severity: "warning",
      claim: "iat",
      codes: [],
      title: "The time of issue (iat) lies in the future.",
      why: "A clock is wrong: the server's is ahead, or this computer's is behind. Twilio is not known to refuse it for that.",
      remedy: SERVER_CLOCK,
      source: reportedIn("twilio/twilio-voice.js#110"),
      check: ({ times: { iat }, now }) =>
        iat !== null &&
        iat > now + GREY_SECONDS && {
          title: `The time of issue (iat) lies ${duration(iat - now)} in the future: a clock is wrong.`,
        },
    },
    {
      id: "time-fractional",
      severity: "warning",
      claim: "exp",
      codes: [],
      title: "A time has a fraction of a second.",
      why: "The JWT standard allows it; one old report tells of a refusal, and what Twilio does today is not documented.",
      remedy: "Round it down to whole seconds.",
      source: reportedIn("jasonfill/ColdFusion-Twilio-Library#1"),
      check: ({ payload }) => {
        const claims = CLAIMS.filter(
          (claim) => typeof payload[claim] === "number" && !Number.isInteger(payload[claim]),
        );
        return (
          claims.length > 0 && {
            claim: claims[0] ?? "exp",
            title: `${list(claims)} ${claims.length === 1 ? "has" : "have"} a fraction of a second.`,
          }
        );
      },
    },
  ] satisfies readonly Rule[],
};
