import type { JSX } from "preact";
import type { Verdict as VerdictName } from "../core/judgement.ts";
import { EngineText } from "./EngineText.tsx";
import { useMask } from "./mask-context.ts";
import { VERDICT_MARKS } from "./verdict-mark.ts";
import { useWords } from "./words-context.ts";

interface Props {
  readonly verdict: VerdictName;
  readonly sentence: string;
  /** How the sentence will read as it counts: room is kept for the longest, so that nothing moves under the mouse. */
  readonly later: readonly string[];
  /** A second, quieter line. */
  readonly detail: string;
}

/** The verdict in one sentence. */
export function Verdict({ verdict, sentence, later, detail }: Props): JSX.Element {
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
          {later.map((text, index) => (
            // Drawn by the style sheet, invisibly: no text of the page, and nothing to read aloud.
            <span key={index} class="room" data-text={mask(text)} />
          ))}
        </h1>
        {detail === "" ? null : <p class="detail">{detail}</p>}
      </div>
    </section>
  );
}
