import type { JSX } from "preact";
import type { PopupActions } from "./model.ts";
import type { WatchState } from "./popup-state.ts";

interface Props {
  readonly state: Extract<WatchState, { kind: "watching" }>;
  /** It is the one thing to do now, so it is explained and made to stand out. */
  readonly main: boolean;
  readonly actions: PopupActions;
}

/** Offers to watch the sign-in too, which `webRequest` never shows. */
export function SignInOffer({ state, main, actions }: Props): JSX.Element {
  return (
    <>
      {main ? (
        <p>
          A token that Twilio refuses at sign-in never gets as far as a call. To see it, with Twilio's own
          answer, watch the sign-in:
        </p>
      ) : null}
      <p class="actions">
        <button
          type="button"
          class={main ? "primary" : ""}
          onClick={() => actions.watch(state.site, { reload: true })}
        >
          Reload and watch sign-in
        </button>
        {state.by === "click" ? (
          <button type="button" onClick={actions.observe}>
            Watch sign-in on this page
          </button>
        ) : null}
      </p>
      {main ? (
        <p class="quiet">
          {state.by === "click"
            ? "The first asks for this site and keeps watching it. The second asks for nothing; it sees what the page signs in with from now on, until you leave it."
            : "The page is loaded anew, so that its sign-in is seen from the start."}
        </p>
      ) : null}
    </>
  );
}
