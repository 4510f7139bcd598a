import type { TwilioAnswer } from "../evidence/evidence.ts";
import type { Refusal } from "../evidence/weigh-evidence.ts";
import { type Value, value } from "../text/value.ts";
import { shownBySdk } from "../twilio/shown-by-sdk.ts";
import type { Match } from "./rule.ts";

/** Code points shown of Twilio's own text. */
const TEXT = 80;

/** The mark of what the browser did not see itself: anything that a page reports could be made up by the page. */
const byPage = ({ reportedByPage }: TwilioAnswer): Value[] =>
  reportedByPage ? [value.statement("answer_by_page")] : [];

const http = (answer: TwilioAnswer): Value[] =>
  answer.from === "event-gateway"
    ? [value.statement("answer_http", { status: value.number(answer.status) })]
    : [];

/** The code that the app is given for a raw code of the signaling socket; the event gateway's are shown to nobody. */
function shownFor(raw: number, answer: TwilioAnswer, sdkVersion: string | undefined): number {
  if (answer.from === "event-gateway") return raw;
  return shownBySdk(raw, answer.type === "hangup" ? "call" : "device", sdkVersion);
}

/**
 * What there is to tell of a refusal: the code on the wire and the one that the app is shown, Twilio's text, the HTTP
 * status, and who says so. One without a code is the variant `no_code`.
 */
export function refusalMatch(
  { answer, code, message }: Refusal,
  sdkVersion: string | undefined,
): Match & Required<Pick<Match, "codes">> {
  if (code === null) {
    return {
      codes: [],
      variant: "no_code",
      variantTexts: ["title", "remedy"],
      values: { details: value.list([...http(answer), ...byPage(answer)]) },
    };
  }
  const shown = shownFor(code, answer, sdkVersion);
  const notes = [
    ...(message === null || message === ""
      ? []
      : [value.statement("answer_text", { text: value.message(message, TEXT) })]),
    ...(shown === code ? [] : [value.statement("answer_shown", { shown: value.code(shown) })]),
    ...http(answer),
    ...byPage(answer),
  ];
  return {
    codes: shown === code ? [code] : [code, shown],
    values: {
      meaning: value.meaning(code),
      advice: value.advice(code),
      // A value by itself or in a statement, where the verdict's sentence finds the code and does not say it again.
      details:
        notes.length === 0
          ? value.code(code)
          : value.statement("answer_details", { code: value.code(code), notes: value.list(notes) }),
    },
  };
}
