import type { JSX } from "preact";
import { useWords } from "../ui/words-context.ts";
import { ManagedNote } from "./ManagedNote.tsx";

interface Props {
  readonly masked: boolean;
  readonly managed: boolean;
  readonly onChange: (masked: boolean) => void;
}

/** Whether values are masked on shared screens. */
export function MaskValues({ masked, managed, onChange }: Props): JSX.Element {
  const words = useWords();
  return (
    <div class="field">
      <label>
        <input
          type="checkbox"
          checked={masked}
          disabled={managed}
          aria-describedby={managed ? "mask-managed mask-hint" : "mask-hint"}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {words.say("settings_mask")}
      </label>
      <ManagedNote id="mask-managed" managed={managed} />
      <p id="mask-hint" class="quiet">
        {words.say("settings_mask_hint")}
      </p>
    </div>
  );
}
