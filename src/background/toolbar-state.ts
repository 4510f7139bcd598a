import { judgeSeenToken } from "../core/session/judge-seen-token.ts";
import type { TabSession } from "../core/session/tab-session.ts";

/** What the toolbar button shows for a tab: a glyph and words, so that nothing is said by colour alone. */
export interface ToolbarState {
  readonly glyph: string;
  readonly title: string;
  readonly colour: string;
}

const NOTHING: ToolbarState = {
  glyph: "",
  title: "Token Lens: nothing seen on this page yet",
  colour: "#5b6472",
};

/**
 * State of the toolbar button for a tab's session.
 * @param now Unix milliseconds
 */
export function toolbarState(session: TabSession | undefined, now: number): ToolbarState {
  const newest = session?.tokens[0];
  if (session === undefined || newest === undefined) return NOTHING;
  const { verdict, sentence, expiresAt } = judgeSeenToken(newest, session, now);
  const title = `Token Lens: ${sentence}`;
  if (expiresAt !== null && expiresAt * 1000 <= now) return { glyph: "exp", title, colour: "#b3261e" };
  switch (verdict) {
    case "valid":
      return { glyph: "✓", title, colour: "#1a7f37" };
    case "warning":
      return { glyph: "!", title, colour: "#9a5b00" };
    default:
      return { glyph: "✕", title, colour: "#b3261e" };
  }
}
