import type { JSX } from "preact";
import { Icon } from "../ui/Icon.tsx";
import { useWords } from "../ui/words-context.ts";
import type { PopupActions } from "./model.ts";

interface Props {
  /** True if there is something to forget. */
  readonly hasContent: boolean;
  /** True if values are masked; null if there are none to mask. */
  readonly masked: boolean | null;
  readonly onMask: (masked: boolean) => void;
  readonly actions: Pick<PopupActions, "clear" | "openSettings">;
}

/** The name, and the controls for the popup as a whole. */
export function Header({ hasContent, masked, onMask, actions }: Props): JSX.Element {
  const words = useWords();
  const maskLabel = words.say(masked ? "actions_unmask" : "actions_mask");
  return (
    <header>
      <strong translate={false}>
        <Icon name="lens" /> {words.say("app_short_name")}
      </strong>
      {masked === null ? null : (
        <button
          type="button"
          class="tool"
          aria-label={maskLabel}
          title={maskLabel}
          onClick={() => onMask(!masked)}
        >
          <Icon name={masked ? "eye-off" : "eye"} />
        </button>
      )}
      <button
        type="button"
        class="tool"
        aria-label={words.say("actions_settings")}
        title={words.say("actions_settings")}
        onClick={actions.openSettings}
      >
        <Icon name="settings" />
      </button>
      {hasContent ? (
        <button type="button" class="tool" onClick={actions.clear}>
          {words.say("actions_clear")}
        </button>
      ) : null}
    </header>
  );
}
