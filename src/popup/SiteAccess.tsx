import type { JSX } from "preact";
import type { PopupActions, PopupModel } from "./model.ts";
import type { WatchState } from "./popup-state.ts";
import { SignInOffer } from "./SignInOffer.tsx";
import { WatchedSites } from "./WatchedSites.tsx";

/** More frames than this are advertising rather than softphones; the rest is counted. */
const FRAMES_SHOWN = 6;

interface Props {
  readonly model: PopupModel;
  readonly state: WatchState;
  /** A token was seen, so watching need not be explained at length. */
  readonly seen: boolean;
  readonly actions: PopupActions;
}

function watchLine(state: WatchState): string {
  switch (state.kind) {
    case "watching":
      return state.by === "grant"
        ? "This site is always watched."
        : "This tab is watched until it leaves the site.";
    case "not-watching":
      return state.takenAway
        ? "Access to this site was taken away: nothing more is captured."
        : "This site is not watched: nothing more is captured.";
    case "no-twilio-access":
      return "Access to twilio.com was taken away: nothing more is captured.";
    case "unwatchable":
      return "The page now in this tab cannot be watched.";
  }
}

/** What is watched in this tab, and what can be watched on top: each offer says which site and why. */
export function SiteAccess({ model, state, seen, actions }: Props): JSX.Element {
  const { access, denied, frames } = model;
  const shown = frames.slice(0, FRAMES_SHOWN);
  return (
    <footer>
      {denied === null ? null : (
        <p role="status" class="notice" data-notice="denied">
          You did not allow access to <span class="mono">{denied}</span>, so Token Lens sees nothing more
          there than before. You can ask again whenever you like.
        </p>
      )}
      {seen || state.kind === "watching" ? <p class="quiet">{watchLine(state)}</p> : null}
      {state.kind === "watching" && !access.twilio ? (
        <p class="notice" data-notice="withheld">
          Access to twilio.com was taken away in the browser's settings, so calls are seen only in tabs where
          you open this popup.{" "}
          <button type="button" onClick={actions.allowTwilio}>
            Allow access to twilio.com
          </button>
        </p>
      ) : null}
      {state.kind === "watching" && state.by === "click" && access.twilio ? (
        <p>
          <button type="button" onClick={() => actions.watch(state.site)}>
            Always watch this site
          </button>{" "}
          <span class="quiet">
            Later calls and sign-ins on <span class="mono">{state.site.origin}</span> are then seen without
            opening this popup.
          </span>
        </p>
      ) : null}
      {seen && state.kind === "watching" && model.observed === false ? (
        <SignInOffer state={state} main={false} actions={actions} />
      ) : null}
      {seen && state.kind === "not-watching" ? (
        <p>
          <button type="button" onClick={() => actions.watch(state.site)}>
            Watch this site
          </button>
        </p>
      ) : null}
      {seen && state.kind === "no-twilio-access" ? (
        <p>
          <button type="button" onClick={actions.allowTwilio}>
            Allow access to twilio.com
          </button>
        </p>
      ) : null}
      {shown.length === 0 || state.kind === "no-twilio-access" ? null : (
        <section aria-labelledby="frames-title">
          <h2 id="frames-title">Is the softphone in a frame?</h2>
          <p class="quiet">
            This page holds frames of other sites. Their calls are seen only if you let Token Lens watch that
            site too.
          </p>
          <ul class="frames">
            {shown.map((frame) => (
              <li key={frame.origin}>
                <span class="mono">{frame.origin}</span>
                <button
                  type="button"
                  aria-label={`Watch ${frame.origin}`}
                  onClick={() => actions.watch(frame)}
                >
                  Watch
                </button>
              </li>
            ))}
          </ul>
          {frames.length > shown.length ? <p class="quiet">and {frames.length - shown.length} more</p> : null}
        </section>
      )}
      <WatchedSites sites={model.watchedSites} actions={actions} />
    </footer>
  );
}
