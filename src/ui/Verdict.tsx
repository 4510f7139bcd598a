import type { JSX } from "preact";
import type { Verdict as VerdictName } from "../core/judgement.ts";
import type { MessageKey } from "../i18n/message-key.ts";
import { EngineText } from "./EngineText.tsx";
import { useWords } from "./words-context.ts";

const GLYPHS: Record<VerdictName, { glyph: string; word: MessageKey; tone: string }> = {
  valid: { glyph: "✓", word: "verdict_valid", tone: "good" },
  warning: { glyph: "!", word: "verdict_warning", tone: "warn" },
  invalid: { glyph: "✕", word: "verdict_invalid", tone: "bad" },
  "not-a-token": { glyph: "?", word: "verdict_not_a_token", tone: "bad" },
};

interface Props {
  readonly verdict: VerdictName;
  readonly sentence: string;
  /** A second, quieter line. */
  readonly detail: string;
}

/** The verdict in one sentence. */
export function Verdict({ verdict, sentence, detail }: Props): JSX.Element {
  const words = useWords();
  const { glyph, word, tone } = GLYPHS[verdict];
  return (
    <section class={`verdict ${tone}`} data-verdict={verdict}>
      <span class="glyph" role="img" aria-label={words.say(word)}>
        {glyph}
      </span>
      <div>
        <h1>
          <EngineText text={sentence} />
        </h1>
        {detail === "" ? null : <p class="detail">{detail}</p>}
      </div>
    </section>
  );
}
