import type { Json, JsonObject } from "../../core/json/json.ts";
import type { TokenKind } from "../../core/token/token-kind.ts";
import type { Verdict } from "../../core/verdict/judgement.ts";
import { claimOf } from "./claim-of.ts";
import { listOf, numberIn, objectIn, textIn, toldIn } from "./json-fields.ts";
import { MarkedLine } from "./marked-line.ts";
import { readClock } from "./read-clock.ts";
import { readDuration } from "./read-duration.ts";
import { readToldNumber } from "./read-told-number.ts";
import { readToldText } from "./read-told-text.ts";
import { readUtc } from "./read-utc.ts";
import { CLAIM_LABELS, KIND_WORDS } from "./ticket-words.ts";
import type {
  ToldAnswer,
  ToldCall,
  ToldClaim,
  ToldClient,
  ToldFinding,
  ToldTicket,
  ToldToken,
} from "./told-ticket.ts";

const VERDICTS: ReadonlySet<string> = new Set<Verdict>(["valid", "warning", "invalid", "not-a-token"]);
const SEVERITIES: ReadonlySet<string> = new Set<ToldFinding["severity"]>(["error", "warning", "info"]);
const SHOWN: ReadonlySet<string> = new Set<ToldToken["shown"]>(["whole", "without-signature", "not"]);
const TYPES: ReadonlySet<string> = new Set(["connected", "error", "hangup"]);
const SOURCES: ReadonlySet<string> = new Set<ToldAnswer["from"]>(["signaling", "event-gateway", "log"]);

/** A text that is one of some words. */
function oneOf<Word extends string>(words: ReadonlySet<string>, text: string | null): Word | null {
  return text !== null && words.has(text) ? (text as Word) : null;
}

const moment = (fields: JsonObject, name: string): number | null =>
  readUtc(textIn(fields, name) ?? undefined);

function findingOf(fields: JsonObject): ToldFinding[] {
  const severity = oneOf<ToldFinding["severity"]>(SEVERITIES, textIn(fields, "severity"));
  // A finding that breaks off before it says whether it is the verdict says nothing sure.
  if (severity === null || typeof fields.isVerdict !== "boolean") return [];
  const codes = Array.isArray(fields.codes) ? (fields.codes as readonly Json[]) : [];
  return [
    {
      severity,
      title: toldIn(fields, "title"),
      isVerdict: fields.isVerdict === true,
      remedy: toldIn(fields, "remedy"),
      codes: codes.map((code) => readToldNumber(String(code))).filter((code) => code !== null),
    },
  ];
}

function answerOf(fields: JsonObject): ToldAnswer[] {
  const from = oneOf<ToldAnswer["from"]>(SOURCES, textIn(fields, "from"));
  const what = textIn(fields, "what");
  if (from === null || what === null) return [];
  const code = readToldNumber(textIn(fields, "code") ?? undefined);
  return [
    {
      from,
      type: from === "signaling" ? oneOf<NonNullable<ToldAnswer["type"]>>(TYPES, what) : null,
      status: from === "event-gateway" ? readToldNumber(what.replace(/^HTTP /, "")) : null,
      atMs: moment(fields, "at"),
      lastAtMs: moment(fields, "lastAt"),
      times: numberIn(fields, "times") ?? 1,
      code,
      sdkShows: readToldNumber(textIn(fields, "sdkShows") ?? undefined),
      message: toldIn(fields, "message"),
      identity: toldIn(fields, "identity"),
      ttlSeconds: readDuration(textIn(fields, "timeLeft") ?? ""),
      region: toldIn(fields, "region"),
      edge: toldIn(fields, "edge"),
      reportedByPage: fields.reportedByPage === true,
    },
  ];
}

function callOf(fields: JsonObject): ToldCall {
  const error = objectIn(fields, "sdkError");
  return {
    sid: toldIn(fields, "sid"),
    direction: toldIn(fields, "direction"),
    edge: toldIn(fields, "edge"),
    region: toldIn(fields, "region"),
    gateway: toldIn(fields, "gateway"),
    sdkError:
      error === null
        ? null
        : { code: readToldNumber(textIn(error, "code") ?? undefined), message: toldIn(error, "message") },
  };
}

function clientOf(fields: JsonObject): ToldClient {
  return {
    sdkVersion: toldIn(fields, "sdkVersion"),
    edge: toldIn(fields, "edge"),
    region: toldIn(fields, "region"),
    gatewayHost: toldIn(fields, "gatewayHost"),
    gatewayIsTwilios: fields.gatewayIsTwilios !== false,
    requests: numberIn(fields, "requests") ?? 0,
    signalingHost: toldIn(fields, "signalingHost"),
    clockOffsetSeconds: readClock(textIn(fields, "clock") ?? ""),
    browser: toldIn(fields, "browser"),
    page: toldIn(fields, "page"),
    inFrame: fields.inFrame === true,
  };
}

function claimsOf(rows: readonly JsonObject[], kind: TokenKind | null): readonly ToldClaim[] {
  return rows.flatMap((row) => {
    const label = textIn(row, "label") ?? "";
    const text = textIn(row, "value");
    if (text === null || !Object.hasOwn(CLAIM_LABELS, label)) return [];
    const claim = claimOf(label, new MarkedLine([{ text, isValue: row.quoted === true }]), kind, false);
    return [{ ...claim, value: readToldText(text), quoted: row.quoted === true }];
  });
}

/**
 * Reads a ticket in JSON. What isn't of the form that tickets have is left out.
 * @param place where it stands in the text
 * @param isCut its end is missing
 */
export function readJsonTicket(
  ticket: JsonObject,
  place: { readonly start: number; readonly end: number },
  isCut: boolean,
): ToldTicket {
  const kind = oneOf<TokenKind>(new Set(Object.keys(KIND_WORDS)), textIn(ticket, "kind"));
  const claims = listOf(ticket, "claims");
  const client = objectIn(ticket, "client");
  const token = objectIn(ticket, "token");
  const shown = oneOf<ToldToken["shown"]>(SHOWN, token && textIn(token, "shown"));
  return {
    ...place,
    format: "json",
    isCut,
    verdict: oneOf<Verdict>(VERDICTS, textIn(ticket, "verdict")),
    sentence: toldIn(ticket, "sentence"),
    madeAtMs: moment(ticket, "judgedAt"),
    version: /^Token Lens for Twilio Voice (.{1,40})$/.exec(textIn(ticket, "madeBy") ?? "")?.[1] ?? null,
    findings: listOf(ticket, "findings")?.flatMap(findingOf) ?? null,
    kind,
    claims: claims && claimsOf(claims, kind),
    answers: listOf(ticket, "answers")?.flatMap(answerOf) ?? null,
    earlierAnswers: numberIn(ticket, "earlierAnswers") ?? 0,
    calls: listOf(ticket, "calls")?.map(callOf) ?? null,
    client: client && clientOf(client),
    header: objectIn(ticket, "header"),
    payload: objectIn(ticket, "payload"),
    token: token === null || shown === null ? null : { shown, text: toldIn(token, "text") },
  };
}
