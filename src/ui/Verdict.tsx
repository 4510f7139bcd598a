import type { JSX } from "preact";
import type { Judgement } from "../core/verdict/judgement.ts";
import { isOutside } from "../words/part.ts";
import { renderStatements } from "../words/render-statement.ts";
import { showOutside } from "../words/show-outside.ts";
import { useMask } from "./mask-context.ts";
import { StatementText } from "./StatementText.tsx";
import { VERDICT_MARKS } from "./verdict-mark.ts";
import { useWords } from "./words-context.ts";

interface Props {
  readonly judgement: Pick<Judgement, "verdict" | "sentence" | "nowSeconds">;
  /** A second, quieter line. */
  readonly detail: string;
}

/** The verdict in one sentence. */
export function Verdict({ judgement: { verdict, sentence, nowSeconds }, detail }: Props): JSX.Element {
  const words = useWords();
  const mask = useMask();
  const { glyph, word, tone } = VERDICT_MARKS[verdict];
  const longest = renderStatements(sentence, words, (seconds) => words.longestAway(seconds - nowSeconds));
  return (
    <section class={`verdict ${tone}`} data-verdict={verdict}>
      <span class="glyph" role="img" aria-label={words.say(word)}>
        {glyph}
      </span>
      <div>
        <h1>
          <span>
            <StatementText statements={sentence} moment={(seconds) => words.away(seconds - nowSeconds)} />
          </span>
          {/* Room for the sentence as it counts. The style sheet draws it, hidden: not page text, so not read aloud. */}
          <span class="room">
            {longest.map((part, index) => (
              <span
                key={index}
                class={part.kind === "words" || part.kind === "message" ? "" : "mono"}
                data-text={isOutside(part) ? showOutside(part, mask) : part.text}
              />
            ))}
          </span>
        </h1>
        {detail === "" ? null : <p class="detail">{detail}</p>}
      </div>
    </section>
  );
}
