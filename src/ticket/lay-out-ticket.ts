import type { Block, Line, Section, Span } from "./layout.ts";
import type { Ticket, TicketAnswer, TicketCall, TicketClient, TicketFinding, TicketToken } from "./ticket.ts";
import { visibleJson } from "./visible-json.ts";

const SEVERITIES = { error: "Error", warning: "Warning", info: "Note" } as const;

const say = (text: string): Span => ({ kind: "text", text });
const strong = (text: string): Span => ({ kind: "strong", text });
const value = (text: string): Span => ({ kind: "value", text });

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

/** Joins the parts that exist into one line. */
function join(parts: readonly (Line | null)[], between: string): Line {
  const there = parts.filter((part) => part !== null);
  return there.flatMap((part, index) => (index === 0 ? part : [say(between), ...part]));
}

const named = (label: string, text: string | null): Line | null =>
  text === null ? null : [say(`${label} `), value(text)];

function finding({ severity, title, isVerdict, remedy, codes }: TicketFinding): readonly Line[] {
  const head = strong(`${SEVERITIES[severity]}:`);
  const toDo: Line = remedy === "" ? [] : [strong("To do:"), say(` ${remedy}`)];
  const lines: Line[] = [[head, say(` ${isVerdict ? "as the verdict says." : title}`)]];
  if (toDo.length > 0) lines.push(toDo);
  if (codes.length > 0) {
    lines.push([strong(codes.length === 1 ? "Twilio code:" : "Twilio codes:"), say(` ${codes.join(", ")}`)]);
  }
  return lines;
}

function answerHead({ from, what, outcome }: TicketAnswer): string {
  if (from === "event-gateway")
    return `${what} from the event gateway${outcome === "answered" ? "" : ` (${outcome})`}`;
  if (from === "log") return "error from a log";
  if (what === "connected") return "accepted at sign-in (signaling)";
  return what === "hangup" ? "call ended by Twilio (signaling)" : "error from Twilio (signaling)";
}

function answer(told: TicketAnswer): readonly Line[] {
  const { at, lastAt, times, code, meaning, sdkShows, message } = told;
  const often = times === 1 ? null : count(times, "time", "times");
  const moments = lastAt === null || at === null ? at : `${at} to ${lastAt}`;
  const when = [moments, often].filter((part) => part !== null).join(", ");
  const head: Span[] = [say(`${when === "" ? "" : `${when}: `}${answerHead(told)}`)];
  if (code !== null) head.push(say(", code "), value(code), say(meaning === null ? "" : `: ${meaning}`));
  const shown = sdkShows === code ? "the SDK shows the same code" : `the SDK shows ${sdkShows} in its place`;
  return [
    join(
      [
        head,
        named("as", told.identity),
        named("region", told.region),
        named("edge", told.edge),
        told.timeLeft === null ? null : [say(`${told.timeLeft} left to live`)],
        sdkShows === null ? null : [say(shown)],
        named("message", message),
        told.reportedByPage ? [say("reported by the page")] : null,
      ],
      "; ",
    ),
  ];
}

function answers({ answers: told, earlierAnswers }: Ticket): readonly Block[] {
  if (told.length === 0) return [{ kind: "line", line: [say("None was seen.")] }];
  const list: Block = { kind: "list", items: told.map(answer) };
  if (earlierAnswers === 0) return [list];
  const left = `${count(earlierAnswers, "earlier answer is", "earlier answers are")} left out.`;
  return [{ kind: "line", line: [say(left)] }, list];
}

function call({ sid, direction, edge, region, gateway, sdkError }: TicketCall): readonly Line[] {
  const head = join(
    [
      sid === null ? [say("no call SID yet")] : [value(sid)],
      direction === null ? null : [value(direction)],
      named("edge", edge),
      named("region", region),
      named("gateway", gateway),
    ],
    ", ",
  );
  if (sdkError === null) return [head];
  const code: Line = sdkError.code === null ? [say("without a code")] : [value(sdkError.code)];
  const message: Line = sdkError.message === "" ? [] : [say(": "), value(sdkError.message)];
  return [head, [say("SDK error "), ...code, ...message]];
}

function client(told: TicketClient): readonly Line[] {
  const known = (label: string, text: string | null): Line => [
    say(`${label}: `),
    text === null ? say("not known") : value(text),
  ];
  const own: Line = told.gatewayIsTwilios ? [] : [say(" (a host of the app's own, not Twilio's)")];
  const requests: Line =
    told.gatewayHost === null || told.requests === 0
      ? []
      : [say(`, ${count(told.requests, "request", "requests")} with the token`)];
  return [
    known("Voice SDK", told.sdkVersion),
    known("Edge", told.edge),
    known("Region", told.region),
    [...known("Event gateway", told.gatewayHost), ...own, ...requests],
    ...(told.signalingHost === null ? [] : [known("Signaling server", told.signalingHost)]),
    [say(`Clock beside Twilio's: ${told.clock}`)],
    known("Browser", told.browser),
    [...known("Page", told.page), ...(told.inFrame ? [say(" (in a frame)")] : [])],
  ];
}

function json(title: string, told: Ticket["payload"]): Section {
  const block: Block =
    told === null
      ? { kind: "line", line: [say("It cannot be decoded.")] }
      : { kind: "code", language: "json", text: visibleJson(told) };
  return { title, blocks: [block] };
}

function token({ shown, text, note }: TicketToken): Section {
  const titles = {
    whole: "The whole token",
    "without-signature": "Token without its signature",
    not: "Token",
  } as const;
  const blocks: Block[] = [{ kind: "line", line: [shown === "whole" ? strong(note) : say(note)] }];
  if (text !== null) blocks.push({ kind: "code", language: "text", text });
  return { title: titles[shown], blocks };
}

/** The sections of a ticket, in order, for both text formats that people read. */
export function layOutTicket(ticket: Ticket): readonly Section[] {
  const { sentence, judgedAt, findings, claims, calls } = ticket;
  const left = ticket.token.shown === "whole" ? ", except in the whole token" : "";
  return [
    {
      title: null,
      blocks: [
        { kind: "line", line: [strong(sentence)] },
        { kind: "line", line: [say(`Judged at ${judgedAt}, by this computer's clock.`)] },
      ],
    },
    {
      title: "What to do",
      blocks: [
        findings.length === 0
          ? { kind: "line", line: [say("Nothing.")] }
          : { kind: "list", items: findings.map(finding) },
      ],
    },
    {
      title: "Claims",
      blocks: [
        {
          kind: "table",
          head: ["Claim", "Value"],
          rows: claims.map(
            (each) => [each.label, each.quoted ? value(each.value) : say(each.value)] as const,
          ),
        },
      ],
    },
    { title: "Twilio's answers", blocks: answers(ticket) },
    {
      title: calls.length > 1 ? "Calls, newest first" : "Calls",
      blocks: [
        calls.length === 0
          ? { kind: "line", line: [say("None was seen.")] }
          : { kind: "list", items: calls.map(call) },
      ],
    },
    { title: "Client", blocks: [{ kind: "list", items: client(ticket.client).map((line) => [line]) }] },
    json("Header", ticket.header),
    json("Payload", ticket.payload),
    token(ticket.token),
    {
      title: null,
      blocks: [
        {
          kind: "line",
          line: [
            say(`Made by ${ticket.madeBy}. Phone numbers, IP addresses and secrets are left out${left}.`),
          ],
        },
      ],
    },
  ];
}
