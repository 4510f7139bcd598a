import { bestNow, clockOffset } from "../clock-offset.ts";
import { duration } from "../duration.ts";
import type { Evidence } from "../evidence.ts";
import { edgeOfHost, isTwilioHost } from "../inspect/twilio-host.ts";
import type { JsonObject } from "../json.ts";
import type { Finding, Judgement } from "../judgement.ts";
import { readToken } from "../read-token.ts";
import { regionOfHost } from "../regions.ts";
import type { CallFacts } from "../session/call-facts.ts";
import { evidenceOf } from "../session/evidence-of.ts";
import { judgeSeenToken } from "../session/judge-seen-token.ts";
import { LIMITS } from "../session/limits.ts";
import type { SeenToken, TabSession } from "../session/tab-session.ts";
import { utcTime } from "../utc-time.ts";
import { visibleText } from "../visible-text.ts";
import { cleanJson, isTime } from "./clean-json.ts";
import { cleanText } from "./clean-text.ts";
import { findSecrets } from "./find-secrets.ts";
import { assignedSecrets } from "./hide-assigned.ts";
import { signatureHider } from "./hide-signature.ts";
import { liveToken } from "./live-token.ts";
import { rawToken } from "./raw-token.ts";
import type { Ticket, TicketCall, TicketClient, TicketContext, TicketFinding } from "./ticket.ts";
import { ticketAnswers } from "./ticket-answers.ts";
import { ticketClaims } from "./ticket-claims.ts";

/** Makes a text from outside fit to be shown. */
type Show = (text: string) => string;

/** Clock differences in seconds from which they are told. */
const NOTABLE_OFFSET = 10;

const signatureOf = (signature: string | null): readonly string[] =>
  signature !== null && signature.length >= 16 ? [signature] : [];

/** What messages of the page and of Twilio say is a secret. */
const toldSecrets = ({ answers }: Evidence, calls: readonly CallFacts[]): readonly string[] =>
  [
    ...answers.map((answer) => ("message" in answer ? answer.message : "")),
    ...calls.map(({ error }) => error?.message),
  ].flatMap((text) => assignedSecrets(text ?? ""));

/** The times of a token as digits: sentences may quote them, and they are no phone numbers. */
function timesIn(payload: JsonObject | null): RegExp | null {
  const times = [payload?.iat, payload?.nbf, payload?.exp]
    .filter(isTime)
    .map(String)
    .filter((text) => /^\d+$/.test(text));
  return times.length === 0 ? null : new RegExp(`(?<![+\\w])(${times.join("|")})(?!\\w)`, "g");
}

/** Makes a sentence of the engine fit to be shown, which may have values of the token and of the page in it. */
function showSentence(text: string, times: RegExp | null, show: Show): string {
  // Splitting by a group keeps what it matched: every second piece is a time.
  const pieces = times === null ? [text] : text.split(times);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : show(piece))).join("");
}

function clockInWords(evidence: Evidence, expiresAt: number | null): string {
  const offset = clockOffset(evidence, expiresAt);
  if (offset === null) return "not known";
  if (Math.abs(offset) < NOTABLE_OFFSET) return "the clocks agree";
  return `this computer's clock is ${duration(offset)} ${offset > 0 ? "behind" : "ahead of"} Twilio's`;
}

function findingsOf({ findings, sentence }: Judgement, show: Show): readonly TicketFinding[] {
  return findings.flatMap((finding: Finding): TicketFinding[] => {
    const { severity, title, remedy, codes } = finding;
    if (severity === "ok") return [];
    return [
      {
        severity,
        title: show(title),
        isVerdict: sentence.startsWith(title),
        remedy: show(remedy),
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
 * Gathers what a ticket says about one token. Phone numbers, IP addresses and secrets are taken out of everything that
 * comes from outside, except the whole token itself.
 * @param options `live`: with the whole token, which signs in whoever holds it, instead of one without its signature
 */
export function makeTicket(
  token: SeenToken,
  session: TabSession,
  context: TicketContext,
  options: { readonly live: boolean },
): Ticket {
  const judgement = judgeSeenToken(token, session, context.now);
  const evidence = evidenceOf(token, session);
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
  // A page's text that is as long as may be was cut there, and may end within a number.
  const showCut: Show = (text) => show(text.length >= LIMITS.textLength ? `${text}…` : text);
  const header = judgement.header && cleanJson(judgement.header, clean);
  const payload = judgement.payload && cleanJson(judgement.payload, clean);
  const changed = header?.changed === true || payload?.changed === true;
  const { expiresAt, notBefore, issuedAt } = judgement;
  const now = bestNow(context.now / 1000, evidence, expiresAt, notBefore ?? issuedAt);
  const claims = ticketClaims(judgement, header?.value ?? null, payload?.value ?? null, show, now);
  const { answers, earlier } = ticketAnswers(evidence, showCut);
  const times = timesIn(judgement.payload);
  const say: Show = (text) => showSentence(text, times, show);
  return {
    format: "token-lens-ticket/1",
    verdict: judgement.verdict,
    sentence: say(judgement.sentence),
    judgedAt: utcTime(context.now),
    findings: findingsOf(judgement, say),
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
      ? liveToken(token, judgement, evidence, claims, context.now, changed)
      : rawToken(token, judgement.kind, read, changed),
    madeBy: `Token Lens for Twilio Voice ${show(context.version)}`,
  };
}
