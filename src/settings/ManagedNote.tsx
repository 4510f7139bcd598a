import type { JSX } from "preact";
import { useWords } from "../ui/words-context.ts";

interface Props {
  /** For `aria-describedby` of what it is about. */
  readonly id: string;
  readonly managed: boolean;
}

/** Says of a setting that it is not the user's to change. */
export function ManagedNote({ id, managed }: Props): JSX.Element | null {
  const words = useWords();
  return managed ? (
    <p id={id} class="managed">
      {words.say("settings_managed")}
    </p>
  ) : null;
}
