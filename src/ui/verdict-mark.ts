import type { Verdict } from "../core/verdict/judgement.ts";
import type { MessageKey } from "../words/message-key.ts";

/** How a verdict is shown: a symbol, a word for it, and a color, so that nothing is said by color alone. */
export interface VerdictMark {
  readonly glyph: string;
  readonly word: MessageKey;
  readonly tone: "good" | "warn" | "bad";
}

export const VERDICT_MARKS: Readonly<Record<Verdict, VerdictMark>> = {
  valid: { glyph: "✓", word: "verdict_valid", tone: "good" },
  warning: { glyph: "!", word: "verdict_warning", tone: "warn" },
  invalid: { glyph: "✕", word: "verdict_invalid", tone: "bad" },
  "not-a-token": { glyph: "?", word: "verdict_not_a_token", tone: "bad" },
};
