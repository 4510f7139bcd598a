import type { TokenKind } from "../../core/token/token-kind.ts";
import type { Verdict } from "../../core/verdict/judgement.ts";
import type { ToldFinding, ToldText } from "./told-ticket.ts";

/** How the titles of the errors begin that Twilio accepts tokens with: alone they make no token invalid. */
export const STILL_ACCEPTED: readonly RegExp[] = [
  /^The push credential SID (?:is ["“]|isn['’]t CR )/,
  /^The claim .{1,100} (?:looks like a secret|has the form of the account['’]s Auth Token)/,
];

/** How the sentence of a good token begins. */
const GOOD = /^Nothing is wrong with this /;
/** What a sentence says only of a token that Twilio refuses. */
const REFUSED = /\.["”]? (?:Twilio['’]s code for it is \d|Twilio answers with \d)/;

/**
 * The verdict that the text of a ticket tells: it has no word for it, but the verdict follows from the findings.
 * @param findings null where they are missing
 * @param kind null where it is missing
 */
export function toldVerdict(
  sentence: ToldText | null,
  findings: readonly ToldFinding[] | null,
  kind: TokenKind | null,
): Verdict | null {
  if (kind === "none") return "not-a-token";
  const said = sentence?.text ?? "";
  if (GOOD.test(said)) return "valid";
  if (REFUSED.test(said)) return "invalid";
  if (kind === null || findings === null) return null;
  const isGraceful = ({ title }: ToldFinding): boolean =>
    STILL_ACCEPTED.some((pattern) => pattern.test(title?.text ?? said));
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.some((finding) => !isGraceful(finding))) return "invalid";
  const isDoubtful = findings.some(({ severity, isVerdict }) => severity === "warning" || isVerdict);
  return errors.length > 0 || isDoubtful ? "warning" : "valid";
}
