import { bestNow, clockOffset } from "../core/evidence/clock-offset.ts";
import type { Evidence } from "../core/evidence/evidence.ts";
import { type Finding, findingStatement } from "../core/rules/finding.ts";
import type { CallFacts } from "../core/session/call-facts.ts";
import { judgeSeenToken } from "../core/session/judge-seen-token.ts";
import { LIMITS } from "../core/session/limits.ts";
import type { SeenToken, TabSession } from "../core/session/tab-session.ts";
import type { Statement } from "../core/text/value.ts";
import { visibleText } from "../core/text/visible-text.ts";
import { readToken } from "../core/token/read-token.ts";
import { edgeOfHost, isTwilioHost, regionOfHost } from "../core/twilio/hosts.ts";
import type { Judgement } from "../core/verdict/judgement.ts";
import { englishWords } from "../words/english-words.ts";
import { joinParts } from "../words/part.ts";
import { renderStatements, type TellMoment } from "../words/render-statement.ts";
import { liveToken } from "./live-token.ts";
import { rawToken } from "./raw-token.ts";
import { cleanJson } from "./redact/clean-json.ts";
import { cleanText } from "./redact/clean-text.ts";
import { findSecrets } from "./redact/find-secrets.ts";
import { assignedSecrets } from "./redact/hide-assigned.ts";
import { signatureHider } from "./redact/hide-signature.ts";
import type { Ticket, TicketCall, TicketClient, TicketContext, TicketFinding } from "./ticket.ts";
import { ticketAnswers } from "./ticket-answers.ts";
import { ticketClaims } from "./ticket-claims.ts";

/** Makes a text from outside safe to show. */
type Show = (text: string) => string;

/** Smallest clock difference that is reported, in seconds. */
const NOTABLE_OFFSET = 10;

const signatureOf = (signature: string | null): readonly string[] =>
  signature !== null && signature.length >= 16 ? [signature] : [];

/** What messages from the page and from Twilio mark as a secret. */
const toldSecrets = ({ answers }: Evidence, calls: readonly CallFacts[]): readonly string[] =>
  [
    ...answers.map((answer) => ("message" in answer ? answer.message : "")),
    ...calls.map(({ error }) => error?.message),
  ].flatMap((text) => assignedSecrets(text ?? ""));

function clockInWords(evidence: Evidence, expiresAt: number | null): string {
  const offset = clockOffset(evidence, expiresAt);
  if (offset === null) return "not known";
  if (Math.abs(offset) < NOTABLE_OFFSET) return "the clocks agree";
  return `this computer's clock is ${englishWords.duration(offset)} ${offset > 0 ? "behind" : "ahead of"} Twilio's`;
}

/** Statements in English, redacted. Moments are relative to the moment of the judgment. */
type Say = (statements: readonly Statement[]) => string;

function findingsOf({ findings, headline }: Judgement, say: Say, show: Show): readonly TicketFinding[] {
  return findings.flatMap((finding: Finding): TicketFinding[] => {
    const { severity, codes } = finding;
    if (severity === "ok") return [];
    return [
      {
        severity,
        title: say([findingStatement(finding, "title")]),
        isVerdict: finding === headline,
        remedy: say([findingStatement(finding, "remedy")]),
        codes: codes.map((code) => show(String(code))),
      },
    ];
  });
}

function callOf(call: CallFacts, show: Show): TicketCall {
  const text = (value: string | undefined): string | null => (value ? show(value) : null);
  const { callSid, tempCallSid, direction, edge, region, gateway, error } = call;
  return {
    sid: text(callSid ?? tempCallSid),
    direction: text(direction?.toLowerCase()),
    edge: text(edge),
    region: text(region),
    gateway: text(gateway),
    sdkError:
      error === undefined
        ? null
        : { code: error.code === null ? null : show(String(error.code)), message: show(error.message) },
  };
}

