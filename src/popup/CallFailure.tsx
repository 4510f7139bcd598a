import type { JSX } from "preact";
import type { CallFacts } from "../core/session/call-facts.ts";
import { value } from "../core/text/value.ts";
import { Rich } from "../ui/Rich.tsx";
import { ValueText } from "../ui/ValueText.tsx";
import { useWords } from "../ui/words-context.ts";

/** Says at the top that the newest call failed, since a good token is then not what the user looks for. */
export function CallFailure({ calls }: { readonly calls: readonly CallFacts[] }): JSX.Element | null {
  const words = useWords();
  const error = calls[0]?.error;
  if (error === undefined) return null;
  return (
    <section class="notice warn" data-notice="call">
      {error.code === null ? (
        <p>{words.say("calls_failed")}</p>
      ) : (
        <>
          <p>
            <Rich
              message="calls_failed_code"
              parts={[String(error.code), <ValueText key="m" value={value.meaning(error.code)} />]}
            />
          </p>
          <p>
            <ValueText value={value.advice(error.code)} />
          </p>
        </>
      )}
    </section>
  );
}
