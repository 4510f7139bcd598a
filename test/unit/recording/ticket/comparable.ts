import type { ToldTicket } from "../../../../src/recording/ticket/told-ticket.ts";
import type { Comparable } from "./told-of.ts";

/** What was read, in the form of `toldOf`. */
export function comparable(told: ToldTicket): Comparable {
  const { verdict, sentence, madeAtMs, kind, earlierAnswers, header, payload, token, client } = told;
  return {
    verdict,
    sentence: sentence?.text.trim() ?? "",
    madeAtMs,
    kind,
    findings: (told.findings ?? []).map(({ severity, title, isVerdict, codes }) => ({
      severity,
      title: title?.text.trim() ?? null,
      isVerdict,
      codes,
    })),
    claims: told.claims ?? [],
    answers: told.answers ?? [],
    earlierAnswers,
    calls: told.calls ?? [],
    client,
    header,
    payload,
    token: token && { shown: token.shown, text: token.text?.text ?? null },
  };
}
