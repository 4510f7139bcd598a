import { makeMask } from "../core/mask.ts";
import { evidenceOf } from "../core/session/evidence-of.ts";
import { judgeSeenToken } from "../core/session/judge-seen-token.ts";
import { namesIn } from "../core/session/names-in.ts";
import type { SeenToken, TabSession } from "../core/session/tab-session.ts";
import { standingSentence } from "../core/standing-sentence.ts";
import { weighEvidence } from "../core/weigh-evidence.ts";
import type { Words } from "../i18n/words.ts";
import type { Hindrance } from "./hindrance.ts";

/** What the toolbar button shows for a tab: a glyph and words, so that nothing is said by colour alone. */
export interface ToolbarState {
  /** At most four letters. */
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
  const said = masked ? makeMask(namesIn(token, judgement))(judgement.sentence) : judgement.sentence;
  // The title is written when something changes, and read much later.
  const sentence = expiresAt === null ? said : standingSentence(said, words.clock(expiresAt * 1000));
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

/** What the button shows where nothing was seen: in tabs of which nothing is kept, and as its default. */
export function emptyState(hindrance: Hindrance | null, words: Words): ToolbarState {
  if (hindrance === null) return { glyph: "", title: words.say("toolbar_nothing"), colour: NEUTRAL };
  const title =
    hindrance.kind === "no-twilio"
      ? words.say("toolbar_no_twilio")
      : words.say("toolbar_no_site", hindrance.origin);
  return { glyph: words.say("toolbar_glyph_off"), title, colour: NEUTRAL };
}

/**
 * State of the toolbar button for a tab's session. That nothing more is seen goes before what was seen.
 * @param now Unix milliseconds
 * @param masked the title is to name nobody, since others may see the screen
 */
export function toolbarState(
  session: TabSession | undefined,
  hindrance: Hindrance | null,
  words: Words,
  now: number,
  masked: boolean,
): ToolbarState {
  const newest = session?.tokens[0];
  if (session === undefined || newest === undefined || hindrance !== null)
    return emptyState(hindrance, words);
  return tokenState(newest, session, words, now, masked);
}
