import type { JSX } from "preact";
import type { Verdict as VerdictName } from "../core/judgement.ts";

const GLYPHS: Record<VerdictName, { glyph: string; word: string; tone: string }> = {
  valid: { glyph: "✓", word: "Good", tone: "good" },
  warning: { glyph: "!", word: "Needs a look", tone: "warn" },
  invalid: { glyph: "✕", word: "Not good", tone: "bad" },
  "not-a-token": { glyph: "?", word: "Not a token", tone: "bad" },
};

interface Props {
  readonly verdict: VerdictName;
  readonly sentence: string;
  /** A second, quieter line. */
  readonly detail: string;
}

/** The verdict in one sentence. */
export function Verdict({ verdict, sentence, detail }: Props): JSX.Element {
  const { glyph, word, tone } = GLYPHS[verdict];
  return (
    <section class={`verdict ${tone}`} data-verdict={verdict}>
      <span class="glyph" role="img" aria-label={word}>
        {glyph}
      </span>
      <div>
        <h1>{sentence}</h1>
        {detail === "" ? null : <p class="detail">{detail}</p>}
      </div>
    </section>
  );
}
