import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { EngineText } from "../ui/EngineText.tsx";
import { Rich } from "../ui/Rich.tsx";
import type { JudgedToken } from "./TokenSwitcher.tsx";

/**
 * Tells a screen reader of a token that arrives while the popup is open, and again when its verdict changes; the one
 * there at the start is no news. The sentence counts seconds, so it is said as it was at that moment.
 */
export function NewToken({ newest }: { readonly newest: JudgedToken | undefined }): JSX.Element {
  const known = useRef(newest?.token.id ?? 0);
  const id = newest?.token.id ?? 0;
  const verdict = newest?.judgement.verdict;
  // Not on the sentence: it alone is no reason to speak again.
  const sentence = useMemo(() => newest?.judgement.sentence ?? "", [id, verdict]);
  return (
    <p role="status" class="unseen">
      {id > known.current ? (
        <Rich message="tokens_new" parts={[<EngineText key="s" text={sentence} />]} />
      ) : null}
    </p>
  );
}