function clientOf(
  token: SeenToken,
  evidence: Evidence,
  { expiresAt }: Judgement,
  show: Show,
): Omit<TicketClient, "browser" | "page" | "inFrame"> {
  const text = (value: string | null | undefined): string | null => (value ? show(value) : null);
  const home = token.signaling.find((event) => event.home !== undefined || event.region !== undefined);
  const region =
    token.calls.find((call) => call.region !== undefined)?.region ??
    home?.home ??
    home?.region ??
    regionOfHost(token.host ?? undefined);
  return {
    sdkVersion: text(evidence.sdkVersion),
    edge: text(evidence.edge ?? edgeOfHost(token.signalingHost)),
    region: text(region),
    gatewayHost: text(token.host),
    gatewayIsTwilios: token.host === null || isTwilioHost(token.host),
    requests: token.count,
    signalingHost: text(token.signalingHost),
    clock: clockInWords(evidence, expiresAt),
  };
}

/**
 * Gathers what a ticket says about one token. Removes phone numbers, IP addresses and secrets from everything that
 * comes from outside, except the whole token itself.
 * @param options `live`: with the whole token, which lets anyone who holds it sign in, instead of one without its
 * signature
 */
export function makeTicket(
  token: SeenToken,
  session: TabSession,
  context: TicketContext,
  options: { readonly live: boolean },
): Ticket {
  const judgement = judgeSeenToken(token, session, context.nowMs, context.more);
  const { evidence } = judgement;
  const read = readToken(token.text);
  const secrets = [
    ...signatureOf(read.signature),
    ...findSecrets(judgement.header ?? {}),
    ...findSecrets(judgement.payload ?? {}),
    ...toldSecrets(evidence, token.calls),
  ];
  const hideSignature = signatureHider(read.signature);
  const clean: Show = (text) => cleanText(text, secrets, hideSignature);
  const show: Show = (text) => {
    const shown = clean(text);
    return visibleText(shown, shown.length);
  };
  // A page's text of the maximum length was cut there, and may end within a number.
  const endCut: Show = (text) => (text.length >= LIMITS.textLength ? `${text}…` : text);
  const showCut: Show = (text) => show(endCut(text));
  const header = judgement.header && cleanJson(judgement.header, clean);
  const payload = judgement.payload && cleanJson(judgement.payload, clean);
  const changed = header?.changed === true || payload?.changed === true;
  const { expiresAt, notBefore, issuedAt } = judgement;
  const nowSeconds = bestNow(context.nowMs / 1000, evidence, expiresAt, notBefore ?? issuedAt);
  const claims = ticketClaims(judgement, header?.value ?? null, payload?.value ?? null, show, nowSeconds);
  const { answers, earlier } = ticketAnswers(evidence, showCut);
  const moment: TellMoment = (seconds) => englishWords.away(seconds - judgement.nowSeconds);
  const say: Say = (statements) =>
    joinParts(renderStatements(statements, englishWords, moment), ({ text, max }) =>
      visibleText(clean(endCut(text)), max),
    );
  return {
    format: "token-lens-ticket/1",
    verdict: judgement.verdict,
    sentence: say(judgement.sentence),
    judgedAt: englishWords.utc(context.nowMs),
    findings: findingsOf(judgement, say, show),
    kind: judgement.kind,
    claims,
    answers,
    earlierAnswers: earlier,
    calls: token.calls.map((call) => callOf(call, showCut)),
    client: {
      ...clientOf(token, evidence, judgement, showCut),
      browser: show(context.browser),
      page: token.origin === null ? null : show(token.origin),
      inFrame: token.frameId !== 0,
    },
    header: header?.value ?? null,
    payload: payload?.value ?? null,
    token: options.live
      ? liveToken(token, judgement, evidence, claims, context.nowMs, changed)
      : rawToken(token, judgement.kind, read, changed),
    madeBy: `Token Lens for Twilio Voice ${show(context.version)}`,
  };
}
