import type { JSX } from "preact";
import type { PopupActions } from "./model.ts";
import type { WatchState } from "./popup-state.ts";
import { SignInOffer } from "./SignInOffer.tsx";

interface Props {
  readonly state: WatchState;
  /** The sign-in is watched in the page as it is loaded now; null until that is known. */
  readonly observed: boolean | null;
  readonly actions: PopupActions;
}

/** Nothing was seen in this tab: says why, and the one thing to do. */
export function EmptyState({ state, observed, actions }: Props): JSX.Element {
  switch (state.kind) {
    case "unwatchable":
      return (
        <section class="empty" data-state={state.kind}>
          <h1>This page cannot be watched.</h1>
          <p>
            Browsers keep extensions away from their own pages, extension stores and files. Open the page with
            your softphone, then open Token Lens there.
          </p>
        </section>
      );
    case "no-twilio-access":
      return (
        <section class="empty" data-state={state.kind}>
          <h1>Token Lens may not see requests to Twilio.</h1>
          <p>
            Its access to twilio.com was taken away in the browser's settings. It reads the token from your
            softphone's own requests there, and sends nothing itself.
          </p>
          <button type="button" class="primary" onClick={actions.allowTwilio}>
            Allow access to twilio.com
          </button>
        </section>
      );
    case "not-watching":
      return (
        <section class="empty" data-state={state.kind}>
          <h1>{state.takenAway ? "Access to this site was taken away." : "Not watching this site yet."}</h1>
          <p>
            To see the token that <b class="mono">{state.site.origin}</b> sends to Twilio, Token Lens needs
            your leave for that site. Nothing leaves the browser.
          </p>
          <button type="button" class="primary" onClick={() => actions.watch(state.site)}>
            Watch this site
          </button>
          <p class="actions">
            <button type="button" onClick={() => actions.watch(state.site, { reload: true })}>
              Reload and watch sign-in
            </button>
          </p>
        </section>
      );
    case "watching":
      return (
        <section class="empty" data-state={state.kind}>
          <h1>Watching. No token seen yet.</h1>
          <p>
            {observed ? "Sign in or place a call" : "Place a call"} in <b class="mono">{state.site.origin}</b>
            : the Voice SDK sends its token {observed ? "when it signs in, and " : ""}with the first events of
            a call. You may close this popup; the toolbar button shows when a token was seen.
          </p>
          {observed === false ? <SignInOffer state={state} main actions={actions} /> : null}
        </section>
      );
  }
}
