import type { JSX } from "preact";
import { useWords } from "../ui/words-context.ts";

/** Says that something the popup needs could not be read, and what to do. */
export function OpeningFailed(): JSX.Element {
  const words = useWords();
  return (
    <section class="empty" role="alert" data-state="failed">
      <h1>{words.say("popup_failed_title")}</h1>
      <p>{words.say("popup_failed_text")}</p>
    </section>
  );
}
