import { ERROR_CODES } from "../../core/twilio/error-codes.ts";
import type { MarkedLine } from "./marked-line.ts";
import { readDuration } from "./read-duration.ts";
import { readToldNumber } from "./read-told-number.ts";
import { readToldText } from "./read-told-text.ts";
import { readUtc, UTC } from "./read-utc.ts";
import type { ToldAnswer, ToldText } from "./told-ticket.ts";

const MOMENT = `(${UTC}|not a date)`;
const WHEN = String.raw`(?:${MOMENT}(?: to ${MOMENT})?(?:, ([\d,]{1,15}) times?)?|([\d,]{1,15}) times?): `;
const HEAD = [
  String.raw`HTTP (-?\d{1,15}) from the event gateway(?: \([a-z]{1,12}\))?`,
  String.raw`(accepted at sign-in|error from Twilio|call ended by Twilio) \(signaling\)`,
  "error (from a log)",
].join("|");
const BEGINNING = new RegExp(`^(?:${WHEN})?(?:${HEAD})`);
const TYPES: Readonly<Record<string, ToldAnswer["type"]>> = {
  "accepted at sign-in": "connected",
  "error from Twilio": "error",
  "call ended by Twilio": "hangup",
};
const CODE = String.raw`(\[[^\]]{1,40}\]|[^\s:;]+)`;
const BY_PAGE = "; reported by the page";

/** Begins an answer, also where its bullet is lost. */
export const ANSWER_START = BEGINNING;

type Said = Pick<ToldAnswer, "identity" | "region" | "edge" | "ttlSeconds" | "code" | "sdkShows" | "message">;

const NOTHING: Said = {
  identity: null,
  region: null,
  edge: null,
  ttlSeconds: null,
  code: null,
  sdkShows: null,
  message: null,
};

const count = (text: string | undefined): number => Number(text?.replaceAll(",", "") ?? 1);

/** What `connected` says. Its own words stand on the right, so it's read from there. */
function readConnected(line: MarkedLine, said: string, atEnd: boolean): Said {
  let rest = said;
  const life = /; ([\d, a-z]{1,40}) left to live$/.exec(rest);
  if (life !== null) rest = rest.slice(0, life.index);
  let isLast = atEnd && life === null;
  const take = (name: string): ToldText | null => {
    const at = rest.lastIndexOf(`; ${name} `);
    if (at < 0) return null;
    const text = readToldText(line.whole(rest.slice(at + name.length + 3)), isLast);
    rest = rest.slice(0, at);
    isLast = false;
    return text;
  };
  const edge = take("edge");
  const region = take("region");
  const identity = rest.startsWith("; as ") ? readToldText(line.whole(rest.slice(5)), isLast) : null;
  return {
    ...NOTHING,
    identity,
    region,
    edge,
    ttlSeconds: life === null ? null : readDuration(life[1] ?? ""),
  };
}

/** What a refusal says: a code, what the SDK shows instead, and Twilio's text, which is read to its end. */
function readRefused(line: MarkedLine, said: string, atEnd: boolean): Said {
  const found = new RegExp(`^, code ${CODE}`).exec(said);
  const number = readToldNumber(line.whole(found?.[1] ?? ""));
  const isBroken = atEnd && found !== null && found[0].length === said.length;
  const code = isBroken && !ERROR_CODES.has(number ?? Number.NaN) ? null : number;
  const shown = new RegExp(`; the SDK shows (?:(the same code)|${CODE} in its place)`).exec(said);
  const from = said.indexOf("; message ", shown === null ? 0 : shown.index);
  const message = from < 0 ? null : readToldText(line.whole(said.slice(from + "; message ".length)), atEnd);
  const isBefore = shown !== null && (from < 0 || shown.index < from);
  const other = isBefore ? readToldNumber(line.whole(shown[2] ?? "")) : null;
  return { ...NOTHING, code, sdkShows: isBefore && shown[1] !== undefined ? code : other, message };
}

/**
 * Reads one of Twilio's answers.
 * @param atEnd a ticket breaks off at the end of the line
 * @returns null where it is none
 */
export function readToldAnswer(line: MarkedLine, atEnd: boolean): ToldAnswer | null {
  const head = BEGINNING.exec(line.text);
  if (head === null) return null;
  const [all, at, lastAt, times, timesOnly, status, type, log] = head;
  const reportedByPage = line.text.endsWith(BY_PAGE);
  const said = line.text.slice(all.length, reportedByPage ? -BY_PAGE.length : undefined);
  const isEnd = atEnd && !reportedByPage;
  const kind = TYPES[type ?? ""] ?? null;
  return {
    from: log !== undefined ? "log" : status === undefined ? "signaling" : "event-gateway",
    type: kind,
    status: readToldNumber(status),
    atMs: readUtc(at),
    lastAtMs: readUtc(lastAt),
    times: count(times ?? timesOnly),
    ...(kind === "connected" ? readConnected(line, said, isEnd) : readRefused(line, said, isEnd)),
    reportedByPage,
  };
}
