import { claimText } from "../../core/token/claim-text.ts";
import { markLine } from "./mark-line.ts";
import type { Markup } from "./markup.ts";
import { markupOf } from "./markup-of.ts";
import { prepareLine } from "./prepare-line.ts";
import { readAnswers } from "./read-answers.ts";
import { readCalls } from "./read-calls.ts";
import { readClaims } from "./read-claims.ts";
import { readClient } from "./read-client.ts";
import { readFindings } from "./read-findings.ts";
import { readJsonBlock } from "./read-json-block.ts";
import type { ReadPart } from "./read-part.ts";
import { readShownToken } from "./read-shown-token.ts";
import { readToldText } from "./read-told-text.ts";
import { readUtc, UTC } from "./read-utc.ts";
import type { Region, RegionSection } from "./region.ts";
import type { SourceLine } from "./source-line.ts";
import type { ToldClaim, ToldText, ToldTicket } from "./told-ticket.ts";
import { toldVerdict } from "./told-verdict.ts";

const JUDGED = new RegExp(UTC);
const VERSION = /Made by Token Lens for Twilio Voice (.{1,40}?)\. Phone numbers/i;

type Read = { -readonly [Key in keyof ToldTicket]?: ToldTicket[Key] };

/** What one section tells, into `read`. @returns its last line; null where it is no section of a ticket */
function readSection(
  { name, lines }: RegionSection,
  markup: Markup,
  isOpen: boolean,
  read: Read,
): SourceLine | null {
  const keep = <Value>(part: ReadPart<Value> | null, put: (value: Value) => void): SourceLine | null => {
    if (part !== null) put(part.value);
    return part?.last ?? null;
  };
  switch (name) {
    case "findings":
      return keep(readFindings(lines, markup, isOpen), (findings) => {
        read.findings = findings;
      });
    case "claims":
      return keep(readClaims(lines, markup, isOpen), ({ kind, claims }) => {
        read.kind = kind;
        read.claims = claims;
      });
    case "answers":
      return keep(readAnswers(lines, markup, isOpen), ({ answers, earlier }) => {
        read.answers = answers;
        read.earlierAnswers = earlier;
      });
    case "calls":
      return keep(readCalls(lines, markup, isOpen), (calls) => {
        read.calls = calls;
      });
    case "client":
      return keep(readClient(lines, markup, isOpen), (client) => {
        read.client = client;
      });
    case "header":
    case "payload":
      return keep(readJsonBlock(lines, markup, isOpen), (value) => {
        read[name] = value;
      });
    default:
      return keep(readShownToken(lines, name, markup, isOpen), (token) => {
        read.token = token;
      });
  }
}

/** Plain text can't tell a claim that is the word `missing` from one that is missing; the decoded token can. */
function settleClaims(
  claims: readonly ToldClaim[],
  { header = null, payload = null }: Read,
): readonly ToldClaim[] {
  if (header === null && payload === null) return claims;
  return claims.map((claim) => {
    if (claim.quoted || claim.seconds !== null) return claim;
    const value = claimText({ header, payload }, claim.path);
    return value === claim.value.text ? { ...claim, quoted: true } : claim;
  });
}

function sentenceOf({ sentence }: Region, markup: Markup): ToldText | null {
  if (sentence.length === 0) return null;
  const text = markLine(sentence.map((line) => prepareLine(line.text, markup)).join(" "), markup).whole();
  return readToldText(markup.language === "markdown" ? text : text.replace(/^\*(.*)\*$/s, "$1"));
}

/** Whether so much of a ticket's own shape is there that it can be nothing else. */
function isTicket(region: Region, read: Read, sections: number): boolean {
  if (region.judged !== null || region.footer !== null) return sections > 0;
  const telling = [
    (read.claims?.length ?? 0) > 2,
    (read.answers?.length ?? 0) > 0,
    read.client?.browser != null && read.client.page !== undefined,
    read.token != null,
  ];
  return sections > 1 ? telling.some((each) => each) : telling.slice(0, 2).some((each) => each);
}

/** Reads a ticket in Markdown or plain text. @returns null where the lines only look a bit like one */
export function readTextTicket(region: Region): ToldTicket | null {
  if (region.sections.every(({ lines }) => lines.length === 0)) return null;
  const markup = markupOf(region);
  const read: Read = {};
  let last: SourceLine | null = null;
  let found = 0;
  let start = region.sentence[0] ?? region.judged;
  for (const section of region.sections) {
    const isOpen = region.footer === null && section === region.sections.at(-1);
    const end = readSection(section, markup, isOpen, read);
    if (end === null) continue;
    start ??= section.title;
    found++;
    last = end;
  }
  if (start === null || last === null || !isTicket(region, read, found)) return null;
  const sentence = sentenceOf(region, markup);
  const judged = region.judged === null ? "" : prepareLine(region.judged.text, markup);
  const { findings = null, kind = null } = read;
  return {
    start: start.start,
    end: (region.footer ?? last).end,
    format: "text",
    isCut: region.footer === null,
    verdict: toldVerdict(sentence, findings, kind),
    sentence,
    madeAtMs: readUtc(JUDGED.exec(judged)?.[0]),
    version: region.footer === null ? null : (VERSION.exec(region.footer.text)?.[1] ?? null),
    findings,
    kind,
    claims: read.claims === undefined || read.claims === null ? null : settleClaims(read.claims, read),
    answers: read.answers ?? null,
    earlierAnswers: read.earlierAnswers ?? 0,
    calls: read.calls ?? null,
    client: read.client ?? null,
    header: read.header ?? null,
    payload: read.payload ?? null,
    token: read.token ?? null,
  };
}
