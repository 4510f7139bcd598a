import type { JSX } from "preact";
import { useWords } from "../ui/words-context.ts";
import type { SettingsModel } from "./model.ts";

interface Props {
  readonly saved: SettingsModel["saved"];
}

/** Says, visibly and to a screen reader, that a change was saved. */
export function SaveStatus({ saved }: Props): JSX.Element {
  const words = useWords();
  return (
    <p role="status" class="status">
      {saved === null ? null : (
        // Its key makes it a new element after each change, so that a screen reader speaks again.
        <span key={saved.count} class={saved.ok ? "good" : "bad"}>
          {words.say(saved.ok ? "settings_saved" : "settings_not_saved")}
        </span>
      )}
    </p>
  );
}
