import type { TicketFormat } from "../../../../src/ticket/render-ticket.ts";
import type { Ticket } from "../../../../src/ticket/ticket.ts";

/** What can be compared of a ticket, whether it was made or read. */
export interface Comparable {
  readonly verdict: string | null;
  readonly sentence: string;
  readonly madeAtMs: number | null;
  readonly kind: string | null;
  readonly findings: readonly unknown[];
  readonly claims: readonly unknown[];
  readonly answers: readonly unknown[];
  readonly earlierAnswers: number;
  readonly calls: readonly unknown[];
  readonly client: unknown;
  readonly header: unknown;
  readonly payload: unknown;
  readonly token: unknown;
}

const MASK = /\[(?:phone number|IP address|[^\]]{0,30}left out)\]|•••/;
const PATHS: Readonly<Record<string, string>> = {
  Identity: "grants.identity",
  "Account SID": "sub",
  "API key SID": "iss",
  "TwiML App SID": "grants.voice.outgoing.application_sid",
  "Push credential SID": "grants.voice.push_credential_sid",
  "Incoming calls": "grants.voice.incoming.allow",
  "Outgoing calls": "grants.voice.outgoing.application_sid",
  Region: "header.twr",
  Issued: "iat",
  "Not before": "nbf",
  Expires: "exp",
};

const number = (text: string | null): number | null =>
  text !== null && /^-?\d+$/.test(text) ? Number(text) : null;
const time = (text: string | null): number | null =>
  text === null || !/UTC$/.test(text) ? null : Date.parse(`${text.replace(" UTC", "Z").replace(" ", "T")}`);
const life = (text: string | null): number | null => {
  if (text === null) return null;
  const [days, hours, minutes, seconds] = ["day", "hr", "min", "sec"].map((unit) =>
    Number(new RegExp(`(\\d+) ${unit}`).exec(text)?.[1] ?? 0),
  );
  return (days ?? 0) * 86_400 + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
};

function clockOf(words: string): number | null {
  if (words === "the clocks agree") return 0;
  if (!words.endsWith("Twilio's")) return null;
  return (life(words) ?? 0) * (words.includes("behind") ? 1 : -1);
}

/** What a reader should be told by a ticket in a format, by the ticket's own data. */
export function toldOf(ticket: Ticket, format: TicketFormat): Comparable {
  const tell = (text: string | null): object | null => {
    if (text === null) return null;
    const points = Array.from(text);
    const isCut = format !== "json" && points.length > 200;
    const shown = isCut ? points.slice(0, 200).join("") : text;
    const byCapture = shown.endsWith("…") && (MASK.test(shown) || shown.length > 100);
    return {
      text: byCapture ? shown.slice(0, -1) : shown,
      cut: isCut || byCapture,
      masked: MASK.test(shown),
    };
  };
  const orNull = (text: string | null): object | null =>
    text === "" && format !== "json" ? null : tell(text);
  const { client } = ticket;
  return {
    verdict: ticket.verdict,
    sentence: ticket.sentence.trim(),
    madeAtMs: time(ticket.judgedAt),
    kind: ticket.kind,
    findings: ticket.findings.map(({ severity, title, isVerdict, codes }) => ({
      severity,
      title: isVerdict && format !== "json" ? null : title.trim(),
      isVerdict,
      codes: codes.map(number).filter((code) => code !== null),
    })),
    claims: ticket.claims.flatMap(({ label, value, quoted }) => {
      const path = ticket.kind === "capability" ? undefined : PATHS[label];
      return path === undefined
        ? []
        : [{ path, value: tell(value), quoted, seconds: secondsOf(label, value) }];
    }),
    answers: ticket.answers.map((answer) => ({
      from: answer.from,
      type: answer.from === "signaling" ? answer.what : null,
      status: answer.from === "event-gateway" ? Number(answer.what.slice(5)) : null,
      atMs: time(answer.at),
      lastAtMs: time(answer.lastAt),
      times: answer.times,
      code: number(answer.code),
      sdkShows: number(answer.sdkShows),
      message: tell(answer.message),
      identity: tell(answer.identity),
      ttlSeconds: life(answer.timeLeft),
      region: tell(answer.region),
      edge: tell(answer.edge),
      reportedByPage: answer.reportedByPage,
    })),
    earlierAnswers: ticket.earlierAnswers,
    calls: ticket.calls.map(({ sid, direction, edge, region, gateway, sdkError }) => ({
      sid: tell(sid),
      direction: tell(direction),
      edge: tell(edge),
      region: tell(region),
      gateway: tell(gateway),
      sdkError: sdkError && { code: number(sdkError.code), message: orNull(sdkError.message) },
    })),
    client: {
      sdkVersion: tell(client.sdkVersion),
      edge: tell(client.edge),
      region: tell(client.region),
      gatewayHost: tell(client.gatewayHost),
      gatewayIsTwilios: client.gatewayIsTwilios,
      requests: client.gatewayHost === null ? 0 : client.requests,
      signalingHost: tell(client.signalingHost),
      clockOffsetSeconds: clockOf(client.clock),
      browser: tell(client.browser),
      page: tell(client.page),
      inFrame: client.inFrame,
    },
    header: ticket.header,
    payload: ticket.payload,
    token: { shown: ticket.token.shown, text: ticket.token.text },
  };
}

function secondsOf(label: string, value: string): number | null {
  if (!["Issued", "Not before", "Expires"].includes(label)) return null;
  const milliseconds = time(value.split(",")[0] ?? null);
  return milliseconds === null ? null : milliseconds / 1000;
}
