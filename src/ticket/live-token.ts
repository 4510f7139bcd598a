import { bestNow } from "../core/evidence/clock-offset.ts";
import type { Evidence } from "../core/evidence/evidence.ts";
import { weighEvidence } from "../core/evidence/weigh-evidence.ts";
import type { SeenToken } from "../core/session/tab-session.ts";
import { visibleText } from "../core/text/visible-text.ts";
import type { Judgement } from "../core/verdict/judgement.ts";
import { englishWords } from "../words/english-words.ts";
import { leftOut } from "./raw-token.ts";
import type { TicketClaim, TicketToken } from "./ticket.ts";

/** Longest name in the statement, in code points; the claims show more of it. */
const LONGEST_NAME = 100;

function forWhom(claims: readonly TicketClaim[]): string {
  const find = (label: string): string | null => {
    const claim = claims.find((each) => each.label === label && each.quoted);
    return claim === undefined ? null : visibleText(claim.value, LONGEST_NAME);
  };
  const identity = find("Identity");
  const account = find("Account SID");
  const name = identity === null ? "whoever holds it" : `identity "${identity}"`;
  return account === null ? name : `${name} in account ${account}`;
}

function untilWhen({ verdict, notBefore, expiresAt }: Judgement, nowSeconds: number, whom: string): string {
  if (expiresAt === null) {
    return `It works for ${whom}; until when it does not say, so treat it as a password.`;
  }
  const end = `${englishWords.utc(expiresAt * 1000)} (${englishWords.away(expiresAt - nowSeconds)})`;
  const start =
    notBefore !== null && notBefore > nowSeconds
      ? `from ${englishWords.utc(notBefore * 1000)} (${englishWords.away(notBefore - nowSeconds)}) `
      : "";
  const doubt =
    verdict === "invalid" || verdict === "not-a-token"
      ? " That is what it says of itself: the verdict above is that it is not valid."
      : "";
  return `It works ${start}until ${end} for ${whom}: until then treat it as a password.${doubt}`;
}

/** The moment of an answer, if it is known. */
function when(atMs: number | null): string {
  return atMs === null ? "" : ` at ${englishWords.utc(atMs)}`;
}

/**
 * The whole token, with a statement of how long it works and for whom.
 * @param claims rows of the claims table, for the identity and account
 * @param nowMs Unix milliseconds, local clock
 * @param changed true if something was left out of the decoded header or payload; the token itself still holds it
 */
export function liveToken(
  token: SeenToken,
  judgement: Judgement,
  evidence: Evidence,
  claims: readonly TicketClaim[],
  nowMs: number,
  changed: boolean,
): TicketToken {
  if (token.length > token.text.length) return leftOut("it is too long to be a token.", token.length);
  if (judgement.kind === "none") return leftOut("it is no token, and could be a secret.", token.length);
  const { expiresAt, notBefore, issuedAt } = judgement;
  const best = bestNow(nowMs / 1000, evidence, expiresAt, notBefore ?? issuedAt);
  const { refused } = weighEvidence(evidence);
  const whom = forWhom(claims);
  const said: string[] = [];
  if (expiresAt !== null && expiresAt <= best) {
    said.push(
      `It has expired already, at ${englishWords.utc(expiresAt * 1000)} (${englishWords.away(expiresAt - best)}), and works no longer. It was for ${whom}.`,
    );
  } else if (refused !== null) {
    const by = refused.answer.reportedByPage === true ? ", as the page reports" : "";
    said.push(
      `Twilio refused it${when(refused.answer.atMs)}${by}, so it does not work as it is.`,
      expiresAt === null
        ? `It is for ${whom}.`
        : `It is for ${whom}, and expires at ${englishWords.utc(expiresAt * 1000)} (${englishWords.away(expiresAt - best)}).`,
    );
  } else {
    said.push(untilWhen(judgement, best, whom));
  }
  if (changed) said.push("It also holds what is left out of the header or the payload above.");
  const shown = visibleText(token.text, token.text.length);
  if (shown !== token.text) said.push("Characters in it that cannot be seen are written as escapes.");
  return { shown: "whole", text: shown, note: said.join(" ") };
}
