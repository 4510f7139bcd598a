import type { Evidence, TwilioAnswer } from "../core/evidence/evidence.ts";
import { toldCode } from "../core/evidence/told-code.ts";
import { ERROR_CODES } from "../core/twilio/error-codes.ts";
import { gatewayOutcome } from "../core/twilio/gateway-outcome.ts";
import { shownBySdk } from "../core/twilio/shown-by-sdk.ts";
import { englishWords } from "../words/english-words.ts";
import type { TicketAnswer } from "./ticket.ts";

/** More answers than this make a ticket longer and say nothing new. */
const MOST = 20;

type Told = Omit<TicketAnswer, "at" | "lastAt" | "times">;

const NOTHING = {
  code: null,
  meaning: null,
  sdkShows: null,
  message: null,
  identity: null,
  timeLeft: null,
  region: null,
  edge: null,
} as const;

function tellCode(
  { code, message }: { readonly code?: number; readonly message?: string },
  show: (text: string) => string,
): Pick<Told, "code" | "meaning"> {
  if (code === undefined) return { code: null, meaning: null };
  // Our table has every Twilio code that belongs to Voice; codes that a page makes up are not in it.
  const told = toldCode(code, message ?? null);
  return {
    code: show(String(code)),
    meaning: ERROR_CODES.has(told) ? englishWords.message(`code_${told}`) : null,
  };
}

function tell(answer: TwilioAnswer, sdkVersion: string | undefined, show: (text: string) => string): Told {
  const text = (value: string | undefined): string | null =>
    value === undefined || value === "" ? null : show(value);
  const reportedByPage = answer.reportedByPage === true;
  if (answer.from === "event-gateway") {
    const { from, status, message } = answer;
    return {
      from,
      what: `HTTP ${status}`,
      outcome: gatewayOutcome(status),
      ...NOTHING,
      ...tellCode(answer, show),
      message: text(message),
      reportedByPage,
    };
  }
  if (answer.from === "log") {
    const { from, message } = answer;
    return {
      from,
      what: "log",
      outcome: null,
      ...NOTHING,
      ...tellCode(answer, show),
      message: text(message),
      reportedByPage,
    };
  }
  if (answer.type === "connected") {
    const { from, type, identity, ttl, home, region, edge } = answer;
    return {
      from,
      what: type,
      outcome: "accepted",
      ...NOTHING,
      identity: text(identity),
      timeLeft: ttl === undefined ? null : englishWords.duration(Math.max(0, ttl)),
      region: text(home ?? region),
      edge: text(edge),
      reportedByPage,
    };
  }
  const { from, type, code, message } = answer;
  const shown = shownBySdk(code, type === "hangup" ? "call" : "device", sdkVersion);
  return {
    from,
    what: type,
    outcome: null,
    ...NOTHING,
    ...tellCode(answer, show),
    sdkShows: show(String(shown)),
    message: text(message),
    reportedByPage,
  };
}

/**
 * Twilio's answers, with equal ones in a row merged into one.
 * @param show makes a text from outside safe to show
 */
export function ticketAnswers(
  evidence: Evidence,
  show: (text: string) => string,
): { readonly answers: readonly TicketAnswer[]; readonly earlier: number } {
  const answers: TicketAnswer[] = [];
  let lastKey = "";
  for (const answer of evidence.answers) {
    const told = tell(answer, evidence.sdkVersion, show);
    const at = answer.atMs === null ? null : englishWords.utc(answer.atMs);
    // The remaining lifetime differs each time, but does not make the answer a different one.
    const key = JSON.stringify({ ...told, timeLeft: null });
    const last = answers.at(-1);
    if (last !== undefined && key === lastKey) {
      answers[answers.length - 1] = { ...last, lastAt: at, times: last.times + 1 };
    } else {
      answers.push({ at, lastAt: null, times: 1, ...told });
    }
    lastKey = key;
  }
  const kept = answers.slice(-MOST);
  const earlier = answers.slice(0, -MOST).reduce((sum, { times }) => sum + times, 0);
  return { answers: kept, earlier };
}
