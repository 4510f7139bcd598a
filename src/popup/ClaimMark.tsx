import type { JSX } from "preact";
import type { Comparison } from "../core/session/compare-claims.ts";
import { useMask } from "../ui/mask-context.ts";
import { useWords } from "../ui/words-context.ts";
import { showOutside } from "../words/show-outside.ts";

/** Where else a value appears, and whether it is the same there: a symbol and words, never color alone. */
export function ClaimMark({ comparison }: { readonly comparison: Comparison }): JSX.Element {
  const words = useWords();
  const mask = useMask();
  const { place, same } = comparison;
  const text = (): string => {
    if (place === "others") return words.count(same ? "same_in_all" : "differs_in", comparison.count);
    const twilio = place === "twilio";
    if (same) return words.say(twilio ? "same_as_twilio" : "same_as_token_id");
    const value = showOutside({ kind: "outside", text: comparison.value, max: 60 }, mask);
    return words.say(twilio ? "differs_from_twilio" : "differs_from_token_id", value);
  };
  // It is news, not a fault, if another token differs; it is a fault if two places in one token differ.
  const tone = same ? "quiet" : place === "others" ? "warn" : "bad";
  return (
    <span class={tone}>
      <span aria-hidden="true">{same ? "=" : "≠"}</span> {text()}
    </span>
  );
}
