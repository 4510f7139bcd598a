import type { TwilioAnswer } from "../evidence/evidence.ts";
import type { Refusal } from "../evidence/refusal.ts";
import { toldCode } from "../evidence/told-code.ts";
import { type Value, value } from "../text/value.ts";
import { errorCode } from "../twilio/error-codes.ts";
import { shownBySdk } from "../twilio/shown-by-sdk.ts";
import type { Match } from "./rule.ts";

/** Code points shown of Twilio's own text, whose last words often say the most. */
const TEXT = 160;

/** The mark of what the browser did not see itself: anything that a page reports could be made up by the page. */
const byPage = ({ reportedByPage }: TwilioAnswer): Value[] =>
  reportedByPage ? [value.statement("answer_by_page")] : [];

const http = (answer: TwilioAnswer): Value[] =>
  answer.from === "event-gateway"
    ? [value.statement("answer_http", { status: value.number(answer.status) })]
    : [];

/**
 * The code that the app is given for a raw code of the signaling socket; the event gateway's are shown to nobody, and a
 * log's is the shown one already.
 */
function shownFor(raw: number, answer: TwilioAnswer, sdkVersion: string | undefined): number {
  if (answer.from !== "signaling") return raw;
  return shownBySdk(raw, answer.type === "hangup" ? "call" : "device", sdkVersion);
}

const text = ({ message }: Refusal): Value[] =>
  message === null || message === ""
    ? []
    : [value.statement("answer_text", { text: value.message(message, TEXT) })];

/** A refusal whose code nobody knows: there is its text, and nothing that it is known to mean. */
const isUnknown = (sense: number): boolean => errorCode(sense).area === "unknown";

/**
 * What there is to tell of a refusal: the code on the wire, the one that the app is shown and the one that it means,
 * Twilio's text, the HTTP status, and who says so. One without a code is the variant `no_code`, one with a code that
 * nobody knows the variant `unknown`.
 */
export function refusalMatch(
  refusal: Refusal,
  sdkVersion: string | undefined,
): Match & Required<Pick<Match, "codes">> {
  const { answer, code, meant, message } = refusal;
  const sense = meant ?? code;
  const source = [...http(answer), ...byPage(answer)];
  if (sense === null) {
    return {
      codes: [],
      variant: "no_code",
      variantTexts: ["title", "remedy"],
      values: { details: value.list([...text(refusal), ...source]) },
    };
  }
  const shown = code === null ? sense : shownFor(code, answer, sdkVersion);
  const told = code === null ? sense : toldCode(code, message);
  const notes = [
    ...text(refusal),
    ...(code === null || sense === code
      ? []
      : [value.statement("answer_meant", { meant: value.code(sense) })]),
    ...(code === null || shown === code
      ? []
      : [value.statement("answer_shown", { shown: value.code(shown) })]),
    ...source,
  ];
  return {
    codes: [...new Set([code ?? sense, shown, sense])],
    ...(isUnknown(sense) ? { variant: "unknown" } : {}),
    values: { meaning: value.meaning(told), advice: value.advice(told), details: details(code, notes) },
  };
}

/** The code, by itself or in a statement: the verdict's sentence finds it there, and does not say it again. */
function details(code: number | null, notes: readonly Value[]): Value {
  if (code === null) return value.list(notes);
  if (notes.length === 0) return value.code(code);
  return value.statement("answer_details", { code: value.code(code), notes: value.list(notes) });
}
