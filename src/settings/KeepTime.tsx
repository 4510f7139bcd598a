import type { JSX } from "preact";
import { useWords } from "../ui/words-context.ts";
import type { Words } from "../words/words.ts";
import { keepMinutesChoices } from "./keep-minutes-choices.ts";
import { ManagedNote } from "./ManagedNote.tsx";

interface Props {
  readonly minutes: number;
  readonly managed: boolean;
  readonly onChoose: (minutes: number) => void;
}

function inWords(minutes: number, words: Words): string {
  return minutes > 0 && minutes % 60 === 0
    ? words.count("settings_hours", minutes / 60)
    : words.count("settings_minutes", minutes);
}

/** How long tokens are kept after they expire. */
export function KeepTime({ minutes, managed, onChoose }: Props): JSX.Element {
  const words = useWords();
  return (
    <div class="field">
      <label for="keep">{words.say("settings_keep")}</label>
      <ManagedNote id="keep-managed" managed={managed} />
      <select
        id="keep"
        disabled={managed}
        aria-describedby={managed ? "keep-managed keep-hint" : "keep-hint"}
        value={String(minutes)}
        onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
      >
        {keepMinutesChoices(minutes).map((choice) => (
          <option key={choice} value={String(choice)} selected={choice === minutes}>
            {inWords(choice, words)}
          </option>
        ))}
      </select>
      <p id="keep-hint" class="quiet">
        {words.say("settings_keep_hint")}
      </p>
    </div>
  );
}
