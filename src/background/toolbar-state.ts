import { weighEvidence } from "../core/evidence/weigh-evidence.ts";
import { evidenceOf } from "../core/session/evidence-of.ts";
import { judgeSeenToken } from "../core/session/judge-seen-token.ts";
import type { SeenToken, TabSession } from "../core/session/tab-session.ts";
import { valuesToMask } from "../core/session/values-to-mask.ts";
import { makeMask, NO_MASK } from "../core/text/mask.ts";
import { statementText } from "../words/statement-text.ts";
import type { Words } from "../words/words.ts";
import type { AccessProblem } from "./access-problem.ts";

/** What the toolbar button shows for a tab: a glyph and words, so that nothing is said by color alone. */
export interface ToolbarState {
  /** At most four characters. */
  readonly glyph: string;
  readonly title: string;
  readonly colour: string;
}

const GOOD = "#1a7f37";
const DOUBTFUL = "#9a5b00";
const BAD = "#b3261e";
const NEUTRAL = "#5b6472";

function tokenState(
  token: SeenToken,
  session: TabSession,
  words: Words,
  now: number,
  masked: boolean,
): ToolbarState {
  const judgement = judgeSeenToken(token, session, now);
  const { verdict, expiresAt } = judgement;
  const mask = masked ? makeMask(valuesToMask(token, judgement)) : NO_MASK;
  // A time by the local clock, not a countdown: the title is written when something changes, and read much later.
  const atTime = (seconds: number): string =>
    words.say("at_time", words.clock((seconds - judgement.clockOffsetSeconds) * 1000));
  const sentence = statementText(judgement.sentence, words, atTime, mask);
  if (expiresAt !== null && expiresAt * 1000 <= now) {
    return {
      glyph: words.say("toolbar_glyph_expired"),
      title: words.say("toolbar_expired", sentence),
      colour: BAD,
    };
  }
  if (verdict === "valid") return { glyph: "✓", title: words.say("toolbar_valid", sentence), colour: GOOD };
  if (verdict === "warning")
    return { glyph: "!", title: words.say("toolbar_warning", sentence), colour: DOUBTFUL };
  const { refused } = weighEvidence(evidenceOf(token, session));
  const title = words.say(refused === null ? "toolbar_invalid" : "toolbar_refused", sentence);
  return { glyph: "✕", title, colour: BAD };
}

/** What the button shows if nothing was seen: in tabs of which nothing is kept, and as its default. */
export function emptyState(accessProblem: AccessProblem | null, words: Words): ToolbarState {
  if (accessProblem === null) return { glyph: "", title: words.say("toolbar_nothing"), colour: NEUTRAL };
  const title =
    accessProblem.kind === "no-twilio"
      ? words.say("toolbar_no_twilio")
      : words.say("toolbar_no_site", accessProblem.origin);
  return { glyph: words.say("toolbar_glyph_off"), title, colour: NEUTRAL };
}

/**
 * State of the toolbar button for a tab's session. That the tab can no longer be watched comes before what was seen.
 * @param now Unix milliseconds
 * @param masked true if the title must name nobody, since others may see the screen
 */
export function toolbarState(
  session: TabSession | undefined,
  accessProblem: AccessProblem | null,
  words: Words,
  now: number,
  masked: boolean,
): ToolbarState {
  const newest = session?.tokens[0];
  if (session === undefined || newest === undefined || accessProblem !== null)
    return emptyState(accessProblem, words);
  return tokenState(newest, session, words, now, masked);
}
