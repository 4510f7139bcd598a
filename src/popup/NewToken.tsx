import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { Rich } from "../ui/Rich.tsx";
import { StatementText } from "../ui/StatementText.tsx";
import { useWords } from "../ui/words-context.ts";
import type { JudgedToken } from "./TokenSwitcher.tsx";

/**
 * Announces to a screen reader a token that arrives while the popup is open, and again when its verdict changes; not
 * the one that was there at the start. The sentence counts seconds, so it is announced as it was at that moment.
 */
export function NewToken({ newest }: { readonly newest: JudgedToken | undefined }): JSX.Element {
  const known = useRef(newest?.token.id ?? 0);
  const id = newest?.token.id ?? 0;
  const verdict = newest?.judgement.verdict;
  // Does not depend on the sentence: its changes alone are no reason to speak again.
  const judgement = useMemo(() => newest?.judgement, [id, verdict]);
  const words = useWords();
  return (
    <p role="status" class="unseen">
      {id > known.current && judgement !== undefined ? (
        <Rich
          message="tokens_new"
          parts={[
            <StatementText
              key="s"
              statements={judgement.sentence}
              moment={(seconds) => words.away(seconds - judgement.nowSeconds)}
            />,
          ]}
        />
      ) : null}
    </p>
  );
}
