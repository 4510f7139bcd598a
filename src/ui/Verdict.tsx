import type { JSX } from "preact";
import type { Verdict as VerdictName } from "../core/judgement.ts";
import { longestSentence } from "../core/longest-sentence.ts";
import { EngineText } from "./EngineText.tsx";
import { useMask } from "./mask-context.ts";
import { VERDICT_MARKS } from "./verdict-mark.ts";
import { useWords } from "./words-context.ts";

interface Props {
  readonly verdict: VerdictName;
  readonly sentence: string;
  /** A second, quieter line. */
  readonly detail: string;
}

/** The verdict in one sentence. */
export function Verdict({ verdict, sentence, detail }: Props): JSX.Element {
  const words = useWords();
  const mask = useMask();
  const { glyph, word, tone } = VERDICT_MARKS[verdict];
  return (
    <section class={`verdict ${tone}`} data-verdict={verdict}>
      <span class="glyph" role="img" aria-label={words.say(word)}>
        {glyph}
      </span>
      <div>
        <h1>
          <EngineText text={sentence} />
          {/* Room for it as it counts. Drawn by the style sheet, unseen: no text of the page, nothing to read aloud. */}
          <span class="room" data-text={mask(longestSentence(sentence))} />
        </h1>
        {detail === "" ? null : <p class="detail">{detail}</p>}
      </div>
    </section>
  );
}
