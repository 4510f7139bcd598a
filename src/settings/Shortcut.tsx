import type { JSX } from "preact";
import { Rich } from "../ui/Rich.tsx";
import { useWords } from "../ui/words-context.ts";

interface Props {
  /** As the browser names the keys; empty if there are none. */
  readonly keys: string;
  /** Opens the browser's page for shortcuts; null if it cannot be opened. */
  readonly onChange: (() => void) | null;
}

/** The keys that open the popup, and how to change them. */
export function Shortcut({ keys, onChange }: Props): JSX.Element {
  const words = useWords();
  return (
    <section aria-labelledby="shortcut-title">
      <h2 id="shortcut-title">{words.say("settings_shortcut")}</h2>
      <p data-shortcut={keys}>
        {keys === "" ? (
          words.say("settings_shortcut_none")
        ) : (
          <Rich message="settings_shortcut_keys" parts={[<kbd key="keys">{keys}</kbd>]} />
        )}
      </p>
      {onChange === null ? (
        <p class="quiet">{words.say("settings_shortcut_hint")}</p>
      ) : (
        <p>
          <button type="button" onClick={onChange}>
            {words.say("settings_shortcut_change")}
          </button>
        </p>
      )}
    </section>
  );
}
