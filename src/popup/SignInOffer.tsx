import type { JSX } from "preact";
import { useWords } from "../ui/words-context.ts";
import type { PopupActions } from "./model.ts";
import type { WatchState } from "./popup-state.ts";

interface Props {
  readonly state: Extract<WatchState, { kind: "watching" }>;
  /** True if it is the one thing to do now, so it is explained and stands out. */
  readonly main: boolean;
  readonly actions: PopupActions;
}

/** Offers to also watch the sign-in, which `webRequest` never shows. */
export function SignInOffer({ state, main, actions }: Props): JSX.Element {
  const words = useWords();
  return (
    <>
      {main ? <p>{words.say("watch_why")}</p> : null}
      <div class="actions">
        <button
          type="button"
          class={main ? "primary" : ""}
          onClick={() => actions.watch(state.site, { reload: true })}
        >
          {words.say("watch_reload")}
        </button>
        {state.by === "click" ? (
          <button type="button" onClick={actions.observe}>
            {words.say("watch_here")}
          </button>
        ) : null}
      </div>
      {main ? (
        <p class="quiet">{words.say(state.by === "click" ? "watch_both_ways" : "watch_reload_only")}</p>
      ) : null}
    </>
  );
}
