import type { JSX } from "preact";
import { useWords } from "../ui/words-context.ts";

interface Props {
  /** ID for the `aria-describedby` of the setting. */
  readonly id: string;
  readonly managed: boolean;
}

/** Says that the user cannot change a setting. */
export function ManagedNote({ id, managed }: Props): JSX.Element | null {
  const words = useWords();
  return managed ? (
    <p id={id} class="managed">
      {words.say("settings_managed")}
    </p>
  ) : null;
}
